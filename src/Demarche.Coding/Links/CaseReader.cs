using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Times;
using Demarche.Core;

namespace Demarche.Coding.Links;

/// <summary>Cases: a person whom acts of detaining, charging, trying or freeing concern, with the steps in order of time.</summary>
internal static class CaseReader
{
    private const string PersonPrefix = "person:";

    private static readonly Dictionary<string, string> StepVerbs = new(StringComparer.Ordinal)
    {
        ["transfer"] = "transferred",
        ["move"] = "transferred",
        ["extradite"] = "transferred",
        ["enter"] = "entered",
        ["arrive"] = "entered",
        ["swap"] = "swapped",
        ["exchange"] = "swapped",
        ["die"] = "died",
        ["visit"] = "visited",
    };

    /// <summary>The cases of a report, in the order in which their events are told.</summary>
    public static ImmutableArray<Case> Read(
        ImmutableArray<ToldAct> told,
        ParsedReport report,
        ActorReading actors,
        TimeReading times
    )
    {
        var steps = new Dictionary<string, List<CaseStep>>(StringComparer.Ordinal);
        var subjects = new List<Actor>();
        foreach (var one in told)
        {
            if (StepOf(one.Event) is not { } step)
            {
                continue;
            }
            foreach (
                var person in one.Event.Recipients.Where(r => r.Id.StartsWith(PersonPrefix, StringComparison.Ordinal))
            )
            {
                if (!steps.TryGetValue(person.Id, out var list))
                {
                    steps[person.Id] = list = [];
                    subjects.Add(person);
                }
                list.Add(new CaseStep(step, one.Event.Happened.Period, one.Event.Place?.Text ?? ""));
                list.AddRange(one.Event.Disclosed.Select(d => new CaseStep("disclosed", d.Period, "")));
            }
        }
        foreach (var passage in subjects.Count > 0 ? report.Passages : [])
        {
            Movements(passage, actors, times, steps);
        }
        return
        [
            .. subjects.Select(s => new Case(
                s.Id[PersonPrefix.Length..],
                s.Name,
                s.Code,
                steps[s.Id].Distinct().OrderBy(x => x.Period.From ?? DateOnly.MaxValue).ToEquatableArray()
            )),
        ];
    }

    /// <summary>The events, each with the case that it belongs to.</summary>
    public static IEnumerable<Event> Mark(ImmutableArray<ToldAct> told, ImmutableArray<Case> cases)
    {
        var known = cases.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var one in told)
        {
            var of = one
                .Event.Recipients.Select(r => r.Id)
                .FirstOrDefault(id =>
                    id.StartsWith(PersonPrefix, StringComparison.Ordinal) && known.Contains(id[PersonPrefix.Length..])
                );
            yield return of is null ? one.Event : one.Event with { Case = of[PersonPrefix.Length..] };
        }
    }

    private static string? StepOf(Event told) =>
        (told.Type, told.Mode) switch
        {
            (EventType.Coerce, "arrest") => "detained",
            (EventType.Accuse, "allege") => "charged",
            (EventType.Sanction, "convict") => "convicted",
            (EventType.Retreat, "release") => "released",
            _ => null,
        };

    // Steps that are no events of their own: entering, being moved.
    private static void Movements(
        Passage passage,
        ActorReading actors,
        TimeReading times,
        Dictionary<string, List<CaseStep>> steps
    )
    {
        var sentence = passage.Sentence;
        var frames = new FrameReader(VerbClasses.None);
        for (var token = 0; token < sentence.Count; token++)
        {
            if (
                !StepVerbs.TryGetValue(sentence.Lemmas[token], out var step)
                || sentence.Tags[token] != Language.Upos.Verb
            )
            {
                continue;
            }
            var frame = frames.Read(sentence, token);
            var moved = step is "entered" or "died" ? frame.In(Slot.Subject) : frame.In(Slot.Object);
            foreach (var word in moved)
            {
                if (actors.ActorAt(passage.Index, word) is { } person && steps.TryGetValue(person.Id, out var list))
                {
                    var to = frame.Under("to").Concat(frame.In(Slot.Object)).Concat(frame.Under("in"));
                    var place = to.Select(t => actors.PlaceAt(passage.Index, t)).FirstOrDefault(p => p is not null);
                    list.Add(new CaseStep(step, times.When(passage.Index, token).Period, place?.Text ?? ""));
                }
            }
        }
    }
}
