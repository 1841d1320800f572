namespace Demarche.Reports;

/// <summary>What the reader takes at most, and why. Larger input is a DM0105, never a crash or a long wait.</summary>
public static class ReportLimits
{
    /// <summary>Bytes of one file. A report is some kilobytes; a file beyond this is an archive or a dump.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>Characters of one page. The heaviest news pages, scripts and inline pictures included, stay under five million.</summary>
    public const int PageLength = 16_000_000;

    /// <summary>Characters of one report's text. The longest novels stay under four million.</summary>
    public const int TextLength = 8_000_000;

    /// <summary>Characters of one line of plain text. No paragraph comes near; what does is data without line ends.</summary>
    public const int LineLength = 1_000_000;

    /// <summary>Elements open at once in a page. Browsers stop nesting at 512; more unclosed ones than this are no page.</summary>
    internal const int OpenElements = 10_000;

    /// <summary>
    /// Elements open at each tag, summed over the page: what a parser does that looks through them at every tag.
    /// The heaviest real pages stay under ten million.
    /// </summary>
    internal const long OpenElementsSeen = 100_000_000;

    /// <summary>
    /// Formatting elements that a parser must open again for unclosed ones, over the whole page.
    /// Sloppy pages need thousands; hostile ones make it grow with the square of their length.
    /// </summary>
    internal const long ReopenedElements = 2_000_000;

    /// <summary>Attributes of one element. Looking for doubles costs the square of their number.</summary>
    internal const int Attributes = 500;

    /// <summary>Nesting of the JSON inside a page.</summary>
    internal const int JsonDepth = 64;
}
