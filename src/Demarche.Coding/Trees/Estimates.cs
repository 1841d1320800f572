using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'wounded up to 30 miners', read as 'wounded up' and 'to miners': an estimate is no direction.</summary>
internal static class Estimates
{
    /// <summary>The sentence with its object; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var up = 1; up < sentence.Count - 3; up++)
        {
            var (verb, to, number) = (sentence.Heads[up], up + 1, up + 2);
            if (
                !sentence[up].IsForm("up")
                || sentence.Relations[up] is not (Relation.CompoundPrt or Relation.Advmod)
                || verb != up - 1
                || !sentence[to].IsForm("to")
                || sentence.Relations[to] != Relation.Case
                || sentence.Relations[number] != Relation.Nummod
                || sentence.Heads[to] != sentence.Heads[number]
                || sentence.Heads[sentence.Heads[to]] != verb
                || sentence[verb].Child(Relation.Obj) is not null
            )
            {
                continue;
            }
            var counted = sentence.Heads[to];
            var draft = new TreeDraft(sentence);
            draft.Attach(up, number, Relation.Advmod);
            draft.Attach(to, up, Relation.Fixed);
            draft.Attach(counted, verb, Relation.Obj);
            draft.Tag(verb, Upos.Verb, sentence.Xpos[verb], sentence.Lemmas[verb].Split(' ')[0]);
            return draft.Finish();
        }
        return null;
    }
}
