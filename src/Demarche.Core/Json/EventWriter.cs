using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Writes events of one report.</summary>
internal readonly struct EventWriter(Utf8JsonWriter json, Report report, BorderText text)
{
    public void Write(Event told)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, told.Id);
        json.WriteString("type"u8, told.Type.Name());
        json.WriteString("mode"u8, told.Mode);
        json.WriteStartArray("contexts"u8);
        foreach (var context in told.Contexts)
        {
            json.WriteStringValue(context);
        }
        json.WriteEndArray();
        json.WriteString("cameo"u8, told.Cameo);
        json.WriteNumber("goldstein"u8, told.Goldstein);
        json.WriteNumber("quad"u8, (int)told.Quad);
        Actors("actors", told.Actors);
        Actors("recipients", told.Recipients);
        About(told.About);
        Happening(told.Happened);
        Disclosures(told.Disclosed);
        json.WriteStamp("published", report.Revision.Published);
        json.WriteString("status"u8, EnumWords<Status>.Of(told.Status));
        Stances(told.Stances);
        Sizes(told.Sizes);
        Where(told.Place);
        Evidence(told.Evidence);
        Answers(told.Answers);
        json.WriteString("case"u8, told.Case);
        json.WriteNumber("confidence"u8, told.Confidence);
        json.WriteEndObject();
    }

    private void Actors(string side, EquatableArray<Actor> actors)
    {
        json.WriteStartArray(side);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            json.WriteActor(actor, text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void About(EquatableArray<Matter> matters)
    {
        json.WriteStartArray("about"u8);
        foreach (var matter in matters)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, matter.Text);
            json.WriteString("code"u8, matter.Code.Letters);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Happening(Happened happened)
    {
        json.WriteStartObject("happened"u8);
        json.WritePeriod(happened.Period, "to");
        json.WriteString("text"u8, happened.Text);
        json.WriteString("basis"u8, EnumWords<Basis>.Of(happened.Basis));
        json.WriteEndObject();
    }

    private void Disclosures(EquatableArray<Disclosed> disclosures)
    {
        json.WriteStartArray("disclosed"u8);
        foreach (var disclosed in disclosures)
        {
            json.WriteStartObject();
            json.WriteString("to"u8, disclosed.To);
            json.WritePeriod(disclosed.Period, "until");
            json.WriteVoice("by", disclosed.By);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Stances(EquatableArray<Stance> stances)
    {
        json.WriteStartArray("stances"u8);
        foreach (var stance in stances)
        {
            json.WriteStartObject();
            json.WriteVoice("holder", stance.Holder);
            json.WriteVoice("via", stance.Via);
            json.WriteString("says"u8, EnumWords<Says>.Of(stance.Says));
            json.WriteString("strength"u8, EnumWords<Strength>.Of(stance.Strength));
            text.WriteStartEnd(json, stance.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A key may stand once in an object: of two counts of the same thing the first is told.
    private void Sizes(EquatableArray<Size> sizes)
    {
        json.WriteStartObject("size"u8);
        foreach (var size in sizes.Items.DistinctBy(size => size.What))
        {
            if (size.Currency.Length == 0)
            {
                Count(size.What, size);
                continue;
            }
            json.WriteStartObject(size.What);
            Count("amount", size);
            json.WriteString("currency"u8, size.Currency);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void Count(string name, Size size)
    {
        if (size.IsExact)
        {
            json.WriteNumber(name, size.From!.Value);
            return;
        }
        json.WriteStartObject(name);
        Limit("from", size.From);
        Limit("to", size.To);
        json.WriteEndObject();
    }

    private void Limit(string name, long? limit)
    {
        if (limit is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void Where(Place? place)
    {
        if (place is null)
        {
            json.WriteNull("place"u8);
            return;
        }
        json.WriteStartObject("place"u8);
        json.WriteString("text"u8, place.Text);
        json.WriteString("code"u8, place.Code.Letters);
        Degrees("latitude", place.Latitude);
        Degrees("longitude", place.Longitude);
        json.WriteEndObject();
    }

    private void Degrees(string name, double? degrees)
    {
        if (degrees is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    // The ids alone for those who only want the graph; then each with its grade and its words.
    private void Answers(EquatableArray<Answer> answers)
    {
        json.WriteStartArray("answers"u8);
        foreach (var answer in answers)
        {
            json.WriteStringValue(answer.Event);
        }
        json.WriteEndArray();
        json.WriteStartArray("answering"u8);
        foreach (var answer in answers)
        {
            json.WriteStartObject();
            json.WriteString("event"u8, answer.Event);
            json.WriteString("grade"u8, EnumWords<AnswerGrade>.Of(answer.Grade));
            text.WriteStartEnd(json, answer.Span);
            text.WriteQuote(json, answer.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Evidence(EquatableArray<Evidence> passages)
    {
        json.WriteStartArray("evidence"u8);
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            text.WriteStartEnd(json, passage.Span);
            text.WriteQuote(json, passage.Span);
            json.WriteString("rule"u8, passage.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
