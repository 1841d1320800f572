using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Times;
using Demarche.Coding.Voices;
using Demarche.Core;

namespace Demarche.Coding.Links;

/// <summary>Cases: a person whom acts of detaining, charging, trying or freeing concern, or a thing, with the steps in order of time.</summary>
internal sealed class CaseReader(LinkKnowledge words, ActorReading actors, TimeReading times, VoiceReading voices)
{
    private const string PersonPrefix = "person:";

    private readonly CaseSteps steps = new(words, actors, times);
    private readonly CaseDoubts doubts = new(words, actors);

    /// <summary>The cases of a report, in the order in which their events are told, and the events, each with its case.</summary>
    public (ImmutableArray<Case> Cases, ImmutableArray<Event> Events) Read(
        ImmutableArray<JoinedEvent> told,
        ParsedReport report
    )
    {
        var events = told.ToBuilder();
        var cases = new List<Case>();
        var things = new ObjectCases(words.Objects, steps, doubts, actors, times, voices).Read(told, report);
        foreach (var subject in Subjects(told))
        {
            if (things.Any(t => t.Thing.Name == subject.Name))
            {
                continue;
            }
            Bound(events, subject, report);
            var found = steps.Of(subject.Id, events.ToImmutable(), report);
            cases.Add(
                new Case(subject.Id[PersonPrefix.Length..], subject.Name, subject.Code, found)
                {
                    Held = steps.HeldAt(subject.Id, events, report),
                    Unknown = doubts.Of(subject.Id, report),
                }
            );
        }
        return (
            [.. cases.Select(c => c with { Like = Like(c, cases, told) }), .. things.Select(t => t.Case)],
            [.. events.Select(e => e.Event with { Case = CaseOf(e, cases, things) })]
        );
    }

    private List<Actor> Subjects(ImmutableArray<JoinedEvent> told) =>
        [
            .. told.Where(steps.Opens)
                .SelectMany(one => one.Event.Recipients)
                .Where(r => r.Id.StartsWith(PersonPrefix, StringComparison.Ordinal))
                .DistinctBy(r => r.Id),
        ];

    private static string CaseOf(
        JoinedEvent told,
        List<Case> cases,
        ImmutableArray<(Case Case, CaseObject Thing)> things
    ) =>
        told.Event.Recipients.Select(r => cases.Find(c => PersonPrefix + c.Id == r.Id)?.Id)
            .FirstOrDefault(id => id is not null)
        ?? things.FirstOrDefault(t => ObjectCases.Concerns(told, t.Thing)).Case?.Id
        ?? "";

    // A charge against a detained person, of which the text gives no day, was brought between the arrest and the telling.
    private void Bound(ImmutableArray<JoinedEvent>.Builder events, Actor subject, ParsedReport report)
    {
        var detained = events
            .Where(e => Concerns(e, subject) && steps.StepOf(e) == "detained")
            .Select(e => e.Event.Happened)
            .FirstOrDefault(h => h.Basis == Basis.Text && h.Period.From < report.Day);
        if (detained is not { Period.From: { } from })
        {
            return;
        }
        for (var i = 0; i < events.Count; i++)
        {
            var one = events[i];
            if (
                Concerns(one, subject)
                && one.Event is { Happened.Basis: Basis.Published, Status: not Status.Planned }
                && steps.StepOf(one) is not (null or "detained")
                && Telling(one, report) is { } until
                && until >= from
            )
            {
                events[i] = one with
                {
                    Event = one.Event with { Happened = one.Event.Happened with { Period = new Period(from, until) } },
                };
            }
        }
    }

    private static bool Concerns(JoinedEvent told, Actor subject) => told.Event.Recipients.Any(r => r.Id == subject.Id);

    // The day on which the text says that somebody told of it, else the report's own.
    private DateOnly? Telling(JoinedEvent told, ParsedReport report)
    {
        var first = told.Mentions[0];
        var trigger = first.Passage.Sentence.Spans[first.Act.At.Token];
        foreach (var said in voices.Around(first.Passage.Index, trigger))
        {
            if (
                times.When(first.Passage.Index, said.CueToken) is { Basis: Basis.Text, Period.To: { } day }
                && day < report.Day
            )
            {
                return day;
            }
        }
        return report.Day;
    }

    // Whom else the report tells to have been detained, but for those taken in the same act, and kin ('NAME/wife').
    private static EquatableArray<string> Like(Case mine, List<Case> cases, ImmutableArray<JoinedEvent> told) =>
        cases
            .Where(other =>
                other.Id != mine.Id
                && !other.Id.Contains('/')
                && !mine.Id.Contains('/')
                && IsDetention(other)
                && IsDetention(mine)
                && !told.Any(t => IsIn(t, other) && IsIn(t, mine))
            )
            .Select(other => other.Id)
            .ToEquatableArray();

    private static bool IsDetention(Case one) => one.Steps.Any(s => s.Step is "detained" or "convicted");

    private static bool IsIn(JoinedEvent told, Case one) =>
        told.Event.Recipients.Any(r => r.Id == PersonPrefix + one.Id);
}
