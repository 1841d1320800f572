using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>
/// The border format: a coded report as JSON, as docs/schema/coded-report.schema.json describes it.
/// </summary>
/// <remarks>
/// Offsets count Unicode code points. The body is always there; <c>text</c> only where the whole text is more than
/// the body, and <c>spans</c> only where there is a headline, a deck or several paragraphs, so that a coded line of
/// plain text stays lean and every report can be read back whole. Stateless; safe on any thread.
/// </remarks>
public static class CodedReportJson
{
    /// <summary>How to write: one line, and letters of every script as themselves.</summary>
    public static JsonWriterOptions LineOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes a coded report as one object.</summary>
    public static void Write(Utf8JsonWriter json, CodedReport coded) =>
        new ReportWriter(json, coded, new BorderText(coded.Report.Revision.Text)).Write();

    /// <summary>Writes one event of a report as one object, as it stands under <c>events</c>.</summary>
    public static void WriteEvent(Utf8JsonWriter json, Event told, Report report) =>
        new EventWriter(json, report, new BorderText(report.Revision.Text)).Write(told);

    /// <summary>Writes what is left of an input that could not be read or coded: its id, no events, its problem.</summary>
    public static void WriteFailure(Utf8JsonWriter json, string id, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteStartArray("events"u8);
        json.WriteEndArray();
        json.WriteStartArray("problems"u8);
        json.WriteProblem(problem, Stages.Reading);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A coded report as one line of UTF-8, without the line's end.</summary>
    public static byte[] ToLine(CodedReport coded) => Line(json => Write(json, coded));

    /// <summary>One event as one line of UTF-8, without the line's end.</summary>
    public static byte[] ToLine(Event told, Report report) => Line(json => WriteEvent(json, told, report));

    /// <summary>One case of a report as one line of UTF-8, as it stands under <c>cases</c>, without the line's end.</summary>
    public static byte[] ToLine(Case concerned, Report report) =>
        Line(json => new CaseWriter(json, new BorderText(report.Revision.Text)).Write(concerned));

    /// <summary>A failed input as one line of UTF-8, without the line's end.</summary>
    public static byte[] WriteFailure(string id, Problem problem) => Line(json => WriteFailure(json, id, problem));

    /// <summary>Reads a coded report back: it equals the one that was written.</summary>
    /// <exception cref="FormatException">It is no coded report in the border format.</exception>
    public static CodedReport Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"This is no JSON: {malformed.Message}", malformed);
        }
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte})"/>
    public static CodedReport Read(JsonElement json)
    {
        try
        {
            return ReportReader.Read(json);
        }
        catch (InvalidOperationException wrongKind)
        {
            throw new FormatException($"A field is of the wrong kind: {wrongKind.Message}", wrongKind);
        }
    }

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, LineOptions))
        {
            write(json);
        }
        return buffer.WrittenSpan.ToArray();
    }
}
