namespace Demarche.Reports;

/// <summary>Tells files that are no text: by the first bytes that well-known formats begin with, or by control bytes.</summary>
internal static class BinaryFormats
{
    // Text holds hardly any control bytes; of random bytes one in nine is one.
    private const double MostControls = 0.02;
    private const int Looked = 65_536;

    private static readonly (string Name, byte[] Start)[] Known =
    [
        ("a PDF document", "%PDF-"u8.ToArray()),
        ("a ZIP archive or an Office document", "PK\u0003\u0004"u8.ToArray()),
        ("a gzip archive", [0x1F, 0x8B]),
        ("a bzip2 archive", "BZh"u8.ToArray()),
        ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        ("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        ("a zstandard archive", [0x28, 0xB5, 0x2F, 0xFD]),
        ("an old Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("a rich text document", "{\\rtf"u8.ToArray()),
        ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]),
        ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
        ("a GIF picture", "GIF8"u8.ToArray()),
        ("a SQLite database", "SQLite format 3\0"u8.ToArray()),
        ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ];

    /// <summary>What the file is, in words that follow "This is"; null where it may be text. Not for UTF-16, whose bytes hold zeros.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, start) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return name;
            }
        }
        var seen = bytes[..Math.Min(bytes.Length, Looked)];
        var controls = 0;
        foreach (var b in seen)
        {
            if (b == 0)
            {
                return "binary data";
            }
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B or 0x1A))
            {
                controls++;
            }
        }
        return controls > MostControls * seen.Length ? "binary data" : null;
    }
}
