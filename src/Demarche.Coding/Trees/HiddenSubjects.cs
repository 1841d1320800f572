using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'The charity operating in Gaza said', read as if the operating said it: the noun before the participle speaks.</summary>
internal static class HiddenSubjects
{
    /// <summary>The sentence with its subject; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var verb = 1; verb < sentence.Count; verb++)
        {
            var noun = verb - 1;
            if (
                sentence.Relations[verb] != Relation.Csubj
                || sentence.Xpos[verb] is not "VBG"
                || sentence.Heads[noun] != verb
                || sentence.Tags[noun] is not (Upos.Noun or Upos.Propn)
                || sentence.Relations[noun] is not (Relation.Compound or Relation.Nsubj)
            )
            {
                continue;
            }
            var draft = new TreeDraft(sentence);
            draft.Attach(noun, sentence.Heads[verb], Relation.Nsubj);
            draft.Attach(verb, noun, Relation.Acl);
            foreach (var child in sentence[verb].Children)
            {
                if (child.Index < noun)
                {
                    draft.Attach(child.Index, noun, child.Relation);
                }
            }
            return draft.Finish();
        }
        return null;
    }
}
