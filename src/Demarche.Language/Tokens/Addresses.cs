namespace Demarche.Language.Tokens;

/// <summary>Addresses of the internet, of mail, and names of files: one word each.</summary>
internal static class Addresses
{
    private static readonly string[] Starts = ["http://", "https://", "ftp://", "www.", "mailto:"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FileEndings = new HashSet<string>(
        ["doc", "docx", "xls", "xlsx", "pdf", "ppt", "pptx", "txt", "zip", "jpg", "jpeg", "png", "gif", "mp3", "exe"],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = new HashSet<string>(
        ["com", "org", "net", "edu", "gov", "mil", "int", "info", "uk", "ca", "au", "de", "fr", "ru", "cn", "jp", "kr"],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the address that begins at <paramref name="at"/>; <paramref name="at"/> itself where there is none.</summary>
    public static int End(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        foreach (var start in Starts)
        {
            if (rest.Length > start.Length && rest.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return WithoutMarks(text, at, end);
            }
        }
        if (!char.IsAsciiLetterOrDigit(text[at]) && text[at] != '.')
        {
            return at;
        }
        var stop = at;
        while (stop < end && stop - at < Tokenizer.LongestToken && IsNamePart(text[stop]))
        {
            stop++;
        }
        var name = text.AsSpan(at, stop - at);
        if (stop < end && text[stop] == '@')
        {
            return text[at] != '.' && stop + 1 < end && char.IsAsciiLetterOrDigit(text[stop + 1])
                ? Words.NameEnd(text, stop + 1, end)
                : at;
        }
        if (text[at] != '.' && stop + 1 < end && text[stop] == '/' && EndsIn(name, Domains))
        {
            return WithoutMarks(text, at, end);
        }
        name = name.TrimEnd('.');
        return EndsIn(name, FileEndings) ? at + name.Length : at;
    }

    private static bool IsNamePart(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '#' or '~';

    private static bool EndsIn(ReadOnlySpan<char> name, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> endings)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && endings.Contains(name[(dot + 1)..]);
    }

    // Marks at the end belong to the sentence.
    private static int WithoutMarks(string text, int at, int end)
    {
        while (
            end > at + 1
            && (
                CharKind.IsTerminator(text[end - 1])
                || CharKind.IsClosing(text[end - 1])
                || text[end - 1] is ',' or ';' or ':'
            )
        )
        {
            end--;
        }
        return end;
    }
}
