using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'According to the ministry on Friday, the envoy, Ana Ruiz, and Pedro Lara met …', where the tree takes those who met for more
/// words on what opens the sentence, and 'When the war ended, Lima agreed', read as a war that ended Lima: a finite verb needs a subject.
/// </summary>
internal static class LostSubjects
{
    /// <summary>The sentence with its subject; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        var verb = sentence.RootIndex;
        if (
            sentence.Tags[verb] != Upos.Verb
            || !TreeMender.IsFinite(sentence[verb])
            || Grammar.HasOwnSubject(sentence, verb)
            || sentence[verb].Child(Relation.Expl) is not null
        )
        {
            return null;
        }
        foreach (var opening in sentence[verb].Children)
        {
            if (
                opening.Relation.Base() is Relation.Obl or Relation.Advcl
                && opening.LeftEdge == 0
                && NothingBetween(sentence, opening.RightEdge, verb)
                && Named(sentence, opening) is { } subject
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(subject, verb, Grammar.IsPassive(sentence, verb) ? Relation.NsubjPass : Relation.Nsubj);
                return draft.Finish();
            }
        }
        return null;
    }

    // Adverbs may stand before the verb, a comma may not: behind 'In Lima, the capital, …' the subject is still to come.
    private static bool NothingBetween(Sentence sentence, int edge, int verb)
    {
        for (var word = edge + 1; word < verb; word++)
        {
            if (sentence.Heads[word] != verb || sentence.Tags[word] == Upos.Punct)
            {
                return false;
            }
        }
        return edge < verb;
    }

    // The phrase behind a comma that reaches to the verb.
    private static int? Named(Sentence sentence, Token opening)
    {
        for (var word = opening.Index + 1; word <= opening.RightEdge; word++)
        {
            if (
                MayStandAlone(sentence, word)
                && sentence[word].RightEdge == opening.RightEdge
                && sentence[word].Child(Relation.Case) is null
                && TreeMender.BeginsBehindComma(sentence, sentence[word].LeftEdge)
            )
            {
                return word;
            }
        }
        return null;
    }

    // An apposition, an object, or one of a list without 'and'.
    private static bool MayStandAlone(Sentence sentence, int word) =>
        sentence.Relations[word] is Relation.Appos or Relation.Obj or Relation.Obl or Relation.OblUnmarked
        || sentence.Relations[word] == Relation.Conj
            && !(sentence[word].Child(Relation.Cc) is { } and && and.Index < word);
}
