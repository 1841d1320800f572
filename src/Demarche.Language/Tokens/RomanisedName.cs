namespace Demarche.Language.Tokens;

/// <summary>
/// Given names of Korea and China, such as Won-soon, Jae-in and Ing-wen, are one word although hyphenated. They are known by
/// their syllables.
/// </summary>
internal static class RomanisedName
{
    private static readonly string[] Onsets =
    [
        "", "b", "c", "ch", "d", "f", "g", "h", "hs", "hw", "j", "k", "kw", "kh", "l", "m", "my", "n", "p", "py", "r", "s", "sh", "ss",
        "sz", "t", "ts", "tz", "w", "x", "y", "z", "zh", "kk", "jj", "gw", "ky", "hy", "gy",
    ];

    private static readonly string[] Rimes =
    [
        "a", "ae", "ah", "ai", "ak", "am", "an", "ang", "ao", "ap", "at", "au", "e", "ee", "ei", "ek", "en", "eng", "eo", "eob", "eok",
        "eol", "eom", "eon", "eong", "eop", "eou", "eu", "eul", "eum", "eun", "eung", "eup", "i", "ia", "iam", "iang", "iao", "ien",
        "ih", "ik", "il", "im", "in", "ing", "ip", "iu", "iul", "o", "oe", "oh", "ok", "ol", "om", "on", "ong", "oo", "ook", "oon", "oong",
        "ou", "oun", "oung", "u", "ua", "uan", "uang", "uh", "ui", "uk", "ul", "um", "un", "ung", "uo", "up", "wa", "wan", "wi", "won", "ye",
        "yeo", "yeok", "yeol", "yeom", "yeon", "yeong", "yo", "yong", "yoo", "yoon", "young", "yu", "yuk", "yul", "yun", "yung", "oi", "ueh",
        "uen", "ueng", "ew", "al", "ieh", "ui", "won", "woo", "weon", "wook",
    ];

    // Would pass for syllables but are English: these words split at their hyphen.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> English = new HashSet<string>(
        ["pan", "man", "sit", "run", "up", "all", "to", "so", "two", "ten", "half", "far", "war", "low", "in", "on", "tie", "no", "an", "may"],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Syllables = Onsets
        .SelectMany(onset => Rimes.Select(rime => onset + rime))
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it is such a name: two syllables, the first with a capital.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '‐', '‑');
        if (hyphen < 2 || !char.IsUpper(word[0]) || word[1..hyphen].IndexOfAnyInRange('A', 'Z') >= 0)
        {
            return false;
        }
        return !English.Contains(word[..hyphen]) && Syllables.Contains(word[..hyphen]) && Syllables.Contains(word[(hyphen + 1)..]);
    }
}
