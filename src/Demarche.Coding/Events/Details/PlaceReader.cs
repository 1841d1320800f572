using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>Where an act happened, as the words of its own clause tell; nothing where they leave it open.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class PlaceReader(RuleSet rules)
{
    // 'at a checkpoint near the town of Hebron': how deep a name may hang in its phrase.
    private const int MaxDepth = 3;

    // The prepositions of what an attack is aimed at.
    private static readonly string[] Aimed = ["on", "against", "at"];

    private readonly IReadOnlySet<string> where = rules.Set("where");
    private readonly IReadOnlySet<string> areas = rules.Set("where-of");
    private readonly IReadOnlySet<string> lasting = rules.Set("where-not");

    /// <summary>The place; null where the text does not say.</summary>
    public Place? Read(Act act, Passage passage, ActorReading actors)
    {
        // 'is held in a Moscow prison' tells where he is, not where it was done.
        if (lasting.Contains(passage.Sentence.Lemmas[act.Frame.Trigger]))
        {
            return null;
        }
        var names = new Names(passage, actors, where, areas);
        var told =
            OfClause(act, passage.Sentence, names) ?? (IsDone(act) ? OfSides(act, passage.Sentence, names) : null);
        // 'shelled Kupiansk in eastern Ukraine': the target is narrower than the state.
        return told is { Latitude: not null } || OfTarget(act, passage.Sentence, names) is not { } target ? told
            : told is null || told.Code == target.Code ? target
            : told;
    }

    // What is only said is not said in the place that its words name: 'condemned the attack in Kabul'.
    private static bool IsDone(Act act) =>
        act.Type.Quad() is QuadClass.MaterialConflict or QuadClass.MaterialCooperation || IsJoint(act);

    // Talks and treaties: whoever takes part is there.
    private static bool IsJoint(Act act) => act.Type == EventType.Consult || act.Pattern.Sides.Length > 0;

    private Place? OfClause(Act act, Sentence sentence, Names names)
    {
        for (var at = act.Frame.Trigger; at >= 0; at = sentence.Heads[at])
        {
            foreach (var child in sentence[at].Children)
            {
                if (
                    child.Relation is Relation.Obl or Relation.Nmod
                    && Grammar.Preposition(sentence, child.Index) is var preposition
                    && where.Contains(preposition)
                    // The 'in' of 'called in the ambassador' goes with its verb.
                    && preposition != act.Frame.Particle
                    && (IsDone(act) || !FollowsNoun(sentence, child.Index))
                    && names.Under(child.Index) is { } place
                )
                {
                    return place;
                }
                // 'fired a missile from a base near Hebron'
                if (
                    child.Relation == Relation.Obl
                    && IsDone(act)
                    && Grammar.Preposition(sentence, child.Index) == "from"
                    && Of(child, sentence, names) is { } source
                )
                {
                    return source;
                }
            }
            if (sentence.Tags[at] == Upos.Verb && sentence.Relations[at] != Relation.Xcomp)
            {
                break;
            }
        }
        return null;
    }

    private static bool FollowsNoun(Sentence sentence, int phrase)
    {
        var before = sentence[phrase].LeftEdge - 1;
        return before >= 0 && Grammar.IsNominal(sentence, before);
    }

    // 'a court in Minsk', 'detained two journalists at Istanbul airport'.
    private Place? OfSides(Act act, Sentence sentence, Names names)
    {
        foreach (var argument in act.Frame.Arguments)
        {
            if (argument.Slot is not (Slot.Object or Slot.Subject) || IsHostage(act, argument))
            {
                continue;
            }
            if (Of(sentence[argument.Token], sentence, names) is { } place)
            {
                return place;
            }
        }
        return null;
    }

    // 'a court in Minsk', 'a base near Hebron'.
    private Place? Of(Token thing, Sentence sentence, Names names)
    {
        foreach (var child in thing.Children)
        {
            if (
                child.Relation == Relation.Nmod
                && where.Contains(Grammar.Preposition(sentence, child.Index))
                && names.Under(child.Index) is { } place
            )
            {
                return place;
            }
        }
        return null;
    }

    // 'sanctions on a bank in Moscow': what is punished from afar lies elsewhere than the act.
    private static bool IsHostage(Act act, Argument side) =>
        side.Slot == Slot.Object && act.Type is EventType.Sanction or EventType.Aid;

    // 'struck Kharkiv', 'the attack on Odesa killed', 'killed in strikes on Dnipro', 'visited Cairo', 'travelled to Colombo': the target is the place.
    private static Place? OfTarget(Act act, Sentence sentence, Names names)
    {
        var frame = act.Frame;
        if (act.Type == EventType.Consult && act.Mode.Mode == "visit")
        {
            return First(frame.In(Slot.Object).Concat(frame.Under("to")), names.At);
        }
        return act.Type == EventType.Assault
            ? First(
                frame
                    .In(Slot.Object)
                    .Concat(Aimed.SelectMany(frame.Under))
                    .Concat(frame.In(Slot.Subject).Concat(frame.Under("in")).SelectMany(s => AimedAt(sentence, s))),
                names.Town
            )
            : null;
    }

    private static Place? First(IEnumerable<int> words, Func<int, Place?> place) =>
        words.Select(place).FirstOrDefault(found => found is not null);

    private static IEnumerable<int> AimedAt(Sentence sentence, int attack) =>
        sentence[attack]
            .Children.Indexes.ToArray()
            .Where(c => sentence.Relations[c] == Relation.Nmod && Aimed.Contains(Grammar.Preposition(sentence, c)));

    /// <summary>The names of places in one passage.</summary>
    private sealed class Names(
        Passage passage,
        ActorReading actors,
        IReadOnlySet<string> where,
        IReadOnlySet<string> areas
    )
    {
        private readonly Sentence sentence = passage.Sentence;

        public Place? At(int word) =>
            actors.PlaceAt(passage.Index, word) is { Code.IsState: true } place ? place : null;

        /// <summary>A place that is not just a state.</summary>
        public Place? Town(int word) =>
            At(word) is { } place
            && (
                place.Latitude is not null
                || actors.ActorAt(passage.Index, word) is not { } actor
                || !actor.Id.StartsWith("state:", StringComparison.Ordinal)
            )
                ? place
                : null;

        /// <summary>The narrowest place that the phrase names: Vladivostok in 'the eastern city of Vladivostok'.</summary>
        public Place? Under(int head)
        {
            var itself = At(head);
            if (itself is { Latitude: not null })
            {
                return itself;
            }
            var inside = new List<Place>();
            Inside(head, inside, 0);
            return inside.Find(p => p.Latitude is not null && (itself is null || p.Code == itself.Code))
                ?? inside.Find(p =>
                    itself is null
                    || (p.Code == itself.Code && itself.Text.EndsWith($" of {p.Text}", StringComparison.Ordinal))
                )
                ?? itself;
        }

        // 'in the port of Odesa', 'at a hotel in Minsk', but not 'in support of Ukraine', 'in its war against Ukraine'.
        private bool IsWithin(int word, Token child) =>
            child.Relation != Relation.Nmod
            || Grammar.Preposition(sentence, child.Index) is var preposition
                && (
                    where.Contains(preposition)
                    || (preposition == "of" && (areas.Contains(sentence.Lemmas[word]) || At(word) is not null))
                );

        private void Inside(int word, List<Place> found, int depth)
        {
            if (depth == MaxDepth)
            {
                return;
            }
            foreach (var child in sentence[word].Children)
            {
                if (
                    child.Relation
                        is Relation.Nmod
                            or Relation.NmodPoss
                            or Relation.NmodDesc
                            or Relation.NmodUnmarked
                            or Relation.Compound
                            or Relation.Appos
                            or Relation.Flat
                    && IsWithin(word, child)
                )
                {
                    if (At(child.Index) is { } place)
                    {
                        found.Add(place);
                    }
                    Inside(child.Index, found, depth + 1);
                }
            }
        }
    }
}
