using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>A phrase that tells of a thing: 'an Iranian-flagged tanker, the Arman', 'the assets of the brewer Holm'.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Noun">The noun that says what it is.</param>
/// <param name="Kind">Which kind that is.</param>
/// <param name="Use">Whether the noun can stand for any of its kind.</param>
internal sealed record ObjectPhrase(Passage Passage, int Noun, string Kind, ObjectNoun Use)
{
    private Sentence Sentence => Passage.Sentence;

    /// <summary>The words of its name, first and last; of several things each name; none where it has none.</summary>
    public IReadOnlyList<(int First, int Last)> Names { get; } = FindNames(Passage.Sentence, Noun);

    /// <summary>The word that ties the phrase to the tree.</summary>
    public int Head => Tied(Sentence, Noun);

    /// <summary>Whether it is several things.</summary>
    public bool IsPlural => Sentence.Xpos[Noun] is "NNS" or "NNPS";

    /// <summary>Its noun by the lemma.</summary>
    public string Lemma => Sentence.Lemmas[Noun].ToLowerInvariant();

    /// <summary>'the tanker', 'this ship': what was told of before, or is known.</summary>
    public bool IsDefinite => HasDeterminer("the") || HasDeterminer("this") || HasDeterminer("that");

    /// <summary>Whether the name stands right behind the noun: 'the tanker Kiwala'.</summary>
    public bool IsTitle => Names.Count > 0 && Names[0].First == Noun + 1;

    /// <summary>The words of a name.</summary>
    public string NameText(string text, (int First, int Last) name) =>
        new Span(Sentence.Spans[name.First].Start, Sentence.Spans[name.Last].End).In(text);

    /// <summary>The noun with the words before it that say which: 'South Korean tanker'; of property with its owner too.</summary>
    public string Description(string text)
    {
        var (first, last) = (Noun, Noun);
        foreach (var child in Sentence[Noun].Children)
        {
            if (child.Index < Noun && child.Relation.Base() is Relation.Amod or Relation.Compound or Relation.Nummod)
            {
                first = Math.Min(first, child.LeftEdge);
            }
            if (child.Index < Noun && child.Relation == Relation.NmodPoss && child.Upos != Upos.Pron)
            {
                first = Math.Min(first, child.LeftEdge);
            }
        }
        if (Owner is { } owner && owner > Noun)
        {
            last = Behind(owner);
        }
        while (first < Noun && Sentence.Tags[first] == Upos.Det)
        {
            first++;
        }
        return new Span(Sentence.Spans[first].Start, Sentence.Spans[last].End).In(text);
    }

    /// <summary>Whose it is: 'of Holm', 'Holm's'; null where the phrase does not say.</summary>
    public int? Owner
    {
        get
        {
            int? found = null;
            foreach (var child in Sentence[Noun].Children)
            {
                if (
                    child.Relation == Relation.NmodPoss && child.Upos != Upos.Pron
                    || child.Relation == Relation.Nmod && Grammar.Preposition(Sentence, child.Index) == "of"
                )
                {
                    found ??= child.Index;
                }
            }
            return found;
        }
    }

    // 'of the brewer Holm', where the tree may hang the name on the noun before.
    private int Behind(int owner)
    {
        var last = owner;
        for (var word = owner + 1; word < Sentence.Count && Sentence.Tags[word] == Upos.Propn; word++)
        {
            if (Grammar.IsTime(Sentence, word) || !Sentence[Noun].Dominates(Sentence[word]))
            {
                break;
            }
            last = word;
        }
        return last;
    }

    /// <summary>Whether a word stands for the thing: not 'a tanker captain', 'the drone's attack' or 'a plane crash'.</summary>
    public static bool IsThing(Sentence sentence, int noun) =>
        sentence.Tags[noun] is Upos.Noun or Upos.Propn
        && Tied(sentence, noun) is var head
        && (
            head == noun
                ? sentence.Relations[noun] is not (Relation.Compound or Relation.Amod or Relation.NmodDesc)
                : true
        );

    // 'the tanker Kiwala Star', whose head is its name.
    private static int Tied(Sentence sentence, int noun)
    {
        var head = sentence.Heads[noun];
        return
            head > noun
            && sentence.Tags[head] == Upos.Propn
            && sentence.Relations[noun].Base() is Relation.Compound or Relation.Nmod
            && IsRun(sentence, noun + 1, head)
            ? head
            : noun;
    }

