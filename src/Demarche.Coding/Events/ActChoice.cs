using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Chooses between the acts read in one sentence and puts the best first.</summary>
internal static class ActChoice
{
    // What a step down from the root costs, against what a filled side brings: the main clause's act comes first.
    private const double DepthCost = 0.7;
    private const double SideGain = 1.0;
    private const double ConditionGain = 0.5;

    /// <summary>How well an act is read. Only compared within a sentence.</summary>
    public static double Rank(Act act, Sentence sentence)
    {
        var pattern = act.Pattern;
        var rank = (double)pattern.Rule.Weight + (ConditionGain * pattern.Conditions.Count(c => c.Wanted));
        rank +=
            Side(act.Actors) + (pattern.Sides.Length > 0 && act.Actors.Length > 1 ? SideGain : Side(act.Recipients));
        rank -= pattern.Kind == TriggerKind.Noun ? 0.6 : 0;
        // A verb with a particle means something of its own: a rule that asks for the particle comes first.
        rank -=
            act.Frame.Particle.Length > 0
            && pattern.Lemmas.Contains(sentence.Lemmas[act.Frame.Trigger], StringComparer.Ordinal)
                ? ConditionGain * 2
                : 0;
        return rank - (DepthCost * Depth(sentence, act.Frame.Support >= 0 ? act.Frame.Support : act.Frame.Trigger));
    }

    /// <summary>Drops what is only meant, promised or said twice, and orders the rest.</summary>
    public static ImmutableArray<Act> Choose(List<Act> acts, Sentence sentence, Trace? trace)
    {
        if (acts.Count == 0)
        {
            return [];
        }
        acts.Sort((a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.At.Token.CompareTo(b.At.Token));
        var kept = new List<Act>();
        foreach (var act in acts)
        {
            var reason =
                acts.Find(o => !ReferenceEquals(o, act) && Absorbs(o, act, sentence)) is { } over
                    ? $"only meant within {over.RuleName}"
                : kept.Find(o => Repeats(o, act, sentence)) is { } same ? $"the same act as {same.RuleName}"
                : null;
            if (reason is null)
            {
                kept.Add(act);
            }
            if (reason is not null)
            {
                trace?.Add(new TraceStep(act.At.Passage, sentence.Spans[act.At.Token], act.RuleName, reason, false));
            }
        }
        return [.. kept];
    }

    private static double Side(ImmutableArray<Actor> side) =>
        side.IsEmpty ? 0
        : side.Any(a => a.Code != StateCode.Unknown) ? SideGain
        : 0.5 * SideGain;

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (var at = token; sentence.Heads[at] >= 0; at = sentence.Heads[at])
        {
            // What is said is as near as who says it; a further main clause is as near as the first.
            if (sentence.Relations[at] is not (Relation.Ccomp or Relation.Conj or Relation.Parataxis or Relation.Xcomp))
            {
                depth++;
            }
        }
        return depth;
    }

    // 'agreed to send troops', 'called for talks', 'a threat to attack': the inner act is not done.
    private static bool Absorbs(Act outer, Act inner, Sentence sentence)
    {
        if (!outer.Pattern.Absorbs || outer.At == inner.At)
        {
            return false;
        }
        var meantOnly =
            outer.Type
            is EventType.Request
                or EventType.Agree
                or EventType.Threaten
                or EventType.Reject
                or EventType.Concede;
        foreach (var argument in outer.Frame.Arguments)
        {
            var clause =
                argument.Slot == Slot.Clause
                || (argument.Slot == Slot.Oblique && sentence.Tags[argument.Token] == Upos.Verb);
            if (
                (clause || (meantOnly && argument.Slot is Slot.Object or Slot.Oblique))
                && argument.Token != outer.Frame.Trigger
                && sentence[argument.Token].Dominates(sentence[inner.At.Token])
                && !InRelativeClause(sentence, inner.At.Token, argument.Token)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool InRelativeClause(Sentence sentence, int token, int top)
    {
        for (var at = token; at >= 0 && at != top; at = sentence.Heads[at])
        {
            if (sentence.Relations[at] == Relation.AclRelcl)
            {
                return true;
            }
        }
        return false;
    }

    // One act told by a noun and its verb, or twice in one sentence between the same sides.
    private static bool Repeats(Act kept, Act act, Sentence sentence) =>
        kept.Type == act.Type
        && (
            act.Frame.Support == kept.At.Token
            || kept.Frame.Support == act.At.Token
            || (kept.Frame.Support >= 0 && kept.Frame.Support == act.Frame.Support)
            || (act.Pattern.Kind == TriggerKind.Noun && sentence.Heads[act.At.Token] == kept.At.Token)
            || (
                kept.Mode.Mode == act.Mode.Mode
                && Covers(kept.Actors, act.Actors)
                && Covers(kept.Recipients, act.Recipients)
            )
        );

    private static bool Covers(ImmutableArray<Actor> all, ImmutableArray<Actor> some) =>
        some.All(s => all.Any(a => a.Id == s.Id && a.Code == s.Code));
}
