using System.Text;

namespace Demarche.Reports;

/// <summary>The encoding that a page names in its first lines: <c>charset=</c> of a meta element, <c>encoding=</c> of XML.</summary>
internal static class DeclaredCharset
{
    // Browsers look through the first 1,024 bytes; some pages put comments before.
    private const int Looked = 4_096;

    private static readonly string[] Keys = ["charset", "encoding"];

    /// <summary>The name declared, in lower case; null where none is, or where the bytes are no markup.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]).TrimStart().ToLowerInvariant();
        if (!head.StartsWith('<'))
        {
            return null;
        }
        foreach (var key in Keys)
        {
            for (var at = head.IndexOf(key, StringComparison.Ordinal); at >= 0; )
            {
                at += key.Length;
                if (ValueAt(head, at) is { } name)
                {
                    return name;
                }
                at = head.IndexOf(key, at, StringComparison.Ordinal);
            }
        }
        return null;
    }

    /// <summary>The encoding of that name, one that throws on bytes it does not know; null where there is none.</summary>
    public static Encoding? Named(string charset)
    {
        // Pages that say Latin-1 or ASCII mean windows-1252, and a page whose ASCII can be read is not in UTF-16.
        var name = charset switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" => "windows-1252",
            "ks_c_5601-1987" or "ksc5601" or "cp949" or "ms949" or "windows-949" or "uhc" => "euc-kr",
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => "utf-8",
            _ => charset,
        };
        try
        {
            return name == "utf-8"
                ? new UTF8Encoding(false, true)
                : CodePagesEncodingProvider.Instance.GetEncoding(
                    name,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? ValueAt(string head, int at)
    {
        while (at < head.Length && head[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }
        if (at >= head.Length || head[at] != '=')
        {
            return null;
        }
        at++;
        while (at < head.Length && head[at] is ' ' or '"' or '\'')
        {
            at++;
        }
        var end = at;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':' or '.'))
        {
            end++;
        }
        return end > at ? head[at..end] : null;
    }
}
