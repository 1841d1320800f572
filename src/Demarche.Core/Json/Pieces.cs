using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Writes the small pieces that events and reports share.</summary>
internal static class Pieces
{
    public static void WriteStamp(this Utf8JsonWriter json, string name, DateTimeOffset? stamp)
    {
        if (stamp is { } known)
        {
            json.WriteString(name, Fields.ToText(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>"from" and, under the name given, the last day.</summary>
    public static void WritePeriod(this Utf8JsonWriter json, Period period, string last)
    {
        json.WriteDay("from", period.From);
        json.WriteDay(last, period.To);
    }

    private static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, Fields.ToText(known));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The fields of an actor, into the open object.</summary>
    public static void WriteActor(this Utf8JsonWriter json, Actor actor, BorderText text)
    {
        json.WriteString("text"u8, actor.Text);
        json.WriteString("name"u8, actor.Name);
        json.WriteString("id"u8, actor.Id);
        json.WriteString("code"u8, actor.Code.Letters);
        json.WriteString("sector"u8, actor.Sector.Code());
        json.WriteString("agent"u8, EnumWords<Agent>.Of(actor.Agent));
        text.WriteStartEnd(json, actor.Span);
    }

    public static void WriteVoice(this Utf8JsonWriter json, string name, Voice? voice)
    {
        if (voice is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("text"u8, voice.Text);
        json.WriteString("name"u8, voice.Name);
        json.WriteString("code"u8, voice.Code.Letters);
        json.WriteEndObject();
    }

    public static void WriteProblem(this Utf8JsonWriter json, Problem problem, string stage)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, problem.Code);
        json.WriteString("text"u8, problem.Text);
        json.WriteString("where"u8, problem.Where);
        json.WriteString("stage"u8, stage);
        json.WriteEndObject();
    }
}
