using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Says how surely an act is told: by the words that govern its trigger and by the attributions around it.</summary>
internal sealed class Judge(
    VoiceKnowledge knowledge,
    TimeKnowledge times,
    ParsedReport report,
    ImmutableArray<Said> said,
    VoiceNames voices
)
{
    private readonly Governance governance = new(knowledge, times);
    private readonly Denials denials = new(knowledge, report, said, voices);

    public Verdict Of(int passage, int token, IReadOnlyList<Actor> actors)
    {
        if (
            (uint)passage >= (uint)report.Passages.Length
            || (uint)token >= (uint)report.Passages[passage].Sentence.Count
        )
        {
            return new Verdict(Status.Asserted, [], false, false);
        }
        var sentence = report.Passages[passage].Sentence;
        var effects = governance.Of(sentence, token);
        var status = Status.Asserted;
        foreach (var effect in effects)
        {
            status = Heavier(status, StatusOf(effect));
        }
        var stances = ImmutableArray.CreateBuilder<Stance>();
        Voice? outer = null;
        var voiced = Status.Asserted;
        var around = IsPresupposed(sentence[token]) ? [] : Around(passage, sentence.Spans[token], token);
        foreach (var one in around)
        {
            var (says, told) = Told(one, actors);
            // Who announces his own act is believed, whoever passes it on.
            voiced =
                voiced == Status.Claimed && told == Status.Asserted && says is not null ? told : Heavier(voiced, told);
            var voice = voices.VoiceOf(one);
            if (voice is not null && says is { } saying)
            {
                stances.Add(new Stance(voice, outer, saying, one.Strength, Words(one, passage, sentence.Spans[token])));
            }
            outer = voice ?? outer;
        }
        // What others believe that somebody will do is no plan of his.
        status = voiced == Status.Speculated && status == Status.Planned ? voiced : Heavier(status, voiced);
        Deny(passage, sentence.Spans[token], actors, ref status, stances);
        // A medium that passes on what another says is the way it came, not a second holder of the same words.
        if (stances.Count > 1)
        {
            Innermost(stances);
        }
        var negated = effects.Count(effect => effect == Effect.Negated) % 2 == 1;
        return new Verdict(
            status,
            new EquatableArray<Stance>(stances.ToImmutable()),
            negated,
            effects.Contains(Effect.Background)
        )
        {
            Told = voiced,
        };
    }

    private static void Innermost(ImmutableArray<Stance>.Builder stances)
    {
        for (var i = stances.Count - 2; i >= 0; i--)
        {
            if (stances[i + 1].Via == stances[i].Holder && stances[i].Says == Says.Asserts)
            {
                stances.RemoveAt(i);
            }
        }
    }

    // "says that the report on the killing is false": what is said rests on the killing and does not tell it.
    private static bool IsPresupposed(Token act) =>
        act.Upos == Upos.Noun
        && act.Relation.Base() is Relation.Nmod or Relation.Obl
        && act.Child(Relation.Det)?.IsForm("the") == true
        && act.Child(Relation.Case) is { } preposition
        && (
            preposition.IsForm("on")
            || preposition.IsForm("about")
            || preposition.IsForm("over")
            || preposition.IsForm("into")
            || preposition.IsForm("after")
            || preposition.IsForm("following")
        );

    private static Status StatusOf(Effect effect) =>
        effect switch
        {
            Effect.Planned => Status.Planned,
            Effect.Speculated => Status.Speculated,
            Effect.Claimed => Status.Claimed,
            Effect.Denied => Status.Denied,
            _ => Status.Asserted,
        };

    private static Status Heavier(Status one, Status other) => Weight(one) >= Weight(other) ? one : other;

    private static int Weight(Status status) =>
        status switch
        {
            Status.Denied => 4,
            Status.Planned => 3,
            Status.Speculated => 2,
            Status.Claimed => 1,
            _ => 0,
        };

    // The attributions whose content holds the trigger, the widest first.
    private List<Said> Around(int passage, Span trigger, int token)
    {
        var around = new List<Said>();
        foreach (var one in said)
        {
            if (
                !one.Topic
                && one.Covers(trigger)
                && !(one.Passage == passage && one.CueToken == token)
                && !IsOwnWord(one, passage, token)
            )
            {
                around.Add(one);
            }
        }
        // Of the same words, whoever is cited for them speaks them.
        around.Sort((a, b) => (b.Length, a.Cites, a.Cue.Start).CompareTo((a.Length, b.Cites, b.Cue.Start)));
        return around;
    }

    // A cue that only governs the act ("threatens to attack", "urged to leave") is judged by its effect alone.
    private bool IsOwnWord(Said one, int passage, int token)
    {
        if (one.Passage != passage || one.CueToken < 0)
        {
            return false;
        }
        var sentence = report.Passages[passage].Sentence;
        var cue = sentence[one.CueToken];
        return sentence[token].Relation == Relation.Xcomp
            && sentence[token].Head == one.CueToken
            && knowledge.EffectOf(cue.Lemma, GovernorKind.Verb)
                is Effect.Planned
                    or Effect.Background
                    or Effect.Negated;
    }

    private (Says? Says, Status Status) Told(Said one, IReadOnlyList<Actor> actors)
    {
        if (IsNegated(one))
        {
            // Not to tell somebody of it hides what was done.
            if (knowledge.Disclosing.IsTelling(report.Passages[one.Passage].Sentence[one.CueToken]))
            {
                return (null, Status.Asserted);
            }
            return (Says.Doubts, Status.Speculated);
        }
        return one.Says switch
        {
            Says.Denies => (Says.Denies, voices.IsOneOf(actors, one) ? Status.Denied : Status.Claimed),
            Says.Doubts => (Says.Doubts, Status.Speculated),
            _ when one.Strength == Strength.Suspected => (
                Says.Asserts,
                Expects(one) ? Status.Planned : Status.Speculated
            ),
            // Its own doer announces it.
            _ when one is { Indirect: true, Strength: Strength.Stated } && IsOwnAct(one, actors) => (
                Says.Asserts,
                Status.Asserted
            ),
            _ => (Says.Asserts, Status.Claimed),
        };
    }

    private bool IsNegated(Said one)
    {
        if (one.CueToken < 0)
        {
            return false;
        }
        foreach (var child in report.Passages[one.Passage].Sentence[one.CueToken].Children)
        {
            if (
                child.Relation == Relation.Advmod
                    && (child.IsLemma("not") || child.IsForm("n't") || child.IsForm("n’t") || child.IsForm("never"))
                || child.Relation.Base() == Relation.Cc && (child.IsForm("neither") || child.IsForm("nor"))
            )
            {
                return true;
            }
        }
        // "declined to confirm that …"
        var cue = report.Passages[one.Passage].Sentence[one.CueToken];
        return cue.Relation == Relation.Xcomp
            && knowledge.EffectOf(cue.HeadToken.Lemma, GovernorKind.Verb) == Effect.Negated;
    }

    // "expects that he will visit": as sure as a plan.
    private bool Expects(Said one) =>
        one.CueToken >= 0
        && knowledge.EffectOf(report.Passages[one.Passage].Sentence[one.CueToken].Lemma, GovernorKind.Verb)
            == Effect.Planned;

    // One state speaks of what it alone did itself; a shared act, such as a meeting, needs the other's word too,
    // which it has where both announce it.
    private bool IsOwnAct(Said one, IReadOnlyList<Actor> actors)
    {
        var sources = voices.ActorsOf(one).FindAll(source => !source.Code.Equals(default));
        return sources.Count > 0
            && actors.Count > 0
            && actors.All(actor => sources.Exists(source => source.Code == actor.Code))
            && (
                sources[0].Agent == Agent.State && actors.Any(actor => actor.Agent == Agent.State)
                || actors.Any(actor => actor.Id.Length > 0 && sources.Exists(source => source.Id == actor.Id))
            );
    }

    // The words of the source, the cue and the piece of content that holds the trigger, where they stand in one passage.
    private Span Words(Said one, int passage, Span trigger)
    {
        var piece = one.Content.First(content => content.Overlaps(trigger));
        if (one.Passage != passage || one.CueToken < 0)
        {
            return piece;
        }
        var words = piece.Union(one.Cue);
        return one.Source.IsEmpty ? words : words.Union(one.Source);
    }

    // "Moscow denied the accusations": of this sentence or the next, by the alleged doer.
    private void Deny(
        int passage,
        Span trigger,
        IReadOnlyList<Actor> actors,
        ref Status status,
        ImmutableArray<Stance>.Builder stances
    )
    {
        if (status is not (Status.Claimed or Status.Speculated) || denials.Of(passage, trigger, actors) is not { } one)
        {
            return;
        }
        status = Status.Denied;
        if (voices.VoiceOf(one) is { } voice)
        {
            var words = one.Content[0].Union(one.Cue);
            stances.Add(
                new Stance(voice, null, Says.Denies, one.Strength, one.Source.IsEmpty ? words : words.Union(one.Source))
            );
        }
    }
}
