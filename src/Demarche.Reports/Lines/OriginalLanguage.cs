namespace Demarche.Reports;

/// <summary>Reads which language a report was translated from, where a link, a button or a note says so.</summary>
internal static class OriginalLanguage
{
    private const int Longest = 160;

    private static readonly (string Name, string Code, string[] Own)[] Languages =
    [
        .. Table.Rows("language-names.tsv").Select(row => (row[0], row[1], row[2..])),
    ];

    // A sentence of the report may speak of an original; a link's words also ask to go there.
    private static readonly string[] Signs =
    [
        "button",
        "click",
        "link",
        "read ",
        "view ",
        "see ",
        "go to",
        "original in",
        "version",
        "article",
    ];

    /// <summary>ISO 639-1; empty where the line says nothing of the kind.</summary>
    public static string Of(string line)
    {
        if (line.Length is 0 or > Longest)
        {
            return "";
        }
        var text = Blanks.Collapse(line).ToLowerInvariant();
        var isNote =
            text.StartsWith("translated from", StringComparison.Ordinal)
            || text.StartsWith("translation from", StringComparison.Ordinal)
            || (
                text.Contains("original", StringComparison.Ordinal)
                && !SentenceEnd.In(text)
                && Array.Exists(Signs, sign => text.Contains(sign, StringComparison.Ordinal))
            );
        foreach (var (name, code, own) in Languages)
        {
            if (
                isNote && HasWord(text, name)
                || own.Any(word => text.Contains(word, StringComparison.Ordinal)) && IsLink(text)
            )
            {
                return code;
            }
        }
        return "";
    }

    /// <summary>A line in the other language itself is a link only where it says "original" in it.</summary>
    private static bool IsLink(string text) =>
        text.Contains("원문", StringComparison.Ordinal)
        || text.Contains("оригинал", StringComparison.Ordinal)
        || text.Contains("original", StringComparison.Ordinal);

    private static bool HasWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }
}
