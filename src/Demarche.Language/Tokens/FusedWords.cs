namespace Demarche.Language.Tokens;

/// <summary>Written as one word, read as two: <c>cannot</c>, <c>gonna</c>, and contractions whose apostrophe was left out.</summary>
internal static class FusedWords
{
    // Where the second word begins.
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Seconds = new Dictionary<
        string,
        int
    >(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
        ["lotta"] = 3,
        ["outta"] = 3,
        ["alot"] = 1,
        ["dont"] = 2,
        ["wont"] = 2,
        ["cant"] = 2,
        ["didnt"] = 3,
        ["doesnt"] = 4,
        ["isnt"] = 2,
        ["arent"] = 3,
        ["wasnt"] = 3,
        ["werent"] = 4,
        ["havent"] = 4,
        ["hasnt"] = 3,
        ["hadnt"] = 3,
        ["couldnt"] = 5,
        ["wouldnt"] = 5,
        ["shouldnt"] = 6,
        ["aint"] = 2,
        ["im"] = 1,
        ["ive"] = 1,
        ["youre"] = 3,
        ["youve"] = 3,
        ["youll"] = 3,
        ["theyre"] = 4,
        ["theyve"] = 4,
        ["theyll"] = 4,
        ["weve"] = 2,
        ["itll"] = 2,
        ["hes"] = 2,
        ["shes"] = 3,
        ["thats"] = 4,
        ["whats"] = 4,
        ["whos"] = 3,
        ["theres"] = 5,
        ["heres"] = 4,
        ["lets"] = 3,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // What never follows the possessive "its".
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterVerb = new HashSet<string>(
        [
            "a",
            "all",
            "also",
            "always",
            "an",
            "anyone",
            "as",
            "been",
            "between",
            "definitely",
            "for",
            "from",
            "getting",
            "going",
            "in",
            "just",
            "like",
            "my",
            "never",
            "not",
            "nothing",
            "now",
            "on",
            "only",
            "really",
            "simply",
            "still",
            "the",
            "too",
            "very",
            "your",
        ],
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is "its" and means "it's", as the word after it shows.</summary>
    public static bool IsVerbOfIts(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if (word is not ("its" or "Its") || rest.Length < 2 || rest[0] != ' ')
        {
            return false;
        }
        var end = 1;
        while (end < rest.Length && end < 12 && char.IsAsciiLetterLower(rest[end]))
        {
            end++;
        }
        return (end == rest.Length || !CharKind.IsHyphen(rest[end])) && AfterVerb.Contains(rest[1..end]);
    }

    /// <summary>Where the second word begins; 0 where it is one word.</summary>
    public static int Second(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 8 && Seconds.TryGetValue(word, out var second) && !IsAcronym(word) ? second : 0;

    // "IM" and "HES" are something else, "DONT" and "CANT" only shouted.
    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word[^1] is 'M' or 'S' or 'E' && !word.ContainsAnyExceptInRange('A', 'Z');
}
