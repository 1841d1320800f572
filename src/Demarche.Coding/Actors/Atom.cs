using System.Buffers;
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
    private const int LongestAtom = 64;

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>The atoms of a name of the knowledge.</summary>
    public static List<string> Of(string name)
    {
        var atoms = new List<string>();
        Split(name, atoms);
        return atoms;
    }

    /// <summary>The atoms of a sentence.</summary>
    public static List<Atom> Of(Sentence sentence)
    {
        var atoms = new List<Atom>(sentence.Count + 8);
        var words = new List<string>(4);
        for (var t = 0; t < sentence.Count; t++)
        {
            var form = sentence[t].Form;
            if (IsPlain(form))
            {
                // Most words are their own lemma, whose string is there already.
                var lemma = sentence.Lemmas[t];
                atoms.Add(new Atom(form.SequenceEqual(lemma) ? lemma : new string(form), t, true, true));
                continue;
            }
            words.Clear();
            Split(form, words);
            for (var w = 0; w < words.Count; w++)
            {
                atoms.Add(new Atom(words[w], t, w == 0, w == words.Count - 1));
            }
        }
        return atoms;
    }

    // A run of letters that needs no folding and is not too long.
    private static bool IsPlain(ReadOnlySpan<char> form) =>
        form.Length <= LongestAtom
        && !form.ContainsAnyExcept(PlainLetters)
        && form is not ("Al" or "El" or "Bin" or "Ibn");

    private static void Split(ReadOnlySpan<char> text, List<string> atoms)
    {
        Span<char> buffer = stackalloc char[LongestAtom];
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
                atoms.Add(Folded(buffer[..length]));
                length = 0;
            }
            if (!char.IsWhiteSpace(c) && c is not ('-' or '–' or '‑' or '\'' or '’' or '‘' or '.'))
            {
                atoms.Add(c.ToString());
            }
        }
    }

    // "El-Sisi" and "el-Sisi" are the same name.
    private static string Folded(ReadOnlySpan<char> word) =>
        word switch
        {
            "Al" => "al",
            "El" => "el",
            "Bin" => "bin",
            "Ibn" => "ibn",
            _ => new string(word),
        };
}
