using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'Lima eased on Friday a curfew', where the curfew eased too, and 'the minister will visit Lima, the first minister to do so', where
/// two ministers visit: a verb has one subject, and it stands before it. What stands behind is the object, or an afterthought.
/// </summary>
internal static class SecondSubjects
{
    /// <summary>The sentence with one subject a verb; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var word = 2; word < sentence.Count; word++)
        {
            var verb = sentence.Heads[word];
            if (
                verb > 0
                && verb < word
                && sentence.Relations[word] is Relation.Nsubj or Relation.NsubjPass
                && sentence.Tags[word] is Upos.Noun or Upos.Propn
                && sentence.Tags[verb] == Upos.Verb
                && HasSubjectBefore(sentence, verb)
            )
            {
                var apart = TreeMender.BeginsBehindComma(sentence, sentence[word].LeftEdge);
                var isObject =
                    !apart
                    && sentence[verb].Child(Relation.Obj) is null
                    && sentence[verb].Child(Relation.AuxPass) is null;
                var draft = new TreeDraft(sentence);
                draft.Attach(word, verb, isObject ? Relation.Obj : Relation.Parataxis);
                return draft.Finish();
            }
        }
        return null;
    }

    private static bool HasSubjectBefore(Sentence sentence, int verb)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (child.Index < verb && Grammar.IsSubject(child.Relation))
            {
                return true;
            }
        }
        return false;
    }
}
