using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'between envoys from Peru and officials of Ecuador', where the tree pairs Peru with officials: 'between' needs two.</summary>
internal static class LostPairs
{
    /// <summary>The sentence with its pair; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var word = 2; word < sentence.Count; word++)
        {
            if (sentence.Relations[word] != Relation.Conj)
            {
                continue;
            }
            var inner = sentence.Heads[word];
            var outer = sentence.Heads[inner];
            if (
                outer >= 0
                && sentence.Relations[inner] == Relation.Nmod
                && Grammar.Preposition(sentence, outer) == "between"
                && Grammar.Preposition(sentence, inner) != "between"
                && sentence[outer].Child(Relation.Conj) is null
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(word, outer, Relation.Conj);
                return draft.Finish();
            }
        }
        return null;
    }
}
