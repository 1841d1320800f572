using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>
/// The smallest piece that names are compared by: a run of letters and digits, marks and full stops left out, or one
/// other sign. Hyphens and apostrophes part atoms and vanish, so that "Won-soon" and "Won soon" are the same.
/// </summary>
/// <param name="Word">As in the text, folded.</param>
/// <param name="Token">The token that it is part of.</param>
/// <param name="First">Whether it begins the token.</param>
/// <param name="Last">Whether it ends the token.</param>
internal readonly record struct Atom(string Word, int Token, bool First, bool Last)
{
    /// <summary>The atoms of a name of the knowledge.</summary>
    public static List<string> Of(string name)
    {
        var atoms = new List<string>();
        Split(name, word => atoms.Add(word));
        return atoms;
    }

    /// <summary>The atoms of a sentence.</summary>
    public static List<Atom> Of(Sentence sentence)
    {
        var atoms = new List<Atom>(sentence.Count + 8);
        for (var t = 0; t < sentence.Count; t++)
        {
            var from = atoms.Count;
            Split(sentence[t].Form, word => atoms.Add(new Atom(word, t, false, false)));
            if (atoms.Count > from)
            {
                atoms[from] = atoms[from] with { First = true };
                atoms[^1] = atoms[^1] with { Last = true };
            }
        }
        return atoms;
    }

    private static void Split(ReadOnlySpan<char> text, Action<string> add)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? Letters.Fold(text[i]) : ' ';
            if (char.IsLetterOrDigit(c))
            {
                if (length < buffer.Length)
                {
                    buffer[length++] = c;
                }
                continue;
            }
            if (c == '.' && length > 0)
            {
                continue;
            }
            if (length > 0)
            {
                add(buffer[..length].ToString());
                length = 0;
            }
            if (!char.IsWhiteSpace(c) && c is not ('-' or '–' or '‑' or '\'' or '’' or '‘' or '.'))
            {
                add(c.ToString());
            }
        }
    }
}
