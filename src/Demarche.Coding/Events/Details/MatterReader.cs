using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>What an act is over: the states that its rule found, and groups, regions and plain matters under its prepositions.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class MatterReader(RuleSet rules)
{
    // More than a few are a list, not a matter.
    private const int MaxMatters = 3;

    private readonly ImmutableDictionary<EventType, IReadOnlySet<string>> prepositions = Enum.GetValues<EventType>()
        .ToImmutableDictionary(t => t, t => (IReadOnlySet<string>)rules.Set($"matter-{t.Name()}"));
    private readonly IReadOnlySet<string> verbs = rules.Set("matter-verbs");
    private readonly IReadOnlySet<string> never = rules.Set("no-matter");
    private readonly IReadOnlySet<string> bringing = rules.Set("matter-of");

    /// <summary>The matters, at most three, the states first.</summary>
    public EquatableArray<Matter> Read(Act act, Passage passage, ActorReading actors, TimeReading times)
    {
        var sentence = passage.Sentence;
        var found = act.About.ToList();
        foreach (var head in Heads(act, sentence))
        {
            if (
                IsMatter(head, act, passage, actors, times)
                && MatterPhrase.Of(sentence, head) is { Length: > 0 } words
                && !found.Exists(m => IsSame(m.Text, words))
            )
            {
                var code = actors.ActorAt(passage.Index, head) is { Code.IsState: true } actor ? actor.Code : default;
                found.Add(new Matter(words, code));
            }
        }
        return found.Take(MaxMatters).ToEquatableArray();
    }

    // 'Taliban' and 'the Taliban'.
    private static bool IsSame(string known, string words) =>
        words == known || (words.StartsWith("the ", StringComparison.Ordinal) && words.AsSpan(4).SequenceEqual(known));

    // The phrases under the prepositions of the type, on the act's word, its support verb or what fills their slots.
    private List<int> Heads(Act act, Sentence sentence)
    {
        var heads = new List<int>();
        var frame = act.Frame;
        if (verbs.Contains(sentence.Lemmas[frame.Trigger]))
        {
            heads.AddRange(frame.In(Slot.Object));
        }
        var governors = new[] { frame.Trigger, frame.Support }
            .Concat(frame.Arguments.Where(a => a.Slot is Slot.Object or Slot.Oblique).Select(a => a.Token))
            .Where(t => t >= 0)
            .Distinct();
        foreach (var governor in governors)
        {
            foreach (var child in sentence[governor].Children)
            {
                if (
                    child.Index > governor
                    && child.Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl
                    && Grammar.Preposition(sentence, child.Index) != frame.Particle
                    && Meant(sentence, child.Index, prepositions[act.Type]) is { } head
                )
                {
                    heads.AddRange(Grammar.WithConjuncts(sentence, head).Where(h => !heads.Contains(h)));
                }
            }
        }
        return heads;
    }

    // 'on charges of spying', 'on the issue of the dam' are over what stands under 'of'.
    private int? Meant(Sentence sentence, int phrase, IReadOnlySet<string> over)
    {
        var preposition = Grammar.Preposition(sentence, phrase);
        if (bringing.Contains(sentence.Lemmas[phrase]) && preposition is "on" or "over" or "about" or "for")
        {
            foreach (var child in sentence[phrase].Children)
            {
                if (
                    child.Relation is Relation.Nmod or Relation.Acl
                    && Grammar.Preposition(sentence, child.Index) == "of"
                )
                {
                    return child.Index;
                }
            }
        }
        // 'detained about 40 men', 'for 20 days' tell how many and how long.
        return over.Contains(preposition) && sentence.Tags[sentence[phrase].LeftEdge + 1] != Upos.Num ? phrase : null;
    }

    private bool IsMatter(int head, Act act, Passage passage, ActorReading actors, TimeReading times)
    {
        var sentence = passage.Sentence;
        if (
            sentence.Tags[head] is not (Upos.Noun or Upos.Propn or Upos.Verb)
            || (sentence.Tags[head] == Upos.Verb && sentence.Xpos[head] != "VBG")
            || never.Contains(sentence.Lemmas[head].ToLowerInvariant())
        )
        {
            return false;
        }
        var span = sentence.Spans[head];
        var sides = act.Actors.Concat(act.Recipients);
        return !times.Times.Any(t => t.Span.Overlaps(span))
            && !sides.Any(a => a.Span.Overlaps(span))
            && !actors
                .ActorsAt(passage.Index, head)
                .Any(a => sides.Any(s => PhraseActors.Same(s, a) || (s.Code == a.Code && a.Id == $"state:{a.Code}")));
    }
}
