using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Reads one coded report.</summary>
internal static class ReportReader
{
    public static CodedReport Read(JsonElement json)
    {
        var whole = json.Field("text")?.GetString() ?? json.Text("body");
        var text = new BorderText(whole);
        var version = json.Needed("version");
        return new CodedReport
        {
            Report = ReadReport(json, whole, text),
            Version = new CoderVersion(version.Text("coder"), version.Text("knowledge"), version.Text("model")),
            Events = json.List("events", item => EventReader.Read(item, text)),
            Mentions = json.List(
                "mentions",
                item => new Mention(EventReader.ReadActor(item, text), item.Text("found"))
            ),
            People = json.List("people", ReadPerson),
            Times = json.List("times", item => ReadTime(item, text)),
            Attributions = json.List("attributions", item => ReadAttribution(item, text)),
            Assessments = json.List("assessments", item => ReadAssessment(item, text)),
            Cases = json.List("cases", item => ReadCase(item, text)),
            Problems = ReadProblems(json, null),
        };
    }

    private static Report ReadReport(JsonElement json, string whole, BorderText text) =>
        new()
        {
            Id = json.Needed("id").GetString()!,
            File = json.Text("file"),
            Url = json.Text("url"),
            Outlet = json.Text("outlet"),
            Language = json.Text("language"),
            OriginalLanguage = json.Text("originalLanguage"),
            Revision = ReadRevision(json, whole, text),
            Problems = ReadProblems(json, Stages.Reading),
        };

    private static Revision ReadRevision(JsonElement json, string whole, BorderText text)
    {
        var revision = new Revision
        {
            Text = whole,
            Paragraphs = [new Span(0, whole.Length)],
            Captions = json.List("captions", item => new Caption(text.ReadStartEnd(item), item.Text("credit"))),
            Byline = json.Text("byline"),
            BylineRole = json.Text("bylineRole"),
            Published = json.StampOf("published"),
            Modified = json.StampOf("modified"),
        };
        return json.Field("spans") is { } spans
            ? revision with
            {
                Headline = text.ReadPair(spans.Needed("headline")),
                Deck = text.ReadPair(spans.Needed("deck")),
                Paragraphs = spans.List("paragraphs", text.ReadPair),
            }
            : revision;
    }

    private static Person ReadPerson(JsonElement json) =>
        new(json.Text("name"), json.Texts("also"), json.Code("code"), json.Text("role"), json.Text("id"));

    private static TimeMention ReadTime(JsonElement json, BorderText text) =>
        new(text.ReadStartEnd(json), json.Text("type"), json.Text("value"), EventReader.ReadPeriod(json, "to"));

    private static Attribution ReadAttribution(JsonElement json, BorderText text)
    {
        var source = json.List("source", text.ReadPair);
        var cue = json.List("cue", text.ReadPair);
        return new(
            source.Count == 0 ? default : source[0],
            cue.Count == 0 ? default : cue[0],
            json.List("content", text.ReadPair)
        );
    }

    private static Assessment ReadAssessment(JsonElement json, BorderText text) =>
        new(
            EventReader.ReadVoice(json, "by"),
            EnumWords<AssessmentKind>.Parse(json.Text("kind")),
            json.List("about", item => StateCode.Parse(item.GetString()!)),
            EnumWords<Direction>.Parse(json.Text("direction")),
            json.List("evidence", text.ReadStartEnd)
        );

    private static Case ReadCase(JsonElement json, BorderText text)
    {
        var subject = json.Needed("subject");
        return new(json.Text("id"), subject.Text("name"), subject.Code("code"), json.List("steps", ReadStep))
        {
            Held = json.Field("held")?.GetString() ?? "",
            Unknown = json.Field("unknown") is null ? [] : json.List("unknown", text.ReadStartEnd),
            Like = json.Field("like") is null ? [] : json.Texts("like"),
        };
    }

    private static CaseStep ReadStep(JsonElement json) =>
        new(json.Text("step"), EventReader.ReadPeriod(json.Needed("happened"), "to"), json.Text("place"))
        {
            Event = json.Text("event"),
        };

    private static EquatableArray<Problem> ReadProblems(JsonElement json, string? stage) =>
        json.List("problems", item => item)
            .Items.Where(item => stage is null || item.Text("stage") == stage)
            .Select(item => new Problem(item.Text("code"), item.Text("text"), item.Text("where")))
            .ToEquatableArray();
}