    private static bool IsRun(Sentence sentence, int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            if (!IsNamePart(sentence, word))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsNamePart(Sentence sentence, int word) =>
        sentence.Xpos[word] is "NNP" or "NNPS" or "NN" or "CD"
        && (char.IsUpper(sentence[word].Form[0]) || char.IsDigit(sentence[word].Form[0]))
        && !Grammar.IsTime(sentence, word);

    // 'the ships Aurora and Borealis' has two.
    private static List<(int First, int Last)> FindNames(Sentence sentence, int noun)
    {
        if (FindName(sentence, noun) is not { } name)
        {
            return [];
        }
        var names = new List<(int First, int Last)> { name };
        if (sentence.Xpos[noun] is "NNS" or "NNPS")
        {
            for (var word = name.Last + 1; word < sentence.Count; word++)
            {
                if (
                    sentence.Relations[word] == Relation.Conj
                    && IsNamePart(sentence, word)
                    && name.First <= sentence.Heads[word]
                    && sentence.Heads[word] <= names[^1].Last
                )
                {
                    names.Add((Started(sentence, word, names[^1].Last), Extended(sentence, word)));
                }
            }
        }
        return names;
    }

    private static (int First, int Last)? FindName(Sentence sentence, int noun)
    {
        if (Tied(sentence, noun) is var head && head != noun)
        {
            return (noun + 1, Extended(sentence, head));
        }
        foreach (var child in sentence[noun].Children)
        {
            // 'the tanker Kiwala', 'a supertanker, the Arman, …'
            if (
                child.Index > noun
                && child.Upos == Upos.Propn
                && (
                    child.Relation.Base() is Relation.Flat or Relation.Appos
                    || child.Relation.Base() is Relation.Compound or Relation.Nmod or Relation.Dep
                        && child.Index == noun + 1
                        && Grammar.Preposition(sentence, child.Index).Length == 0
                )
                && IsNamePart(sentence, child.Index)
            )
            {
                return (Started(sentence, child.Index, noun), Extended(sentence, child.Index));
            }
            // 'a yacht named Silver Moon'
            if (child.Index > noun && child.Relation == Relation.Acl && child.Lemma is "name" or "call" or "dub")
            {
                foreach (var named in child.Children)
                {
                    if (named.Index > child.Index && IsNamePart(sentence, named.Index))
                    {
                        return (Started(sentence, named.Index, child.Index), Extended(sentence, named.Index));
                    }
                }
            }
        }
        // 'impounded the ship Atlantic Moon', read as two objects.
        for (var word = noun + 1; word < sentence.Count && IsNamePart(sentence, word); word++)
        {
            if (
                sentence.Heads[word] == sentence.Heads[noun]
                && sentence.Relations[word] == sentence.Relations[noun]
                && Grammar.Preposition(sentence, word).Length == 0
            )
            {
                return (noun + 1, Extended(sentence, word));
            }
        }
        // 'the Arman, a tanker of Oman'
        var before = sentence.Heads[noun];
        return
            sentence.Relations[noun] == Relation.Appos
            && before >= 0
            && before < noun
            && IsNamePart(sentence, before)
            && sentence[before].Child(Relation.Det)?.IsForm("the") == true
            ? (Started(sentence, before, -1), Extended(sentence, before))
            : null;
    }

    private static int Started(Sentence sentence, int word, int after)
    {
        while (word - 1 > after && IsNamePart(sentence, word - 1))
        {
            word--;
        }
        return word;
    }

    // Words of a name hang on each other, or all on the same.
    private static int Extended(Sentence sentence, int word)
    {
        var (first, last) = (word, word);
        while (
            last + 1 < sentence.Count
            && IsNamePart(sentence, last + 1)
            && sentence.Heads[last + 1] is var head
            && (first <= head && head <= last || head == sentence.Heads[first])
        )
        {
            last++;
        }
        return last;
    }

    private bool HasDeterminer(string form)
    {
        foreach (var word in (ReadOnlySpan<int>)[Noun, Head])
        {
            foreach (var child in Sentence[word].Children)
            {
                if (child.Relation == Relation.Det && child.Index < Noun && child.IsForm(form))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
