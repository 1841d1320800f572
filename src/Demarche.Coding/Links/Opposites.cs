using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Which events an event may answer, by their sides and days.</summary>
internal static class Opposites
{
    /// <summary>The events that an event may answer: they go the other way, are not later, and do not answer it.</summary>
    public static List<int> Of(IReadOnlyList<JoinedEvent> events, int index)
    {
        var answer = events[index].Event;
        var found = new List<int>();
        for (var i = 0; i < events.Count; i++)
        {
            if (
                i != index
                && IsOpposite(events[i].Event, answer)
                && !IsLater(events[i].Event, answer)
                && !LeadsTo(events, i, answer.Id)
            )
            {
                found.Add(i);
            }
        }
        return found;
    }

    private static bool LeadsTo(IReadOnlyList<JoinedEvent> events, int from, string id)
    {
        for (var (at, steps) = (events[from].Event, 0); at.Answers.Count > 0 && steps < events.Count; steps++)
        {
            var next = at.Answers[0].Event;
            if (next == id)
            {
                return true;
            }
            at = events.First(e => e.Event.Id == next).Event;
        }
        return false;
    }

    /// <summary>Those that a noun can stand for: 'the criticism of North Korea' is no criticism of somebody else.</summary>
    public static List<int> On(
        List<int> candidates,
        IReadOnlyList<JoinedEvent> events,
        Passage passage,
        int noun,
        ActorReading actors
    )
    {
        var against = new HashSet<StateCode>();
        foreach (var child in passage.Sentence[noun].Children)
        {
            if (
                child.Relation == Relation.Nmod
                && Grammar.Preposition(passage.Sentence, child.Index) is "of" or "on" or "against"
                && actors.ActorAt(passage.Index, child.Index) is { Code.IsState: true } actor
            )
            {
                against.Add(actor.Code);
            }
        }
        return against.Count == 0
            ? candidates
            : candidates.FindAll(c =>
                events[c].Event.Recipients.Concat(events[c].Event.Actors).Any(r => against.Contains(r.Code))
            );
    }

    /// <summary>Those of which the text names no doer, and which the event's own side suffered.</summary>
    public static List<int> Unowned(IReadOnlyList<JoinedEvent> events, int index) =>
        [
            .. Enumerable
                .Range(0, events.Count)
                .Where(i =>
                    i != index
                    && events[i].Event.Actors.Count == 0
                    && Meets(events[i].Event.Recipients, events[index].Event.Actors)
                    && !LeadsTo(events, i, events[index].Event.Id)
                ),
        ];

    private static bool IsOpposite(Event earlier, Event answer) =>
        !Meets(earlier.Actors, answer.Actors)
        && earlier.Status != Status.Denied
        && (
            answer.Recipients.Count > 0
                ? Meets(earlier.Actors, answer.Recipients)
                : earlier.Actors.Any(a => a.Code.IsState) && Meets(earlier.Recipients, answer.Actors)
        );

    /// <summary>Whether a state stands on both sides.</summary>
    public static bool Meets(EquatableArray<Actor> some, EquatableArray<Actor> others) =>
        some.Any(a => a.Code != StateCode.Unknown && others.Any(b => b.Code == a.Code));

    private static bool IsLater(Event earlier, Event answer) =>
        earlier.Happened is { Basis: Basis.Text, Period.From: { } from }
        && answer.Happened is { Basis: Basis.Text, Period.To: { } to }
        && from > to;
}
