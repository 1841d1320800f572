using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>
/// What answers what within a report, by the words that say so or imply it. An answer goes the other way: its recipient
/// did what it answers. Two acts side by side answer nothing.
/// </summary>
internal sealed class Answers(LinkKnowledge words)
{
    // How many sentences an answer may stand behind what it answers without naming it.
    private const int Reach = 6;

    // Letters that a noun shares with the verb of the act that it stands for: expulsion and expelled, freeze and froze.
    private const int Stem = 3;

    private readonly Signals signals = new(words);

    /// <summary>The same events, each with what it answers; one that leaves out its recipient has who did what it answers.</summary>
    public ImmutableArray<JoinedEvent> Link(ImmutableArray<JoinedEvent> events)
    {
        var linked = events.ToBuilder();
        for (var i = 0; i < events.Length; i++)
        {
            if (Answered(linked, i) is not var (other, signal, mention))
            {
                continue;
            }
            var (told, earlier) = (linked[i].Event, linked[other].Event);
            if (earlier.Answers.Any(a => a.Event == told.Id))
            {
                continue;
            }
            var span = mention.Passage.Sentence.Spans[signal.Token];
            linked[i] = linked[i] with
            {
                Event = told with
                {
                    Answers = [new Answer(earlier.Id, signal.Grade, span)],
                    Recipients = told.Recipients.Count > 0 ? told.Recipients : earlier.Actors,
                },
            };
        }
        return linked.ToImmutable();
    }

    private (int Event, Signal Signal, ToldAct Mention)? Answered(IReadOnlyList<JoinedEvent> events, int index)
    {
        (int, Signal, ToldAct)? implied = null;
        foreach (var mention in events[index].Mentions)
        {
            foreach (var signal in signals.For(mention))
            {
                if (Resolve(events, index, mention, signal) is not { } found)
                {
                    continue;
                }
                if (signal.Grade == AnswerGrade.Said)
                {
                    return (found, signal, mention);
                }
                implied ??= (found, signal, mention);
            }
        }
        return implied;
    }

    private int? Resolve(IReadOnlyList<JoinedEvent> events, int index, ToldAct mention, Signal signal)
    {
        var candidates = Candidates(events, index);
        if (signal.Target < 0)
        {
            return Last(candidates, events, index, mention, signal.Token);
        }
        if (Told(candidates, events, index, mention, signal) is { } told)
        {
            return told;
        }
        var (sentence, noun) = (mention.Passage.Sentence, signal.Target);
        if (sentence.Tags[noun] != Upos.Noun || !IsDefinite(sentence, noun))
        {
            return null;
        }
        var lemma = sentence.Lemmas[noun].ToLowerInvariant();
        var called = candidates.Where(c => IsCalled(events[c], lemma, mention)).ToList();
        if (called.Count > 0)
        {
            return Last(called, events, index, mention, signal.Token);
        }
        if (words.Is(lemma, LinkWord.Saying))
        {
            var sayings = candidates.Where(c => IsOfWords(events[c].Event.Type)).ToList();
            return Last(sayings, events, index, mention, signal.Token);
        }
        return words.IsDeed(lemma) || signal.Grade == AnswerGrade.Said
            ? Last(candidates, events, index, mention, signal.Token)
            : null;
    }

    // What the phrase or clause itself tells.
    private static int? Told(
        List<int> candidates,
        IReadOnlyList<JoinedEvent> events,
        int index,
        ToldAct mention,
        Signal signal
    )
    {
        var sentence = mention.Passage.Sentence;
        var inside = candidates
            .Where(c =>
                events[c]
                    .In(mention.Passage.Index)
                    .Any(m =>
                        m.Act.At.Token != mention.Act.At.Token
                        && sentence[signal.Target].Dominates(sentence[m.Act.At.Token])
                        && !IsBelowSignal(sentence, signal, m)
                    )
            )
            .ToList();
        return Best(inside, events, index);
    }

    // The clause that a participle hangs on holds the participle too: what hangs below that is no cause of it.
    private static bool IsBelowSignal(Sentence sentence, Signal signal, ToldAct other) =>
        sentence[signal.Target].Dominates(sentence[signal.Token])
        && signal.Token != signal.Target
        && sentence[signal.Token].Dominates(sentence[other.Act.At.Token]);

