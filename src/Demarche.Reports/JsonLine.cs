using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Demarche.Core;

namespace Demarche.Reports;

/// <summary>Reads one line {"id", "date", "text"}.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ReportLimits.JsonDepth };

    public static ReportResult Read(ReadOnlySpan<byte> line, string where)
    {
        if (line.Length > ReportLimits.FileBytes)
        {
            return Failed(
                ProblemCodes.TooLarge,
                "The line is longer than a report can be; is its line end missing?",
                where
            );
        }
        if (!Utf8.IsValid(line))
        {
            return Failed(ProblemCodes.WrongEncoding, "The line is not valid UTF-8; JSON lines are.", where);
        }
        try
        {
            var reader = new Utf8JsonReader(
                line,
                new JsonReaderOptions { MaxDepth = Options.MaxDepth, AllowTrailingCommas = false }
            );
            using var json = JsonDocument.ParseValue(ref reader);
            if (line[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                return Failed(
                    ProblemCodes.BadJsonLine,
                    "Something follows the JSON object; put one object on a line.",
                    where
                );
            }
            return Read(json.RootElement, where);
        }
        catch (JsonException e)
        {
            return Failed(
                ProblemCodes.BadJsonLine,
                $"The line is not valid JSON at its byte {e.BytePositionInLine ?? 0}.",
                where
            );
        }
        catch (InvalidOperationException) // A string that holds half of a surrogate pair.
        {
            return Failed(
                ProblemCodes.BadJsonLine,
                "The line holds a string that is no text (half a surrogate pair).",
                where
            );
        }
    }

    private static ReportResult Read(JsonElement line, string where)
    {
        if (line.ValueKind != JsonValueKind.Object || Id(line) is not { Length: > 0 } id)
        {
            return Failed(
                ProblemCodes.BadJsonLine,
                "The line is not of the form {\"id\", \"date\", \"text\"}: it has no id.",
                where
            );
        }
        var problems = new List<Problem>();
        var text = "";
        if (!line.TryGetProperty("text", out var value) || value.ValueKind != JsonValueKind.String)
        {
            problems.Add(new Problem(ProblemCodes.BadJsonLine, $"The line of '{id}' has no text.", where));
        }
        else if (value.GetString()! is { Length: <= ReportLimits.TextLength } given)
        {
            text = given;
        }
        else
        {
            problems.Add(
                new Problem(
                    ProblemCodes.TooLarge,
                    $"The text of '{id}' has more than {ReportLimits.TextLength:N0} characters; split it.",
                    where
                )
            );
        }
        var published = Date(line, id, where, problems);
        return ReportResult.Of(
            new Report
            {
                Id = id,
                Language = LanguageGuess.Of(text),
                Revision = new Revision
                {
                    Text = text,
                    Paragraphs = Paragraphs(text).ToEquatableArray(),
                    Published = published,
                },
                Problems = problems.ToEquatableArray(),
            }
        );
    }

    private static string? Id(JsonElement line) =>
        line.TryGetProperty("id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String => id.GetString(),
                JsonValueKind.Number => id.GetRawText(),
                _ => null,
            }
            : null;

    private static DateTimeOffset? Date(JsonElement line, string id, string where, List<Problem> problems)
    {
        if (!line.TryGetProperty("date", out var date) || date.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        var text = date.ValueKind == JsonValueKind.String ? date.GetString()! : "";
        var isDay = DateOnly.TryParseExact(
            text.Length >= 10 ? text[..10] : "",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        if (isDay && StampReader.Read(text) is { UnknownZone: "" } stamp)
        {
            return stamp.Value;
        }
        if (isDay)
        {
            // A zone that nobody knows, an hour that no clock shows: the day is good all the same.
            problems.Add(
                new Problem(
                    ProblemCodes.BadJsonLine,
                    $"The time or zone in the date of '{id}' is none; its day is taken.",
                    where
                )
            );
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }
        problems.Add(
            new Problem(
                ProblemCodes.BadJsonLine,
                $"The date of '{id}' is neither null nor an ISO date or date-time; it is taken as unknown.",
                where
            )
        );
        return null;
    }

    /// <summary>The lines that are not blank, those that were only wrapped to a width as one.</summary>
    private static List<Span> Paragraphs(string text)
    {
        var paragraphs = new List<Span>();
        foreach (var line in TextLines.Of(text))
        {
            if (
                !line.StartsBlock
                && paragraphs.Count > 0
                && TextLines.GoesOn(LastLine(text, paragraphs[^1]), line.Span.In(text))
            )
            {
                paragraphs[^1] = paragraphs[^1].Union(line.Span);
            }
            else
            {
                paragraphs.Add(line.Span);
            }
        }
        return paragraphs;
    }

    private static string LastLine(string text, Span paragraph)
    {
        var at = text.AsSpan(paragraph.Start, paragraph.Length).LastIndexOfAny('\n', '\r');
        return Blanks.Trim(text[(paragraph.Start + at + 1)..paragraph.End]);
    }

    private static ReportResult Failed(string code, string text, string where) =>
        ReportResult.Failed(new Problem(code, text, where));
}
