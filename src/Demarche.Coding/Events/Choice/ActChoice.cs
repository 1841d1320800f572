using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events.Choice;

/// <summary>Chooses between the acts read in one sentence and puts the best first.</summary>
internal static class ActChoice
{
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
        return [.. kept.Select((a, i) => i == 0 ? a with { IsFirst = true } : a)];
    }

    // 'agreed to send troops', 'called for talks', 'a threat to attack': the inner act is not done.
    private static bool Absorbs(Act outer, Act inner, Sentence sentence)
    {
        if (!outer.Pattern.Absorbs || outer.At == inner.At)
        {
            return false;
        }
        // 'has not ruled out expelling him': what is not rejected may still be.
        if (outer.Type == EventType.Reject && Grammar.IsNegated(sentence, outer.Frame.Trigger))
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
