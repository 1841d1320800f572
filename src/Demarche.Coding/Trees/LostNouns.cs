using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'gave guarantees', tagged as a verb: what is an object, a subject or part of a phrase and has nothing that a verb has is a noun.
/// 'detained the tankers Solvind and Havblik', tagged as verbs: amid a sentence that is no title, a capital is a name's. So is
/// 'Byung-won' behind 'Chung', tagged as a conjunction.
/// </summary>
internal static class LostNouns
{
    /// <summary>The sentence with its nouns; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        TreeDraft? draft = null;
        for (var word = 1; word < sentence.Count; word++)
        {
            if (IsDescribed(sentence, word))
            {
                draft ??= new TreeDraft(sentence);
                draft.Tag(word, Upos.Noun, "NN", sentence.Lemmas[word]);
            }
            if (IsName(sentence, word))
            {
                draft ??= new TreeDraft(sentence);
                draft.Tag(word, Upos.Propn, "NNP", sentence[word].Word);
                if (sentence.Relations[word] == Relation.Xcomp && sentence.Tags[word - 1] == Upos.Noun)
                {
                    draft.Attach(word, word - 1, Relation.Appos);
                }
            }
            else if (ReceiverOf(sentence[word]) is { } receiver)
            {
                draft ??= new TreeDraft(sentence);
                draft.Tag(word, Upos.Noun, "NN", sentence.Lemmas[word]);
                draft.Attach(receiver, sentence.Heads[word], Relation.Iobj);
                draft.Attach(word, sentence.Heads[word], Relation.Obj);
                DescribeBy(sentence[word], draft);
            }
            else if (IsGivenName(sentence, word))
            {
                draft ??= new TreeDraft(sentence);
                draft.Tag(word, Upos.Propn, "NNP", sentence[word].Word);
                var family = sentence.Relations[word - 1] == Relation.Flat ? sentence.Heads[word - 1] : word - 1;
                draft.Attach(word, family, Relation.Flat);
            }
            else if (PrepositionOf(sentence[word]) is { } preposition)
            {
                draft ??= new TreeDraft(sentence);
                draft.Tag(word, Upos.Noun, "NN", sentence.Lemmas[word]);
                draft.Tag(preposition, Upos.Adp, "IN", sentence.Lemmas[preposition]);
                draft.Attach(preposition, word, Relation.Case);
                var ofNoun = sentence.Relations[word].Base() == Relation.Acl;
                draft.Attach(word, sentence.Heads[word], ofNoun ? Relation.Nmod : Relation.Obl);
            }
            else if (
                sentence.Tags[word] == Upos.Verb
                && sentence.Xpos[word] is "VB" or "VBP" or "VBZ"
                && sentence.Relations[word]
                    is Relation.Nsubj
                        or Relation.NsubjPass
                        or Relation.Obj
                        or Relation.Obl
                        or Relation.Nmod
                && !HasPartsOfVerb(sentence[word])
            )
            {
                draft ??= new TreeDraft(sentence);
                draft.Tag(word, Upos.Noun, sentence.Xpos[word] == "VBZ" ? "NNS" : "NN", sentence.Lemmas[word]);
                DescribeBy(sentence[word], draft);
            }
        }
        return draft?.Finish();
    }

    // What hung on the verb describes the noun.
    private static void DescribeBy(Token word, TreeDraft draft)
    {
        foreach (var child in word.Children)
        {
            if (child.Relation == Relation.Obl)
            {
                draft.Attach(child.Index, word.Index, Relation.Nmod);
            }
        }
    }

    private static bool IsName(Sentence sentence, int word) =>
        sentence.Tags[word] == Upos.Verb
        && IsCapitalised(sentence, word)
        && sentence.Tags[word - 1] is not Upos.Punct
        && !IsCapitalised(sentence, word - 1)
        && !(word + 1 < sentence.Count && IsCapitalised(sentence, word + 1))
        && !HasPartsOfVerb(sentence[word])
        && TreeMender.HasStop(sentence);

    // 'granted workers access', read as workers who access: under a verb stands no present with a subject and nothing else.
    private static int? ReceiverOf(Token word)
    {
        if (word.Upos != Upos.Verb || word.Xpos != "VBP" || word.Relation != Relation.Xcomp || word.Head > word.Index)
        {
            return null;
        }
        int? receiver = null;
        foreach (var child in word.Children)
        {
            if (child.Relation == Relation.Nsubj && child.Upos == Upos.Noun && child.RightEdge == word.Index - 1)
            {
                receiver = child.Index;
            }
            else if (child.Relation is not (Relation.Obl or Relation.Punct))
            {
                return null;
            }
        }
        return receiver;
    }

    // 'Chung Byung-won met them', read as a conjunction
    private static bool IsGivenName(Sentence sentence, int word) =>
        sentence.Tags[word] is Upos.Adp or Upos.Sconj or Upos.Adv
        && IsCapitalised(sentence, word)
        && sentence[word].Form.Contains('-')
        && sentence.Tags[word - 1] == Upos.Propn
        && sentence[word].LeftEdge == word
        && sentence[word].RightEdge == word;

    // 'return for talk on arms': behind a preposition stands no bare verb.
    private static int? PrepositionOf(Token word)
    {
        if (
            word.Upos != Upos.Verb
            || word.Xpos is not ("VB" or "VBP")
            || word.Relation.Base() is not (Relation.Advcl or Relation.Acl)
            || word.Child(Relation.Mark) is not { } mark
            || mark.Index != word.LeftEdge
            || !(mark.IsForm("for") || mark.IsForm("of") || mark.IsForm("in") || mark.IsForm("with"))
        )
        {
            return null;
        }
        return HasPartsOfVerb(word, besides: mark.Index) ? null : mark.Index;
    }

    private static bool IsCapitalised(Sentence sentence, int word) => char.IsUpper(sentence[word].Form[0]);

    // 'gave a warm welcome'
    private static bool IsDescribed(Sentence sentence, int word) =>
        sentence.Tags[word] == Upos.Adj
        && sentence.Relations[word] == Relation.Obj
        && sentence[word].Child(Relation.Det) is not null
        && sentence[word].Child(Relation.Amod) is not null;

    private static bool HasPartsOfVerb(Token word, int besides = -1)
    {
        foreach (var child in word.Children)
        {
            if (
                child.Index != besides
                && (
                    child.Xpos == "TO"
                    || child.Relation.Base()
                        is Relation.Nsubj
                            or Relation.Obj
                            or Relation.Aux
                            or Relation.Mark
                            or Relation.Cop
                            or Relation.Ccomp
                            or Relation.Xcomp
                )
            )
            {
                return true;
            }
        }
        return false;
    }
}
