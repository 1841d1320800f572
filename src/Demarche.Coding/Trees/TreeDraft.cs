using System.Collections.Immutable;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>A sentence whose tree is being mended. Built anew for each mend, used by one thread, gone when it is finished.</summary>
internal sealed class TreeDraft(Sentence sentence)
{
    private readonly ImmutableArray<Upos>.Builder tags = sentence.Tags.ToBuilder();
    private readonly ImmutableArray<string>.Builder xpos = sentence.Xpos.ToBuilder();
    private readonly ImmutableArray<string>.Builder lemmas = sentence.Lemmas.ToBuilder();
    private readonly ImmutableArray<int>.Builder heads = sentence.Heads.ToBuilder();
    private readonly ImmutableArray<Relation>.Builder relations = sentence.Relations.ToBuilder();

    /// <summary>Says what a word is.</summary>
    public void Tag(int word, Upos upos, string penn, string lemma)
    {
        tags[word] = upos;
        xpos[word] = penn;
        lemmas[word] = lemma;
    }

    /// <summary>Hangs a word, with all below it, on another.</summary>
    public void Attach(int word, int head, Relation relation)
    {
        heads[word] = head;
        relations[word] = relation;
    }

    /// <summary>Puts a word where another stands; the other is left to be attached.</summary>
    public void TakePlace(int word, int of) => Attach(word, heads[of], relations[of]);

    /// <summary>
    /// A noun becomes an argument of the verb that takes its place: what stands left of the verb stays with the noun,
    /// what stands right of it, and the commas, go to the verb.
    /// </summary>
    public void Yield(int noun, int verb, Relation relation)
    {
        TakePlace(verb, noun);
        Attach(noun, verb, relation);
        foreach (var child in sentence[noun].Children)
        {
            if (child.Index != verb && (child.Index > verb || child.Relation == Relation.Punct))
            {
                Attach(child.Index, verb, child.Relation);
            }
        }
    }

    /// <summary>The sentence as mended.</summary>
    public Sentence Finish() =>
        new(
            sentence.Text,
            sentence.Spans,
            tags.MoveToImmutable(),
            xpos.MoveToImmutable(),
            lemmas.MoveToImmutable(),
            heads.MoveToImmutable(),
            relations.MoveToImmutable()
        );
}
