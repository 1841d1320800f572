namespace Demarche.Language.Tokens;

/// <summary>Faces made of marks, such as <c>:-)</c>: one word each.</summary>
internal static class Emoticon
{
    // The longer before the shorter that they begin with.
    private static readonly string[] Faces =
    [
        ">:(",
        ":-)",
        ":-(",
        ":-D",
        ":-P",
        ":-/",
        ";-)",
        "=-)",
        ":'(",
        "-_-",
        "^_^",
        "^.^",
        ":)",
        ":(",
        ":D",
        ":P",
        ":p",
        ":O",
        ":/",
        ":|",
        ":]",
        ";)",
        ";D",
        ";P",
        "=)",
        "=(",
        "=D",
        "(:",
        "<3",
    ];

    /// <summary>The end of the face that begins at <paramref name="at"/>; <paramref name="at"/> itself where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chunk">Where the piece between blanks begins that it lies in.</param>
    /// <param name="at">The place to look at.</param>
    /// <param name="end">Where the piece ends.</param>
    public static int End(string text, int chunk, int at, int end)
    {
        if (text[at] is not (':' or ';' or '=' or '^' or '-' or '>' or '(' or '<'))
        {
            return at;
        }
        var rest = text.AsSpan(at, end - at);
        foreach (var face in Faces)
        {
            if (!rest.StartsWith(face, StringComparison.Ordinal))
            {
                continue;
            }
            var after = at + face.Length;
            // "(see:)" closes a bracket, "(:" must stand alone, and ":Do" and "http:/" are no faces.
            var marksOnly = after >= end || !CharKind.IsWord(text[after]) && text[after] != '/';
            var alone = at == chunk || face[0] is not ('(' or '-' or '<' or '=');
            return marksOnly && alone && !text.AsSpan(chunk, at - chunk).Contains('(') ? after : at;
        }
        return at;
    }
}
