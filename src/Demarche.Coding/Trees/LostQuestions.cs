using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'described how the army attacked', read as a how that the army attacked: behind such a word the clause is what is told.</summary>
internal static class LostQuestions
{
    /// <summary>The sentence with its clause; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        TreeDraft? draft = null;
        for (var word = 1; word < sentence.Count - 1; word++)
        {
            if (
                sentence.Xpos[word] == "WRB"
                && sentence.Relations[word] == Relation.Obj
                && Clause(sentence[word]) is { } clause
            )
            {
                draft ??= new TreeDraft(sentence);
                draft.Attach(clause, sentence.Heads[word], Relation.Ccomp);
                draft.Attach(word, clause, Relation.Advmod);
            }
        }
        return draft?.Finish();
    }

    private static int? Clause(Token question)
    {
        foreach (var child in question.Children)
        {
            if (child.Index > question.Index && child.Relation.Base() is Relation.Advcl or Relation.Acl)
            {
                return child.Index;
            }
        }
        return null;
    }
}
