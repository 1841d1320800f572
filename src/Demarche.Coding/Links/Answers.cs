using System.Collections.Immutable;
using Demarche.Coding.Actors;
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

    private readonly Signals signals = new(words);
    private readonly BackWords spoken = new(words);

    /// <summary>The same events, each with what it answers; one that leaves out its recipient has who did what it answers.</summary>
    /// <remarks>What the text says goes before what it implies, and nothing answers its own answer.</remarks>
    public ImmutableArray<JoinedEvent> Link(
        ImmutableArray<JoinedEvent> events,
        ParsedReport report,
        ActorReading actors
    )
    {
        var linked = events.ToBuilder();
        Spoken(linked, report, actors);
        foreach (var grade in (ReadOnlySpan<AnswerGrade>)[AnswerGrade.Said, AnswerGrade.Implied])
        {
            for (var i = 0; i < events.Length; i++)
            {
                if (linked[i].Event.Answers.Count == 0 && Answered(linked, i, grade, actors) is { } answer)
                {
                    linked[i] = linked[i] with { Event = With(linked[i].Event, linked[answer.Event].Event, answer) };
                }
            }
        }
        return linked.ToImmutable();
    }

    // 'The move came in response to the ban': a sentence without an act of its own says it of one told before.
    private void Spoken(ImmutableArray<JoinedEvent>.Builder linked, ParsedReport report, ActorReading actors)
    {
        foreach (var passage in report.Passages)
        {
            foreach (var (signal, subject) in spoken.Spoken(passage.Sentence))
            {
                if (
                    Deeds.Meant(linked, passage, subject, words, actors) is { } index
                    && linked[index].Event.Answers.Count == 0
                    && Resolve(linked, index, new Spot(passage, signal.Token), signal, actors) is { } found
                )
                {
                    var span = passage.Sentence.Spans[signal.Token];
                    linked[index] = linked[index] with
                    {
                        Event = With(linked[index].Event, linked[found].Event, (found, signal.Grade, span)),
                    };
                }
            }
        }
    }

    private static Event With(Event told, Event earlier, (int Event, AnswerGrade Grade, Span Words) answer) =>
        told with
        {
            Answers = [new Answer(earlier.Id, answer.Grade, answer.Words)],
            Recipients = told.Recipients.Count > 0 ? told.Recipients : earlier.Actors,
        };

    private (int Event, AnswerGrade Grade, Span Words)? Answered(
        IReadOnlyList<JoinedEvent> events,
        int index,
        AnswerGrade grade,
        ActorReading actors
    )
    {
        foreach (var mention in events[index].Mentions)
        {
            // 'in a tit-for-tat move, a day after …': one word says that it answers, the other what.
            var said = default(Signal?);
            foreach (var signal in signals.For(mention))
            {
                said ??= signal.Grade == AnswerGrade.Said ? signal : null;
                var telling = said ?? signal;
                if (
                    telling.Grade == grade
                    && Resolve(events, index, new Spot(mention.Passage, mention.Act.At.Token), signal, actors)
                        is { } found
                )
                {
                    return (found, grade, mention.Passage.Sentence.Spans[telling.Token]);
                }
            }
        }
        return null;
    }

    private int? Resolve(IReadOnlyList<JoinedEvent> events, int index, Spot mention, Signal signal, ActorReading actors)
    {
        var candidates = Opposites.Of(events, index);
        if (signal.Target < 0)
        {
            return Last(candidates, events, index, mention, signal.Token);
        }
        if (Told(candidates, events, index, mention, signal, signal.Target) is { } told)
        {
            return told;
        }
        if (
            signal.Grade == AnswerGrade.Said
            && Told(Opposites.Unowned(events, index), events, index, mention, signal, signal.Target) is { } unowned
        )
        {
            return unowned;
        }
        if (IsClause(mention.Passage.Sentence, signal))
        {
            return Above(candidates, events, index, mention, signal);
        }
        var (sentence, noun) = (mention.Passage.Sentence, signal.Target);
        if (sentence.Tags[noun] != Upos.Noun || !Deeds.IsDefinite(sentence, noun))
        {
            return null;
        }
        candidates = Opposites.On(candidates, events, mention.Passage, noun, actors);
        var lemma = sentence.Lemmas[noun].ToLowerInvariant();
        var called = candidates.Where(c => Deeds.IsCalled(events[c], lemma, mention)).ToList();
        if (called.Count > 0)
        {
            return Last(called, events, index, mention, signal.Token);
        }
        if (words.Is(lemma, LinkWord.Saying))
        {
            var sayings = candidates.Where(c => Deeds.IsOfWords(events[c].Event.Type)).ToList();
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
        Spot mention,
        Signal signal,
        int target
    )
    {
        var sentence = mention.Passage.Sentence;
        var inside = candidates
            .Where(c =>
                events[c]
                    .In(mention.Passage.Index)
                    .Any(m =>
                        m.Act.At.Token != mention.Token
                        && sentence[target].Dominates(sentence[m.Act.At.Token])
                        && !IsBelowSignal(sentence, signal, m)
                    )
            )
            .ToList();
        return Best(inside, events, index);
    }

    // '…, prompting Seoul to …' speaks of the clause before it, of which the tree may choose too small a part.
    private static bool IsClause(Sentence sentence, Signal signal) =>
        signal.Token != signal.Target
        && sentence.Tags[signal.Token] == Upos.Verb
        && sentence[signal.Target].Dominates(sentence[signal.Token]);

    private static int? Above(
        List<int> candidates,
        IReadOnlyList<JoinedEvent> events,
        int index,
        Spot mention,
        Signal signal
    )
    {
        var sentence = mention.Passage.Sentence;
        for (var at = sentence.Heads[signal.Target]; at >= 0; at = sentence.Heads[at])
        {
            if (Told(candidates, events, index, mention, signal, at) is { } told)
            {
                return told;
            }
        }
        return null;
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
        Spot mention,
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
        told
            .Mentions.Where(m => m.Passage.Index < passage || (m.Passage.Index == passage && m.Act.At.Token < token))
            .Select(m => m.Passage.Index)
            .DefaultIfEmpty(-1)
            .Max();

    // One that goes both ways before one that goes on to somebody else; then the one told first.
    private static int? Best(List<int> found, IReadOnlyList<JoinedEvent> events, int index) =>
        found.Count == 0
            ? null
            : found
                .OrderByDescending(c => Opposites.Meets(events[c].Event.Recipients, events[index].Event.Actors))
                .First();
}
