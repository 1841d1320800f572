using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'A court on Tuesday freed pastor Ana Ruiz.', read as one noun phrase, a court on Tuesday's freed pastor: a sentence with its
/// stop has a finite verb, and where none is told, the past behind its first noun phrase is it.
/// </summary>
internal static class VerblessSentences
{
    /// <summary>The sentence with its verb; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        var root = sentence.RootIndex;
        if (
            sentence.Tags[root] is not (Upos.Noun or Upos.Propn or Upos.Pron)
            || sentence[root].Child(Relation.Cop) is not null
            || (PastBelow(sentence, root) ?? PastBehind(sentence, root)) is not { } verb
            || HasMainVerb(sentence, root, verb)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        return Regroup(sentence, draft, root, verb) is { } phrase && (phrase || TreeMender.HasStop(sentence))
            ? Finite(sentence, draft, root, verb)
            : null;
    }

    // 'Talks failed.'
    private static int? PastBelow(Sentence sentence, int root)
    {
        foreach (var child in sentence[root].Children)
        {
            if (
                child.Index > root
                && child.Relation == Relation.Acl
                && IsPast(sentence, child.Index)
                && child.Form[^1] is not 'n'
                && !IsTruePassive(child)
            )
            {
                return TreeMender.HasStop(sentence) ? child.Index : null;
            }
        }
        return null;
    }

    // 'A court freed pastors': the past lies below a later noun.
    private static int? PastBehind(Sentence sentence, int root)
    {
        var word = root + 1;
        while (word < sentence.Count && sentence.Tags[word] != Upos.Punct && !IsPast(sentence, word))
        {
            word++;
        }
        return
            word < sentence.Count
            && sentence.Relations[word] == Relation.Amod
            && sentence.Heads[word] > word
            && IsBelow(sentence, sentence.Heads[word], root)
            ? word
            : null;
    }

    private static bool IsPast(Sentence sentence, int word) =>
        sentence.Tags[word] == Upos.Verb && sentence.Xpos[word] is "VBN" or "VBD";

    // 'accused of spying', 'driven out by rebels'
    private static bool IsTruePassive(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (
                child.Relation == Relation.OblAgent
                || (
                    (child.Relation is Relation.Obl || (child.Relation is Relation.Advcl && child.Xpos is "VBG"))
                    && Grammar.Preposition(verb.Sentence, child.Index) is "of"
                    && verb.Child(Relation.CompoundPrt) is null
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsBelow(Sentence sentence, int word, int root)
    {
        for (; word != root; word = sentence.Heads[word])
        {
            if (IsClause(sentence.Relations[word]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsClause(Relation relation) =>
        relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl or Relation.Ccomp or Relation.Csubj;

    // A finite verb that belongs to no clause below the first noun phrase; what is coordinated behind the verb found is none.
    private static bool HasMainVerb(Sentence sentence, int root, int verb)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Xpos[word] is not ("VBD" or "VBZ" or "VBP" or "MD") || word == verb)
            {
                continue;
            }
            var (at, embedded) = (word, false);
            for (; at != root && !embedded; at = sentence.Heads[at])
            {
                embedded = IsClause(sentence.Relations[at]) || IsSecond(sentence, at, verb);
            }
            if (!embedded)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsSecond(Sentence sentence, int word, int verb) =>
        word > verb && sentence.Relations[word] == Relation.Conj && !Grammar.HasOwnSubject(sentence, word);

    // What stands between the phrase and its verb, and hangs on what comes later: 'on Tuesday' goes to the verb, 'in Laos' to the
    // phrase. Says whether there is such a phrase; null where something else stands there.
    private static bool? Regroup(Sentence sentence, TreeDraft draft, int root, int verb)
    {
        var (preposition, phrase) = (-1, false);
        for (var word = root + 1; word < verb; word++)
        {
            if (sentence.Heads[word] < verb)
            {
                continue;
            }
            switch (sentence.Tags[word])
            {
                case Upos.Adp when preposition < 0:
                    preposition = word;
                    break;
                case Upos.Adv when preposition < 0:
                    draft.Attach(word, verb, Relation.Advmod);
                    break;
                case Upos.Noun or Upos.Propn or Upos.Num:
                    var last = LastOf(sentence, word, verb);
                    for (; word < last; word++)
                    {
                        draft.Attach(word, last, Relation.Compound);
                    }
                    Place(sentence, draft, (root, verb), last, preposition);
                    phrase |= preposition >= 0;
                    preposition = -1;
                    break;
                default:
                    return null;
            }
        }
        return preposition < 0 ? phrase : null;
    }

    private static int LastOf(Sentence sentence, int word, int verb)
    {
        while (
            word + 1 < verb && sentence.Heads[word + 1] >= verb && sentence.Tags[word + 1] is Upos.Noun or Upos.Propn
        )
        {
            word++;
        }
        return word;
    }

    private static void Place(Sentence sentence, TreeDraft draft, (int Root, int Verb) at, int noun, int preposition)
    {
        var time = preposition < 0 || Grammar.IsTime(sentence, noun);
        draft.Attach(
            noun,
            time ? at.Verb : at.Root,
            preposition < 0 ? Relation.OblUnmarked
                : time ? Relation.Obl
                : Relation.Nmod
        );
        if (preposition >= 0)
        {
            draft.Attach(preposition, noun, Relation.Case);
        }
    }

    private static Sentence Finite(Sentence sentence, TreeDraft draft, int root, int verb)
    {
        draft.Tag(verb, Upos.Verb, "VBD", sentence.Lemmas[verb]);
        var noun = sentence.Heads[verb];
        draft.Yield(root, verb, Relation.Nsubj);
        if (noun == root)
        {
            return draft.Finish();
        }
        while (sentence.Relations[noun] == Relation.Compound && sentence.Heads[noun] > noun)
        {
            noun = sentence.Heads[noun];
        }
        draft.Attach(noun, verb, Relation.Obj);
        foreach (var child in sentence[noun].Children)
        {
            // 'defied the court and was set to leave'
            if (child.Relation == Relation.Conj && IsPredicate(child))
            {
                draft.Attach(child.Index, verb, Relation.Conj);
            }
        }
        return draft.Finish();
    }

    private static bool IsPredicate(Token word) =>
        word.Upos == Upos.Verb || word.Child(Relation.Cop) is not null || word.Child(Relation.AuxPass) is not null;
}
