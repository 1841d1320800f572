namespace Demarche.Train;

/// <summary>The forms of verbs that the treebanks show too seldom: eng/words/verbs.txt, spelt out.</summary>
internal static class VerbForms
{
    /// <summary>Penn tag, form and lemma of every form of every verb in the file.</summary>
    public static IEnumerable<(string Xpos, string Form, string Lemma)> Read(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').SelectMany(Forms);

    private static IEnumerable<(string, string, string)> Forms(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lemma = words[0].TrimEnd('*');
        var stem = words[0].EndsWith('*') ? lemma + lemma[^1] : lemma;
        var past = words.Length > 1 ? words[1] : Past(stem);
        yield return ("VB", lemma, lemma);
        yield return ("VBP", lemma, lemma);
        yield return ("VBD", past, lemma);
        yield return ("VBN", words.Length > 2 ? words[2] : past, lemma);
        yield return ("VBZ", Third(lemma), lemma);
        yield return ("VBG", Gerund(words.Length > 1 ? Doubled(lemma) : stem), lemma);
    }

    private static string Past(string stem) =>
        stem.EndsWith('e') ? stem + "d"
        : stem.EndsWith('c') ? stem + "ked"
        : EndsInConsonantY(stem) ? stem[..^1] + "ied"
        : stem + "ed";

    public static string Third(string lemma) =>
        EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma.EndsWith("oo", StringComparison.Ordinal) || lemma.EndsWith("io", StringComparison.Ordinal) ? lemma + "s"
        : lemma.EndsWith('s')
        || lemma.EndsWith('x')
        || lemma.EndsWith('z')
        || lemma.EndsWith("ch", StringComparison.Ordinal)
        || lemma.EndsWith("sh", StringComparison.Ordinal)
        || lemma.EndsWith('o')
            ? lemma + "es"
        : lemma + "s";

    private static string Gerund(string stem) =>
        stem.EndsWith("ie", StringComparison.Ordinal) ? stem[..^2] + "ying"
        : stem.EndsWith('e')
        && !stem.EndsWith("ee", StringComparison.Ordinal)
        && !stem.EndsWith("oe", StringComparison.Ordinal)
            ? stem[..^1] + "ing"
        : stem.EndsWith('c') ? stem + "king"
        : stem + "ing";

    // Short irregular verbs double as regular ones do: sit, sitting; begin, beginning; but meet, meeting.
    private static string Doubled(string lemma) =>
        lemma.Length > 2
        && !IsVowel(lemma[^1])
        && lemma[^1] is not ('w' or 'x' or 'y')
        && IsVowel(lemma[^2])
        && !IsVowel(lemma[^3])
        && lemma is not ("bear" or "eat" or "beat")
            ? lemma + lemma[^1]
            : lemma;

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
