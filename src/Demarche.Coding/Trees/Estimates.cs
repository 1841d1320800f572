using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'wounded up to 30 miners', 'gave close to two million euros', read as 'wounded up' and 'to miners': an estimate is no direction.
/// </summary>
internal static class Estimates
{
    /// <summary>The sentence with its object and its estimates; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence) => UpTo(sentence) ?? NoFewer(sentence);

    // 'no fewer than six soldiers', read as no soldiers.
    private static Sentence? NoFewer(Sentence sentence)
    {
        for (var no = 0; no < sentence.Count - 3; no++)
        {
            var fewer = no + 1;
            if (
                sentence[no].IsForm("no")
                && sentence.Relations[no] == Relation.Det
                && (sentence[fewer].IsForm("fewer") || sentence[fewer].IsForm("less"))
                && sentence[fewer + 1].IsForm("than")
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(no, fewer, Relation.Advmod);
                return draft.Finish();
            }
        }
        return null;
    }

    private static Sentence? UpTo(Sentence sentence)
    {
        for (var up = 1; up < sentence.Count - 2; up++)
        {
            var (verb, to) = (sentence.Heads[up], up + 1);
            if (
                !(sentence[up].IsForm("up") || sentence[up].IsForm("close"))
                || sentence.Relations[up] is not (Relation.CompoundPrt or Relation.Advmod)
                || verb != up - 1
                || !sentence[to].IsForm("to")
                || sentence.Relations[to] != Relation.Case
                || sentence.Heads[sentence.Heads[to]] != verb
                || Number(sentence, up + 2, sentence.Heads[to]) is not { } number
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

    // '30 miners', '30 million euros', '$ 30'.
    private static int? Number(Sentence sentence, int word, int counted)
    {
        var number = sentence.Relations[word] == Relation.Compound ? sentence.Heads[word] : word;
        return number == counted
            ? sentence.Tags[counted] == Upos.Sym
                ? counted
                : null
            : sentence.Relations[number] == Relation.Nummod && sentence.Heads[number] == counted
                ? number
                : null;
    }
}
