using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'Warplanes are striking Daesh positions', read as warplanes that are positions: a participle between 'are' and a name is a verb.</summary>
internal static class LostProgressives
{
    /// <summary>The sentence with its verb; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var verb = 2; verb < sentence.Count - 1; verb++)
        {
            var noun = sentence.Heads[verb];
            if (
                sentence.Xpos[verb] is not "VBG"
                || sentence.Relations[verb] != Relation.Amod
                || noun < verb + 2
                || sentence.Relations[verb - 1] != Relation.Cop
                || sentence.Heads[verb - 1] != noun
                || sentence.Tags[verb + 1] is not (Upos.Propn or Upos.Det)
                || sentence[noun].Child(Relation.Nsubj) is null
            )
            {
                continue;
            }
            var draft = new TreeDraft(sentence);
            draft.TakePlace(verb, noun);
            draft.Attach(noun, verb, Relation.Obj);
            foreach (var child in sentence[noun].Children)
            {
                if (child.Index < verb || child.Relation == Relation.Punct)
                {
                    draft.Attach(child.Index, verb, child.Relation == Relation.Cop ? Relation.Aux : child.Relation);
                }
            }
            draft.Tag(verb - 1, Upos.Aux, sentence.Xpos[verb - 1], sentence.Lemmas[verb - 1]);
            return draft.Finish();
        }
        return null;
    }
}
