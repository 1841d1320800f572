using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Writes cases of one report.</summary>
internal readonly struct CaseWriter(Utf8JsonWriter json, BorderText text)
{
    public void Write(Case concerned)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, concerned.Id);
        json.WriteStartObject("subject"u8);
        json.WriteString("name"u8, concerned.Name);
        json.WriteString("code"u8, concerned.Code.Letters);
        json.WriteEndObject();
        json.WriteStartArray("steps"u8);
        foreach (var step in concerned.Steps)
        {
            json.WriteStartObject();
            json.WriteString("step"u8, step.Step);
            json.WriteStartObject("happened"u8);
            json.WritePeriod(step.Period, "to");
            json.WriteEndObject();
            json.WriteString("place"u8, step.Place);
            json.WriteString("event"u8, step.Event);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("held"u8, concerned.Held);
        json.WriteStartArray("unknown"u8);
        foreach (var words in concerned.Unknown)
        {
            json.WriteStartObject();
            text.WriteStartEnd(json, words);
            text.WriteQuote(json, words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("like"u8);
        foreach (var other in concerned.Like)
        {
            json.WriteStringValue(other);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
