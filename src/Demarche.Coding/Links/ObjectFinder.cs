using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Finds the things of a report that can be the object of a case, and every word that means them. One for each report; not thread-safe.</summary>
internal sealed class ObjectFinder(ObjectKnowledge words, ActorReading actors, ParsedReport report)
{
    // The kind of objects.txt that is known by whose it is, rather than by a name or a flag.
    private const string Property = "property";

    private readonly List<CaseObject> found = [];

    /// <summary>The things, in the order in which they are told.</summary>
    public ImmutableArray<CaseObject> Find()
    {
        foreach (var passage in report.Passages)
        {
            var here = new List<ObjectPhrase>();
            for (var token = 0; token < passage.Sentence.Count; token++)
            {
                if (
                    words.KindOf(passage.Sentence.Lemmas[token].ToLowerInvariant()) is { } noun
                    && ObjectPhrase.IsThing(passage.Sentence, token)
                )
                {
                    here.Add(new ObjectPhrase(passage, token, noun.Kind, noun.Use));
                }
            }
            foreach (var phrase in here)
            {
                Take(phrase);
            }
            Names(passage);
            Flags(passage);
        }
        foreach (var passage in report.Passages)
        {
            Pronouns(passage);
        }
        return [.. found];
    }

    private void Take(ObjectPhrase phrase)
    {
        if (phrase.Names.Count == 0)
        {
            Take(phrase, null);
        }
        foreach (var name in phrase.Names)
        {
            Take(phrase, name);
        }
    }

    private void Take(ObjectPhrase phrase, (int First, int Last)? name)
    {
        var called = name is { } words ? phrase.NameText(report.Text, words) : "";
        var isPlural = phrase.IsPlural && phrase.Names.Count < 2;
        var thing = Known(phrase, called, isPlural);
        if (thing is null)
        {
            thing = new CaseObject(phrase.Kind)
            {
                Name = phrase.Description(report.Text),
                IsPlural = isPlural,
                IsFromHeadline = phrase.Passage.Part != Part.Body,
                IsNamed = IsOwned(phrase),
            };
            found.Add(thing);
        }
        else
        {
            thing.IsToldAgain |= phrase.IsDefinite && phrase.Passage.Part == Part.Body && !thing.IsFromHeadline;
            thing.IsFromHeadline &= phrase.Passage.Part != Part.Body;
        }
        if (name is { } at)
        {
            (thing.Name, thing.IsNamed) = (called, true);
            thing.Words.UnionWith(
                Enumerable.Range(at.First, at.Last - at.First + 1).Select(w => new TokenAt(phrase.Passage.Index, w))
            );
        }
        thing.Words.Add(new TokenAt(phrase.Passage.Index, phrase.Noun));
        if (!phrase.IsPlural || isPlural)
        {
            thing.Words.Add(new TokenAt(phrase.Passage.Index, phrase.Head));
        }
        thing.Nouns.Add(phrase.Lemma);
        thing.LastPassage = phrase.Passage.Index;
        if (thing.Code == StateCode.Unknown)
        {
            thing.Code = StateOf(phrase);
        }
    }

