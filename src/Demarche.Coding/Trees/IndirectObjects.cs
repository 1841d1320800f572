using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'lent Kenya two billion dollars', read as dollars of Kenya: a name before a number is no part of the noun behind it.</summary>
internal static class IndirectObjects
{
    /// <summary>The sentence with its indirect object; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var word = 1; word < sentence.Count - 2; word++)
        {
            if (
                sentence.Relations[word] == Relation.Compound
                && sentence.Tags[word] == Upos.Propn
                && sentence.Heads[word] > word + 1
                && IsCounted(sentence, sentence.Heads[word], word + 1)
                && sentence[sentence.Heads[word]] is { Relation: Relation.Obj } noun
                && noun.LeftEdge == sentence[word].LeftEdge
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(word, noun.Head, Relation.Iobj);
                return draft.Finish();
            }
        }
        return null;
    }

    // Written out or with its currency: 'Leopard 2 tanks' has a number that is part of the name.
    private static bool IsCounted(Sentence sentence, int noun, int from)
    {
        foreach (var child in sentence[noun].Children)
        {
            if (child.Relation == Relation.Nummod && child.LeftEdge == from)
            {
                return !char.IsDigit(sentence[from].Form[0]);
            }
        }
        return false;
    }
}
