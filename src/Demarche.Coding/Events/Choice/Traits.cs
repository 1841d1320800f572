using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events.Choice;

/// <summary>Reads the traits of an act from its frame and its place in the tree.</summary>
internal static class Traits
{
    // Among more states than these it makes no difference how many.
    private const int MostOthers = 3;

    /// <summary>How many there are.</summary>
    public static readonly int Count = Enum.GetValues<Trait>().Length;

    /// <summary>Fills in what can be told of an act by itself; the rest is 0.</summary>
    /// <param name="act">The act.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="values">Takes <see cref="Count"/> values.</param>
    public static void Read(Act act, Sentence sentence, Span<float> values)
    {
        values.Clear();
        var pattern = act.Pattern;
        var trigger = act.Frame.Trigger;
        Set(values, Trait.Any, 1);
        Set(values, Trait.RuleWeight, pattern.Rule.Weight + pattern.Weight);
        Set(values, Trait.Conditions, Wanted(pattern));
        Sides(act, values);
        Set(values, Trait.Noun, pattern.Kind == TriggerKind.Noun);
        Set(values, Trait.Adjective, pattern.Kind == TriggerKind.Adjective);
        Set(values, Trait.Passive, act.Frame.Passive);
        Set(
            values,
            Trait.ParticleUnused,
            act.Frame.Particle.Length > 0 && pattern.Lemmas.Contains(sentence.Lemmas[trigger], StringComparer.Ordinal)
        );
        Place(sentence, act.Frame.Support >= 0 ? act.Frame.Support : trigger, values);
        Set(values, Trait.Late, (float)trigger / sentence.Count);
        Set(values, Trait.Verbal, act.Type.Quad() is QuadClass.VerbalCooperation or QuadClass.VerbalConflict);
        Set(values, Trait.Violent, act.Type == EventType.Assault);
    }

    /// <summary>Fills in what only the whole sentence and its voices tell.</summary>
    public static void ReadAround(Act act, ActorReading actors, Status status, Span<float> values)
    {
        Set(values, Trait.NotFirst, !act.IsFirst);
        Set(values, Trait.ActorUnderstood, IsUnderstood(act.Actors));
        Set(values, Trait.RecipientUnderstood, IsUnderstood(act.Recipients));
        Set(values, Trait.Several, IsSeveral(act.Actors) || IsSeveral(act.Recipients));
        Set(values, Trait.OtherStates, Others(act, actors));
        Set(values, Trait.NotAsserted, status != Status.Asserted);
    }

    private static bool IsUnderstood(ImmutableArray<Actor> side) =>
        side.Length > 0 && side.All(a => a.Text.Length == 0);

    private static bool IsSeveral(ImmutableArray<Actor> side) =>
        side.Length > 1 && side.Any(a => a.Code != side[0].Code);

    private static int Others(Act act, ActorReading actors)
    {
        var others = new HashSet<StateCode>();
        foreach (var state in actors.StatesIn(act.At.Passage))
        {
            if (!act.Actors.Any(a => a.Code == state) && !act.Recipients.Any(a => a.Code == state))
            {
                others.Add(state);
            }
        }
        return Math.Min(MostOthers, others.Count);
    }

    private static void Sides(Act act, Span<float> values)
    {
        var reciprocal = act.Pattern.Sides.Length > 0;
        var actors = Known(act.Actors.AsSpan());
        Set(values, Trait.ActorKnown, actors > 0);
        Set(values, Trait.ActorUnknown, actors == 0 && act.Actors.Length > 0);
        var recipients = reciprocal ? actors - 1 : Known(act.Recipients.AsSpan());
        Set(values, Trait.RecipientKnown, recipients > 0);
        Set(
            values,
            Trait.RecipientUnknown,
            recipients <= 0 && (reciprocal ? act.Actors.Length > 1 : act.Recipients.Length > 0)
        );
        Set(
            values,
            Trait.Domestic,
            !reciprocal
                && act.Actors.Length > 0
                && act.Recipients.Length > 0
                && act.Actors[0].Code.IsState
                && act.Actors[0].Code == act.Recipients[0].Code
        );
    }

    private static int Known(ReadOnlySpan<Actor> side)
    {
        var known = 0;
        foreach (var actor in side)
        {
            known += actor.Code != StateCode.Unknown ? 1 : 0;
        }
        return known;
    }

    private static int Wanted(RulePattern pattern)
    {
        var wanted = 0;
        foreach (var condition in pattern.Conditions)
        {
            wanted += condition.Wanted ? 1 : 0;
        }
        return wanted;
    }

    // What is said is as near as who says it; a further main clause is as near as the first.
    private static void Place(Sentence sentence, int token, Span<float> values)
    {
        var depth = 0;
        Set(values, Trait.Infinitive, Grammar.IsInfinitive(sentence, token));
        for (var at = token; sentence.Heads[at] >= 0; at = sentence.Heads[at])
        {
            var relation = sentence.Relations[at];
            depth += relation is Relation.Ccomp or Relation.Conj or Relation.Parataxis or Relation.Xcomp ? 0 : 1;
            switch (relation)
            {
                case Relation.AclRelcl:
                    Set(values, Trait.InRelative, 1);
                    break;
                case Relation.Advcl:
                    Set(values, Trait.InAdverbial, 1);
                    break;
                case Relation.Ccomp:
                    Set(values, Trait.InContent, 1);
                    break;
                default:
                    break;
            }
        }
        Set(values, Trait.Depth, depth);
    }

    private static void Set(Span<float> values, Trait trait, bool holds) => values[(int)trait] = holds ? 1 : 0;

    private static void Set(Span<float> values, Trait trait, float value) => values[(int)trait] = value;
}
