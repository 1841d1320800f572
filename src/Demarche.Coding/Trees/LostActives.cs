using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'A judge found against them.', read as a judge who was found: a passive has its auxiliary, but in headlines.</summary>
internal static class LostActives
{
    /// <summary>The sentence with its active verb; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        var root = sentence.RootIndex;
        if (
            sentence.Xpos[root] is not "VBN"
            || sentence[root].Child(Relation.NsubjPass) is not { } subject
            || sentence[root].Child(Relation.AuxPass) is not null
            || sentence[root].Child(Relation.OblAgent) is not null
            || !TreeMender.HasStop(sentence)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Tag(root, Upos.Verb, "VBD", sentence.Lemmas[root]);
        draft.Attach(subject.Index, root, Relation.Nsubj);
        return draft.Finish();
    }
}
