using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>The one text of a report at the border: words, and spans in code points.</summary>
internal sealed class BorderText(string text)
{
    private readonly CodePoints points = new(text);

    /// <summary>Writes "start" and "end" into the open object.</summary>
    public void WriteStartEnd(Utf8JsonWriter json, Span span)
    {
        var border = points.FromUtf16(span);
        json.WriteNumber("start"u8, border.Start);
        json.WriteNumber("end"u8, border.End);
    }

    /// <summary>Writes [start, end].</summary>
    public void WritePair(Utf8JsonWriter json, Span span)
    {
        var border = points.FromUtf16(span);
        json.WriteStartArray();
        json.WriteNumberValue(border.Start);
        json.WriteNumberValue(border.End);
        json.WriteEndArray();
    }

    /// <summary>Writes the words of a span as "quote".</summary>
    public void WriteQuote(Utf8JsonWriter json, Span span) =>
        json.WriteString("quote"u8, text.AsSpan(span.Start, span.Length));

    /// <summary>Reads "start" and "end".</summary>
    public Span ReadStartEnd(JsonElement json) =>
        Inside(new Span(json.Needed("start").GetInt32(), json.Needed("end").GetInt32()));

    /// <summary>Reads [start, end].</summary>
    public Span ReadPair(JsonElement json) =>
        json.GetArrayLength() == 2
            ? Inside(new Span(json[0].GetInt32(), json[1].GetInt32()))
            : throw new FormatException("A span has a start and an end.");

    private Span Inside(Span border)
    {
        var span = border.Start >= 0 && border.End >= border.Start ? points.ToUtf16(border) : new Span(-1, -1);
        return span.Start >= 0 && span.End <= text.Length
            ? span
            : throw new FormatException($"The span {border} does not lie inside the text.");
    }
}