    // The thing that the phrase tells of again; null where it tells of another.
    private CaseObject? Known(ObjectPhrase phrase, string name, bool isPlural)
    {
        if (
            name.Length > 0
            && found.Find(o => o.IsNamed && o.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same
        )
        {
            return same;
        }
        var state = StateOf(phrase);
        var of = found
            .Where(o =>
                o.Kind == phrase.Kind
                && o.IsPlural == isPlural
                && (state == StateCode.Unknown || o.Code == StateCode.Unknown || o.Code == state)
            )
            .ToList();
        // What a headline tells of without a name is what the body names first.
        if (of.FindLast(o => o.IsFromHeadline && !(o.IsNamed && name.Length > 0)) is { } heading)
        {
            return heading;
        }
        if (!phrase.IsDefinite || phrase.IsTitle)
        {
            return null;
        }
        of.RemoveAll(o => o.IsNamed && name.Length > 0);
        if (of.FindAll(o => o.Nouns.Contains(phrase.Lemma)) is { Count: > 0 } alike)
        {
            return Last(alike);
        }
        return phrase.Use == ObjectNoun.General ? Last(of)
            : of.Count == 1 && of[0].Nouns.All(IsGeneral) ? of[0]
            : null;
    }

    private bool IsGeneral(string noun) => words.KindOf(noun)?.Use == ObjectNoun.General;

    // Of two things that the same passage told of last, neither is 'the ship'.
    private static CaseObject? Last(List<CaseObject> of)
    {
        var last = of.MaxBy(o => o.LastPassage);
        return of.Count(o => o.LastPassage == last?.LastPassage) > 1 ? null : last;
    }

    // Property is known by whose it is, where that is nobody in person and no state.
    private bool IsOwned(ObjectPhrase phrase)
    {
        if (phrase.Kind != Property || phrase.Owner is not { } owner)
        {
            return false;
        }
        var (sentence, at) = (phrase.Passage.Sentence, phrase.Passage.Index);
        if (
            actors.ActorAt(at, owner)?.Id is { } id
            && (id.StartsWith("person:", StringComparison.Ordinal) || id.StartsWith("state:", StringComparison.Ordinal))
            && sentence.Tags[owner] == Upos.Propn
        )
        {
            return false;
        }
        for (var word = owner; word <= sentence[owner].RightEdge || word == owner + 1; word++)
        {
            if (word < sentence.Count && sentence.Tags[word] == Upos.Propn && !Grammar.IsTime(sentence, word))
            {
                return true;
            }
        }
        return false;
    }

    // 'Iranian-flagged' goes before 'Iranian', and both before the owner.
    private StateCode StateOf(ObjectPhrase phrase)
    {
        var (sentence, at) = (phrase.Passage.Sentence, phrase.Passage.Index);
        var (flag, own) = (StateCode.Unknown, StateCode.Unknown);
        var owner = phrase.Owner ?? phrase.Noun;
        foreach (
            var word in phrase.Kind == Property
                ? (ReadOnlySpan<int>)[owner, phrase.Noun, phrase.Head]
                : [phrase.Noun, phrase.Head, owner]
        )
        {
            foreach (var child in sentence[word].Children)
            {
                if (child.Relation.Base() is not (Relation.Amod or Relation.Compound or Relation.Nmod))
                {
                    continue;
                }
                if (child.Upos == Upos.Verb)
                {
                    foreach (var by in child.Children)
                    {
                        flag = Either(flag, actors.ModifierAt(at, by.Index));
                    }
                }
                else if (child.Index < word || child.Index == phrase.Owner)
                {
                    own = Either(own, actors.ModifierAt(at, child.Index));
                }
            }
        }
        return flag == StateCode.Unknown ? own : flag;
    }

    private static StateCode Either(StateCode known, Actor? other) =>
        known != StateCode.Unknown || other is not { Code.IsState: true } ? known : other.Code;

    // A name alone: 'the Kiwala'.
    private void Names(Passage passage)
    {
        var sentence = passage.Sentence;
        foreach (var thing in found.Where(o => o.IsNamed && o.Words.Count > 0))
        {
            var name = thing.Name.Split(' ');
            for (var first = 0; first + name.Length <= sentence.Count; first++)
            {
                var at = new TokenAt(passage.Index, first);
                if (
                    char.IsUpper(sentence[first].Form[0])
                    && !thing.Words.Contains(at)
                    && Enumerable.Range(0, name.Length).All(i => sentence[first + i].Form.SequenceEqual(name[i]))
                )
                {
                    thing.Words.UnionWith(Enumerable.Range(first, name.Length).Select(w => at with { Token = w }));
                    thing.LastPassage = passage.Index;
                }
            }
        }
    }

    // 'The ship, which sails under the flag of Djibouti': of the only thing of its sentence.
    private void Flags(Passage passage)
    {
        var sentence = passage.Sentence;
        if (In(passage.Index) is not [{ } thing])
        {
            return;
        }
        for (var token = 0; token < sentence.Count; token++)
        {
            if (sentence.Tags[token] != Upos.Noun || sentence.Lemmas[token] != "flag")
            {
                continue;
            }
            foreach (var child in sentence[token].Children)
            {
                if (actors.ModifierAt(passage.Index, child.Index) is { Code.IsState: true } flag)
                {
                    thing.Code = flag.Code;
                }
            }
        }
    }

    // 'It was released': the only thing of the sentence before, or of what stands before in its own.
    private void Pronouns(Passage passage)
    {
        var sentence = passage.Sentence;
        for (var token = 0; token < sentence.Count; token++)
        {
            if (
                sentence[token].IsForm("it")
                && sentence.Relations[token] is Relation.NsubjPass or Relation.Obj
                && sentence.Heads[token] is var verb and >= 0
                && words.Tells(sentence.Lemmas[verb].ToLowerInvariant())
            )
            {
                var before = found.FindAll(o => o.Words.Any(w => w.Passage == passage.Index && w.Token < token));
                var last = before.Count > 0 || passage.Index == 0 ? before : In(passage.Index - 1);
                if (last is [{ IsPlural: false } thing])
                {
                    thing.Words.Add(new TokenAt(passage.Index, token));
                    thing.IsToldAgain |= passage.Part == Part.Body;
                }
            }
        }
    }

    private List<CaseObject> In(int passage) => found.FindAll(o => o.Words.Any(w => w.Passage == passage));
}
