using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Reads events of one report, and the small pieces that reports share with them.</summary>
internal static class EventReader
{
    public static Event Read(JsonElement json, BorderText text) =>
        new()
        {
            Id = json.Text("id"),
            Type = EventTypes.TryParse(json.Text("type"), out var type)
                ? type
                : throw new FormatException($"'{json.Text("type")}' is no event type."),
            Mode = json.Text("mode"),
            Contexts = json.Texts("contexts"),
            Cameo = json.Text("cameo"),
            Goldstein = json.Field("goldstein")?.GetDouble() ?? 0,
            Actors = json.List("actors", item => ReadActor(item, text)),
            Recipients = json.List("recipients", item => ReadActor(item, text)),
            About = json.List("about", item => new Matter(item.Text("text"), item.Code("code"))),
            Happened = ReadHappened(json.Needed("happened")),
            Disclosed = json.List("disclosed", ReadDisclosed),
            Status = EnumWords<Status>.Parse(json.Text("status")),
            Stances = json.List("stances", item => ReadStance(item, text)),
            Sizes = json.Field("size") is { } size
                ? size.EnumerateObject().Select(count => ReadSize(count.Name, count.Value)).ToEquatableArray()
                : [],
            Place = json.Field("place") is { } place ? ReadPlace(place) : null,
            Evidence = json.List("evidence", item => new Evidence(text.ReadStartEnd(item), item.Text("rule"))),
            Answers = ReadAnswers(json, text),
            Case = json.Text("case"),
            Confidence = json.Field("confidence")?.GetDouble() ?? 0,
        };

    // A coding from before answers had grades has ids alone: the least that can be said of them is that they are implied.
    private static EquatableArray<Answer> ReadAnswers(JsonElement json, BorderText text) =>
        json.Field("answering") is null
            ? json.Texts("answers").Select(id => new Answer(id, AnswerGrade.Implied, default)).ToEquatableArray()
            : json.List(
                "answering",
                item => new Answer(
                    item.Text("event"),
                    EnumWords<AnswerGrade>.Parse(item.Text("grade")),
                    text.ReadStartEnd(item)
                )
            );

    public static Actor ReadActor(JsonElement json, BorderText text) =>
        new()
        {
            Text = json.Text("text"),
            Span = text.ReadStartEnd(json),
            Name = json.Text("name"),
            Id = json.Text("id"),
            Code = json.Code("code"),
            Sector = Sectors.TryParse(json.Text("sector"), out var sector)
                ? sector
                : throw new FormatException($"'{json.Text("sector")}' is no sector."),
            Agent = EnumWords<Agent>.Parse(json.Text("agent")),
        };

    public static Voice? ReadVoice(JsonElement json, string name) =>
        json.Field(name) is { } voice ? new Voice(voice.Text("text"), voice.Text("name"), voice.Code("code")) : null;

    public static Period ReadPeriod(JsonElement json, string last) => new(json.DayOf("from"), json.DayOf(last));

    private static Happened ReadHappened(JsonElement json) =>
        new(ReadPeriod(json, "to"), json.Text("text"), EnumWords<Basis>.Parse(json.Text("basis")));

    private static Disclosed ReadDisclosed(JsonElement json) =>
        new(json.Text("to"), ReadPeriod(json, "until"), ReadVoice(json, "by"));

    private static Stance ReadStance(JsonElement json, BorderText text) =>
        new(
            ReadVoice(json, "holder") ?? throw new FormatException("A stance has a holder."),
            ReadVoice(json, "via"),
            EnumWords<Says>.Parse(json.Text("says")),
            EnumWords<Strength>.Parse(json.Text("strength")),
            text.ReadStartEnd(json)
        );

    private static Size ReadSize(string what, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.Field("currency") is { } currency)
        {
            return ReadSize(what, json.Needed("amount")) with { Currency = currency.GetString()! };
        }
        return json.ValueKind == JsonValueKind.Object
            ? new Size(what, json.Field("from")?.GetInt64(), json.Field("to")?.GetInt64())
            : new Size(what, json.GetInt64());
    }

    private static Place ReadPlace(JsonElement json) =>
        new(
            json.Text("text"),
            json.Code("code"),
            json.Field("latitude")?.GetDouble(),
            json.Field("longitude")?.GetDouble()
        );
}
