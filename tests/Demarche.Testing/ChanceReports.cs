using Demarche.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Demarche.Testing;

/// <summary>Coded reports made by chance: senseless, but each of a form that the coder could give.</summary>
public static class ChanceReports
{
    /// <summary>Any coded report.</summary>
    public static Gen<CodedReport> Any { get; } =
        from report in Reports
        from version in Gen.Elements("1.0", "1.1")
        let text = report.Revision.Text
        from events in Chance.Several(ChanceEvents.Of(text), 4)
        from mentions in Chance.Several(
            from actor in ChanceEvents.ActorOf(text)
            from found in Gen.Elements("name", "demonym")
            select new Mention(actor, found),
            3
        )
        from people in Chance.Several(People, 2)
        from times in Chance.Several(TimeOf(text), 2)
        from attributions in Chance.Several(AttributionOf(text), 2)
        from assessments in Chance.Several(AssessmentOf(text), 2)
        from cases in Chance.Several(Cases, 2)
        from problems in Chance.Several(Problems, 1)
        select new CodedReport
        {
            Report = report,
            Version = new CoderVersion(version, ContentHash.Of("knowledge"), ContentHash.Of("model")),
            Events = Named(report, events),
            Mentions = mentions,
            People = people,
            Times = times,
            Attributions = attributions,
            Assessments = assessments,
            Cases = cases,
            Problems = [.. report.Problems, .. problems],
        };

    private static Gen<Problem> Problems =>
        from code in Gen.Elements(ProblemCodes.WrongEncoding, ProblemCodes.CodingFailed)
        from text in Chance.Text
        select new Problem(code, text);

    private static Gen<Report> Reports =>
        from id in Gen.Choose(1, 40)
        from revision in Gen.OneOf(Pages, Lines)
        from outlet in Gen.Elements("", "Hankyoreh", "TASS")
        from original in Gen.Elements("", "ko")
        from problems in Chance.Several(Problems, 1)
        select new Report
        {
            Id = $"report-{id}",
            File = $"report-{id}.txt",
            Url = outlet.Length == 0 ? "" : $"https://example.org/{id}",
            Outlet = outlet,
            Language = "en",
            OriginalLanguage = original,
            Revision = revision,
            Problems = problems,
        };

    private static Gen<Revision> Lines =>
        from text in Chance.Text
        from published in Chance.Stamp
        select new Revision
        {
            Text = text,
            Paragraphs = [new Span(0, text.Length)],
            Published = published,
        };

    private static Gen<Revision> Pages =>
        from headline in Chance.Text
        from deck in Chance.Text
        from caption in Chance.Text
        from first in Chance.Text
        from second in Chance.Text
        from byline in Chance.Text
        from published in Chance.Stamp
        from modified in Chance.Stamp
        select Page(headline, deck, caption, first, second) with
        {
            Byline = byline,
            BylineRole = byline.Length == 0 ? "" : "staff reporter",
            Published = published,
            Modified = modified,
        };

    private static Revision Page(string headline, string deck, string caption, string first, string second)
    {
        var at = 0;
        var spans = new Span[5];
        string[] parts = [headline, deck, caption, first, second];
        for (var i = 0; i < parts.Length; i++)
        {
            spans[i] = new Span(at, at + parts[i].Length);
            at = spans[i].End + 2;
        }
        return new Revision
        {
            Text = string.Join("\n\n", parts),
            Headline = spans[0],
            Deck = spans[1],
            Captions = caption.Length == 0 ? [] : [new Caption(spans[2], "AFP")],
            Paragraphs = [spans[3], spans[4]],
        };
    }

    private static Gen<Person> People =>
        from name in Chance.Word
        from also in Chance.Several(Chance.Word, 2)
        from code in Chance.Code
        select new Person(name, also, code, "minister", $"person:{name}");

    private static Gen<TimeMention> TimeOf(string text) =>
        from span in Chance.SpanOf(text)
        from type in Gen.Elements("DATE", "DURATION")
        from period in Chance.Period
        select new TimeMention(span, type, period.ToString(), period);

    private static Gen<Attribution> AttributionOf(string text) =>
        from source in Chance.SpanOf(text)
        from understood in Gen.Elements(true, false)
        from cue in Chance.SpanOf(text)
        from content in Chance.Several(Chance.SpanOf(text), 2)
        select new Attribution(understood ? default : source, cue, content);

    private static Gen<Assessment> AssessmentOf(string text) =>
        from teller in ChanceEvents.VoiceOrNone
        from kind in Chance.Member<AssessmentKind>()
        from about in Chance.Several(Chance.Code, 2)
        from direction in Chance.Member<Direction>()
        from evidence in Chance.Several(Chance.SpanOf(text), 2)
        select new Assessment(teller, kind, about, direction, evidence);

    private static Gen<Case> Cases =>
        from name in Chance.Word
        from code in Chance.Code
        from steps in Chance.Several(
            from step in Gen.Elements("detained", "charged", "released")
            from period in Chance.Period
            from place in Chance.Text
            select new CaseStep(step, period, place),
            3
        )
        from held in Chance.Text
        select new Case(name, name, code, steps) { Held = held, Like = held.Length > 2 ? [name] : [] };

    // The coder names an event by revision, type and first evidence; here its place in the list stands in for that.
    private static EquatableArray<Event> Named(Report report, EquatableArray<Event> events) =>
        events
            .Items.Select((told, at) => told with { Id = ContentHash.Of($"{report.Revision.Hash} {told.Type} {at}") })
            .Aggregate(
                new List<Event>(),
                (named, told) =>
                {
                    named.Add(
                        named.Count == 0
                            ? told
                            : told with
                            {
                                Answers =
                                [
                                    new Answer(named[^1].Id, (AnswerGrade)(named.Count % 2), told.Evidence[0].Span),
                                ],
                            }
                    );
                    return named;
                }
            )
            .ToEquatableArray();
}
