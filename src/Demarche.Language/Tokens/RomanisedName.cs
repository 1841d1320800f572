namespace Demarche.Language.Tokens;

/// <summary>
/// Given names of Korea and China, such as Won-soon, Jae-in and Ing-wen, are one word although hyphenated. They are known by
/// their syllables.
/// </summary>
internal static class RomanisedName
{
    private const int LongestOnset = 2;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets = Set([
        "",
        "b",
        "c",
        "ch",
        "d",
        "f",
        "g",
        "h",
        "hs",
        "hw",
        "j",
        "k",
        "kw",
        "kh",
        "l",
        "m",
        "my",
        "n",
        "p",
        "py",
        "r",
        "s",
        "sh",
        "ss",
        "sz",
        "t",
        "ts",
        "tz",
        "w",
        "x",
        "y",
        "z",
        "zh",
        "kk",
        "jj",
        "gw",
        "ky",
        "hy",
        "gy",
    ]);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Rimes = Set([
        "a",
        "ae",
        "ah",
        "ai",
        "ak",
        "am",
        "an",
        "ang",
        "ao",
        "ap",
        "at",
        "au",
        "e",
        "ee",
        "ei",
        "ek",
        "en",
        "eng",
        "eo",
        "eob",
        "eok",
        "eol",
        "eom",
        "eon",
        "eong",
        "eop",
        "eou",
        "eu",
        "eul",
        "eum",
        "eun",
        "eung",
        "eup",
        "i",
        "ia",
        "iam",
        "iang",
        "iao",
        "ien",
        "ih",
        "ik",
        "il",
        "im",
        "in",
        "ing",
        "ip",
        "iu",
        "iul",
        "o",
        "oe",
        "oh",
        "ok",
        "ol",
        "om",
        "on",
        "ong",
        "oo",
        "ook",
        "oon",
        "oong",
        "ou",
        "oun",
        "oung",
        "u",
        "ua",
        "uan",
        "uang",
        "uh",
        "ui",
        "uk",
        "ul",
        "um",
        "un",
        "ung",
        "uo",
        "up",
        "wa",
        "wan",
        "wi",
        "won",
        "ye",
        "yeo",
        "yeok",
        "yeol",
        "yeom",
        "yeon",
        "yeong",
        "yo",
        "yong",
        "yoo",
        "yoon",
        "young",
        "yu",
        "yuk",
        "yul",
        "yun",
        "yung",
        "oi",
        "ueh",
        "uen",
        "ueng",
        "ew",
        "al",
        "ieh",
        "ui",
        "won",
        "woo",
        "weon",
        "wook",
    ]);

    // Would pass for syllables but are English: these words split at their hyphen.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> English = Set([
        "pan",
        "man",
        "sit",
        "run",
        "up",
        "all",
        "to",
        "so",
        "two",
        "ten",
        "half",
        "far",
        "war",
        "low",
        "in",
        "on",
        "tie",
        "no",
        "an",
        "may",
    ]);

    /// <summary>Whether it is such a name: two syllables, the first with a capital.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '‐', '‑');
        if (hyphen < 2 || !char.IsUpper(word[0]) || word[1..hyphen].IndexOfAnyInRange('A', 'Z') >= 0)
        {
            return false;
        }
        return !English.Contains(word[..hyphen]) && IsSyllable(word[..hyphen]) && IsSyllable(word[(hyphen + 1)..]);
    }

    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        for (var onset = 0; onset <= Math.Min(LongestOnset, word.Length); onset++)
        {
            if (Onsets.Contains(word[..onset]) && Rimes.Contains(word[onset..]))
            {
                return true;
            }
        }
        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string[] words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
