using Demarche.Core;

namespace Demarche.Reports;

/// <summary>
/// Reads bytes into a report: headline, deck, captions, byline, stamps and body, the page's furniture left out.
/// Does no input or output and never throws on any bytes; safe on any thread. docs/reading.md says how it decides.
/// </summary>
public static class ReportReader
{
    /// <summary>Reads one file's bytes as one report: a page or plain text, told by content, then by extension.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The path as the user gave it: it becomes the report's file, and its last part the id where the page gives no address.</param>
    public static ReportResult Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (bytes.IsEmpty)
        {
            return Failed(ProblemCodes.EmptyFile, "The file is empty.", name);
        }
        if (bytes.Length > ReportLimits.FileBytes)
        {
            return Failed(
                ProblemCodes.TooLarge,
                $"The file is larger than {ReportLimits.FileBytes / 1024 / 1024} MB; split it into reports.",
                name
            );
        }
        if (TextDecoder.Decode(bytes.Span, name, out var problem) is not { } text)
        {
            return ReportResult.Failed(problem!);
        }
        if (text.All(Blanks.IsBlank))
        {
            return Failed(ProblemCodes.EmptyFile, "The file holds nothing but white space.", name);
        }
        return ContentKinds.Of(text, name) switch
        {
            ContentKind.Page => ReadPage(text, name),
            ContentKind.Json => Failed(
                ProblemCodes.BadJsonLine,
                "This is JSON, not a report; give lines {\"id\", \"date\", \"text\"} to 'code --format jsonl'.",
                name
            ),
            ContentKind.OtherXml => Failed(
                ProblemCodes.PageWithoutText,
                "This is XML but no page; feeds and news archives are not read as one report.",
                name
            ),
            _ => ReadPlainText(text, name),
        };
    }

    /// <summary>
    /// Reads one JSON line {"id", "date", "text"}; more fields are ignored. The text is kept verbatim and none of it is guessed
    /// to be a headline; its lines that are not blank are the paragraphs. The date is an ISO date or date-time, null or absent.
    /// A line with an id and a fault elsewhere still gives a report, with the fault in <see cref="Report.Problems"/>.
    /// </summary>
    /// <param name="line">The line's bytes, UTF-8, without its line end.</param>
    /// <param name="where">What to call the line in problems: <c>items.jsonl:12</c>.</param>
    public static ReportResult ReadJsonLine(ReadOnlySpan<byte> line, string where)
    {
        ArgumentNullException.ThrowIfNull(where);
        return JsonLine.Read(line, where);
    }

    private static ReportResult ReadPlainText(string text, string name)
    {
        if (text.Length > ReportLimits.TextLength)
        {
            return Failed(
                ProblemCodes.TooLarge,
                $"The text has more than {ReportLimits.TextLength:N0} characters; split it into reports.",
                name
            );
        }
        var lines = TextLines.Of(text);
        var tooLong = lines.FindIndex(line => line.Span.Length > ReportLimits.LineLength);
        return tooLong >= 0
            ? Failed(
                ProblemCodes.TooLarge,
                $"Its line {tooLong + 1} that is not blank has more than {ReportLimits.LineLength:N0} characters; is it a report?",
                name
            )
            : ReportResult.Of(PlainTextReader.Read(text, lines).ToReport(name));
    }

    private static ReportResult ReadPage(string text, string name)
    {
        if (PageGuard.Objection(text) is { } objection)
        {
            return Failed(ProblemCodes.TooLarge, objection, name);
        }
        return PageReader.Read(text) is { } draft
            ? ReportResult.Of(draft.ToReport(name))
            : Failed(
                ProblemCodes.PageWithoutText,
                "The page holds no report text; it may be a list of links, or be filled in by a script. Save the page as the browser shows it.",
                name
            );
    }

    private static ReportResult Failed(string code, string text, string where) =>
        ReportResult.Failed(new Problem(code, text, where));
}