    // The last act before the signal that the event may answer.
    private static int? Last(
        List<int> candidates,
        IReadOnlyList<JoinedEvent> events,
        int index,
        ToldAct mention,
        int signal
    )
    {
        var here = mention.Passage.Index;
        var near = candidates
            .Select(c => (Event: c, At: LastBefore(events[c], here, signal)))
            .Where(c => c.At >= 0 && here - c.At <= Reach)
            .ToList();
        if (near.Count == 0)
        {
            return null;
        }
        var last = near.Max(c => c.At);
        return Best([.. near.Where(c => c.At == last).Select(c => c.Event)], events, index);
    }

    private static int LastBefore(JoinedEvent told, int passage, int token) =>
        told.Mentions.Where(m =>
                m.Passage.Index < passage || (m.Passage.Index == passage && m.Act.At.Token < token)
            )
            .Select(m => m.Passage.Index)
            .DefaultIfEmpty(-1)
            .Max();

    // One that goes both ways before one that goes on to somebody else; then the one told first.
    private static int? Best(List<int> found, IReadOnlyList<JoinedEvent> events, int index) =>
        found.Count == 0
            ? null
            : found
                .OrderByDescending(c => Meets(events[c].Event.Recipients, events[index].Event.Actors))
                .First();

    private static List<int> Candidates(IReadOnlyList<JoinedEvent> events, int index)
    {
        var answer = events[index].Event;
        var found = new List<int>();
        for (var i = 0; i < events.Count; i++)
        {
            if (i != index && IsOpposite(events[i].Event, answer) && !IsLater(events[i].Event, answer))
            {
                found.Add(i);
            }
        }
        return found;
    }

    private static bool IsOpposite(Event earlier, Event answer) =>
        !Meets(earlier.Actors, answer.Actors)
        && earlier.Status != Status.Denied
        && (
            answer.Recipients.Count > 0
                ? Meets(earlier.Actors, answer.Recipients)
                : earlier.Actors.Any(a => a.Code.IsState) && Meets(earlier.Recipients, answer.Actors)
        );

    private static bool Meets(EquatableArray<Actor> some, EquatableArray<Actor> others) =>
        some.Any(a => a.Code != StateCode.Unknown && others.Any(b => b.Code == a.Code));

    private static bool IsLater(Event earlier, Event answer) =>
        earlier.Happened is { Basis: Basis.Text, Period.From: { } from }
        && answer.Happened is { Basis: Basis.Text, Period.To: { } to }
        && from > to;

    private static bool IsDefinite(Sentence sentence, int noun)
    {
        foreach (var child in sentence[noun].Children)
        {
            if (
                child.Index < noun
                && (
                    child.Relation == Relation.NmodPoss
                    || (child.Relation == Relation.Det && child.Lemma is "the" or "this" or "that" or "these" or "those")
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    // 'the expulsion' after 'expelled': the noun and the act's own word begin alike, or the act's words hold the noun.
    private static bool IsCalled(JoinedEvent told, string noun, ToldAct mention) =>
        told.Mentions.Any(m =>
            (m.Passage.Index != mention.Passage.Index || m.Act.At.Token != mention.Act.At.Token)
            && m.Passage.Index <= mention.Passage.Index
            && Lemmas(m).Any(lemma => lemma == noun || IsAlike(lemma, noun))
        );

    private static IEnumerable<string> Lemmas(ToldAct told)
    {
        var sentence = told.Passage.Sentence;
        yield return sentence.Lemmas[told.Act.At.Token].ToLowerInvariant();
        foreach (var argument in told.Act.Frame.Arguments)
        {
            if (sentence.Tags[argument.Token] == Upos.Noun)
            {
                yield return sentence.Lemmas[argument.Token].ToLowerInvariant();
            }
        }
    }

    private static bool IsAlike(string a, string b) =>
        a.AsSpan().CommonPrefixLength(b) is var common
        && common >= Stem
        && Math.Min(a.Length, b.Length) - common <= Stem;

    // Acts that are done by saying something.
    private static bool IsOfWords(EventType type) =>
        type
            is EventType.Accuse
                or EventType.Threaten
                or EventType.Request
                or EventType.Reject
                or EventType.Support
                or EventType.Concede
                or EventType.Agree;
}
