namespace Demarche.Language.Model;

/// <summary>
/// What a word is looked up by: lower case, every digit 0, typographic quotes as plain ones, a run of hyphens as a dash.
/// </summary>
internal static class WordKey
{
    /// <summary>Longer words are looked up by their first and last half of so many letters.</summary>
    public const int Longest = 64;

    /// <summary>Writes the key into <paramref name="buffer"/> (of <see cref="Longest"/>) and gives its written part.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> form, Span<char> buffer)
    {
        if (form.Length > Longest)
        {
            Fold(form[..(Longest / 2)], buffer);
            Fold(form[^(Longest / 2)..], buffer[(Longest / 2)..]);
            return buffer[..Longest];
        }
        if (form is "--" or "---")
        {
            buffer[0] = '—';
            return buffer[..1];
        }
        if (form is "``" or "''")
        {
            buffer[0] = '"';
            return buffer[..1];
        }
        Fold(form, buffer);
        return buffer[..form.Length];
    }

    private static void Fold(ReadOnlySpan<char> form, Span<char> into)
    {
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            into[i] = c switch
            {
                >= 'a' and <= 'z' => c,
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                >= '0' and <= '9' => '0',
                < '\u0080' => c,
                '‘' or '’' or '‚' or '‛' or '′' or '`' => '\'',
                '“' or '”' or '„' or '‟' or '″' => '"',
                '―' => '—',
                _ => char.ToLowerInvariant(c),
            };
        }
    }
}
