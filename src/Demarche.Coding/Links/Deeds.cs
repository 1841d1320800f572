using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Nouns that stand for acts: which act 'the move', 'the expulsion' or 'Ankara's step' means.</summary>
internal static class Deeds
{
    // Letters that a noun shares with the verb of the act that it stands for: expulsion and expelled, freeze and froze.
    private const int Stem = 3;

    /// <summary>The last act before a passage that a noun, or somebody of whom the passage says that he acted, stands for.</summary>
    public static int? Meant(
        IReadOnlyList<JoinedEvent> events,
        Passage passage,
        int subject,
        LinkKnowledge words,
        ActorReading actors
    )
    {
        var sentence = passage.Sentence;
        var owner =
            actors.ActorAt(passage.Index, subject)
            ?? (
                sentence[subject].Child(Relation.NmodPoss) is { } possessor
                    ? actors.ActorAt(passage.Index, possessor.Index)
                    : null
            );
        var lemma = sentence.Lemmas[subject].ToLowerInvariant();
        var before = Enumerable
            .Range(0, events.Count)
            .Where(e =>
                events[e].Mentions[0].Passage.Index < passage.Index
                && (owner is null || events[e].Event.Actors.Any(a => a.Code.IsState && a.Code == owner.Code))
            )
            .ToList();
        if (sentence.Tags[subject] == Upos.Noun && IsDefinite(sentence, subject))
        {
            var called = before.FindAll(e => IsCalled(events[e], lemma, new Spot(passage, subject)));
            before = called.Count > 0 || !words.IsDeed(lemma) ? called : before;
        }
        else
        {
            // 'Tehran said that it had acted in retaliation': of all that it did, what the report tells most of.
            return owner is { Code.IsState: true } && before.Count > 0
                ? before.MaxBy(e => events[e].Mentions.Length)
                : null;
        }
        return before.Count > 0 ? before.MaxBy(e => events[e].Mentions[0].Passage.Index) : null;
    }

    /// <summary>Whether a noun speaks of something told: 'the move', 'this move', 'Oslo's move'.</summary>
    public static bool IsDefinite(Sentence sentence, int noun)
    {
        foreach (var child in sentence[noun].Children)
        {
            if (
                child.Index < noun
                && (
                    child.Relation == Relation.NmodPoss
                    || (
                        child.Relation == Relation.Det && child.Lemma is "the" or "this" or "that" or "these" or "those"
                    )
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>'the expulsion' after 'expelled': the noun and the act's own word begin alike, or the act's words hold the noun.</summary>
    public static bool IsCalled(JoinedEvent told, string noun, Spot mention) =>
        told.Mentions.Any(m =>
            (m.Passage.Index != mention.Passage.Index || m.Act.At.Token != mention.Token)
            && m.Passage.Index <= mention.Passage.Index
            && JoinedEvent.TellingWords(m).Any(lemma => lemma == noun || IsAlike(lemma, noun))
        );

    private static bool IsAlike(string a, string b) =>
        a.AsSpan().CommonPrefixLength(b) is var common
        && common >= Stem
        && Math.Min(a.Length, b.Length) - common <= Stem;

    /// <summary>Acts that are done by saying something.</summary>
    public static bool IsOfWords(EventType type) =>
        type
            is EventType.Accuse
                or EventType.Threaten
                or EventType.Request
                or EventType.Reject
                or EventType.Support
                or EventType.Concede
                or EventType.Agree;
}
