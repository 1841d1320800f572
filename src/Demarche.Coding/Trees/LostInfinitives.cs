using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'prompting Quito to recall its envoy', where the tree takes 'to' for a preposition of place: the verb is a complement. And
/// 'as Lima criticised the vote, prompting Quito to recall its envoy and condemn the speech', where the tree pairs 'condemn' with
/// 'criticised': a bare infinitive goes with an infinitive.
/// </summary>
internal static class LostInfinitives
{
    /// <summary>The sentence with its infinitives; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        var mended = Complement(sentence) ?? sentence;
        mended = Pair(mended) ?? mended;
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
