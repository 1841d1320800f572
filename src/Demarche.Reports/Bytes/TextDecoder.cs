using System.Text;
using Demarche.Core;

namespace Demarche.Reports;

/// <summary>Turns bytes into text, strictly: by byte order mark, as UTF-8, or as a page declares.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, true);

    // UTF-32 comes first: its little-endian mark begins with that of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Utf8),
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(false, true, true)),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(true, true, true)),
        ([0xFF, 0xFE], new UnicodeEncoding(false, true, true)),
        ([0xFE, 0xFF], new UnicodeEncoding(true, true, true)),
    ];

    /// <summary>The text, or null and the problem.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string where, out Problem? problem)
    {
        problem = null;
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return Strictly(encoding, bytes[mark.Length..], where, ref problem);
            }
        }
        if (BinaryFormats.NameOf(bytes) is { } name)
        {
            problem = new Problem(
                ProblemCodes.BinaryFile,
                $"This is {name}, not text; save the report as a page or as plain text.",
                where
            );
            return null;
        }
        // Bytes beyond ASCII that are valid UTF-8 are UTF-8, whatever a page says: by chance they hardly ever are.
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        if (isUtf8 && !System.Text.Ascii.IsValid(bytes))
        {
            return Utf8.GetString(bytes);
        }
        if (DeclaredCharset.Of(bytes) is { } charset)
        {
            return Declared(charset, bytes, where, ref problem);
        }
        if (isUtf8)
        {
            return Utf8.GetString(bytes);
        }
        problem = Wrong("The bytes are not valid UTF-8 and no other encoding is declared; save it as UTF-8.", where);
        return null;
    }

    private static string? Declared(string charset, ReadOnlySpan<byte> bytes, string where, ref Problem? problem)
    {
        if (DeclaredCharset.Named(charset) is { } encoding)
        {
            return Strictly(encoding, bytes, where, ref problem);
        }
        problem = Wrong(
            $"The page declares the encoding '{charset}', which is not known here; save it as UTF-8.",
            where
        );
        return null;
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes, string where, ref Problem? problem)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (ArgumentException) // DecoderFallbackException among them
        {
            problem = Wrong(
                $"The bytes are not valid {encoding.WebName}, which they declare; save it anew as UTF-8.",
                where
            );
            return null;
        }
    }

    private static Problem Wrong(string text, string where) => new(ProblemCodes.WrongEncoding, text, where);
}
