using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'prompting Quito to recall its envoy', where the tree takes 'to' for a preposition of place: the verb is a complement. And
/// 'as Lima criticised the vote, prompting Quito to recall its envoy and condemn the speech', where the tree pairs 'condemn' with
/// 'criticised': a bare infinitive goes with an infinitive. And 'urged rebels to leave and criticised the mayor', read as to criticise:
/// a finite verb goes with a finite one. And 'stopped bombing Darfur', read as an object: what has one itself is a clause.
/// </summary>
internal static class LostInfinitives
{
    /// <summary>The sentence with its infinitives; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        var mended = Complement(sentence) ?? sentence;
        mended = Gerund(mended) ?? mended;
        mended = Pair(mended) ?? mended;
        mended = FinitePair(mended) ?? mended;
        return ReferenceEquals(mended, sentence) ? null : mended;
    }

    private static Sentence? Complement(Sentence sentence)
    {
        for (var verb = 2; verb < sentence.Count; verb++)
        {
            if (
                sentence.Xpos[verb] == "VB"
                && sentence.Relations[verb] == Relation.Obl
                && sentence[verb - 1].IsForm("to")
                && sentence.Heads[verb - 1] == verb
                && sentence.Heads[verb] < verb
                && sentence.Tags[sentence.Heads[verb]] == Upos.Verb
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Tag(verb - 1, Upos.Part, "TO", "to");
                draft.Attach(verb - 1, verb, Relation.Mark);
                draft.Attach(verb, sentence.Heads[verb], Relation.Xcomp);
                // 'set to recall its envoy', the envoy hung on 'set'
                foreach (var child in sentence[sentence.Heads[verb]].Children)
                {
                    if (child.Index > verb && child.Relation.Base() is Relation.Obj or Relation.Obl)
                    {
                        var bare = child.Child(Relation.Case) is null;
                        draft.Attach(child.Index, verb, bare ? Relation.Obj : child.Relation);
                    }
                }
                return draft.Finish();
            }
        }
        return null;
    }

    private static Sentence? Gerund(Sentence sentence)
    {
        for (var verb = 1; verb < sentence.Count; verb++)
        {
            if (
                sentence.Xpos[verb] == "VBG"
                && sentence.Tags[verb] == Upos.Verb
                && sentence.Relations[verb] == Relation.Obj
                && sentence[verb].LeftEdge == sentence.Heads[verb] + 1
                && sentence[verb].Child(Relation.Obj) is not null
                && sentence[verb].Child(Relation.Det) is null
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(verb, sentence.Heads[verb], Relation.Xcomp);
                return draft.Finish();
            }
        }
        return null;
    }

    private static Sentence? Pair(Sentence sentence)
    {
        for (var verb = 3; verb < sentence.Count; verb++)
        {
            if (
                sentence.Xpos[verb] == "VB"
                && sentence.Relations[verb] == Relation.Conj
                && sentence.Heads[verb] is var head and >= 0
                && head < verb
                && sentence.Xpos[head] is "VBD" or "VBZ" or "VBP"
                && IsBare(sentence[verb])
                && Infinitive(sentence, head, verb) is { } other
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(verb, other, Relation.Conj);
                return draft.Finish();
            }
        }
        return null;
    }

    private static Sentence? FinitePair(Sentence sentence)
    {
        for (var verb = 3; verb < sentence.Count; verb++)
        {
            if (
                sentence.Xpos[verb] is "VBD" or "VBZ" or "VBP"
                && sentence.Tags[verb] == Upos.Verb
                && sentence.Relations[verb] == Relation.Conj
                && sentence.Heads[verb] is var head
                && head < verb
                && sentence.Xpos[head] is "VB" or "VBG"
                && !TreeMender.IsFinite(sentence[head])
                && IsBare(sentence[verb])
                && FiniteAbove(sentence, head) is { } other
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(verb, other, Relation.Conj);
                return draft.Finish();
            }
        }
        return null;
    }

    private static int? FiniteAbove(Sentence sentence, int word)
    {
        for (var at = sentence.Heads[word]; at >= 0; at = sentence.Heads[at])
        {
            if (sentence.Tags[at] == Upos.Verb && TreeMender.IsFinite(sentence[at]))
            {
                return at < word ? at : null;
            }
        }
        return null;
    }

    private static bool IsBare(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (
                child.Relation.Base() is Relation.Aux or Relation.Nsubj
                || child.IsForm("to") && child.Index < verb.Index
            )
            {
                return false;
            }
        }
        return true;
    }

    // The last verb between with its 'to' right before it.
    private static int? Infinitive(Sentence sentence, int from, int to)
    {
        for (var word = to - 1; word > from + 1; word--)
        {
            if (sentence.Xpos[word] == "VB" && sentence[word - 1].IsForm("to") && sentence.Heads[word - 1] == word)
            {
                return word;
            }
        }
        return null;
    }
}
