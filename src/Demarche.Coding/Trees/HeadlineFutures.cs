using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'EU to lift sanctions', 'is due to visit': what is to come, read as a noun with an infinitive of its own.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class HeadlineFutures(VerbForms forms)
{
    /// <summary>The sentence with its verb; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        var headline = !TreeMender.HasStop(sentence);
        for (var word = 1; word < sentence.Count - 1; word++)
        {
            if (!sentence[word].IsForm("to"))
            {
                continue;
            }
            var mended = sentence.Relations[word] switch
            {
                Relation.Mark when headline => OfRoot(sentence, word),
                Relation.Case => Misnamed(sentence, word, headline),
                Relation.Fixed => Due(sentence, word),
                _ => null,
            };
            if (mended is not null)
            {
                return mended;
            }
        }
        return null;
    }

    // 'EU to lift sanctions': here 'to' says 'will'.
    private Sentence? OfRoot(Sentence sentence, int to)
    {
        var verb = sentence.Heads[to];
        var root = sentence.RootIndex;
        if (verb == root)
        {
            return IsFree(sentence, to, verb) ? Future(sentence, to, verb) : null;
        }
        if (
            sentence.Heads[verb] != root
            || verb < root
            || sentence.Relations[verb] != Relation.Acl
            || !MaySubject(sentence, root)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Yield(root, verb, Relation.Nsubj);
        Will(draft, to, verb);
        return draft.Finish();
    }

    // 'Pakistan and India to resume talks', read as a clause of its own: nothing stands between subject and infinitive.
    private static bool IsFree(Sentence sentence, int to, int verb)
    {
        var subject = false;
        foreach (var child in sentence[verb].Children)
        {
            if (child.Relation is Relation.Aux or Relation.Cop || child.IsForm("for"))
            {
                return false;
            }
            subject |= child.Relation is Relation.Nsubj or Relation.NsubjPass && child.RightEdge == to - 1;
        }
        return subject;
    }

    private static Sentence Future(Sentence sentence, int to, int verb)
    {
        var draft = new TreeDraft(sentence);
        Will(draft, to, verb);
        return draft.Finish();
    }

    // 'Vietnam to free prisoner', 'poised to sanction Iran': the verb taken for what stands before or under a preposition.
    private Sentence? Misnamed(Sentence sentence, int to, bool headline)
    {
        var noun = sentence.Heads[to];
        var verb = to + 1;
        var head = sentence.Heads[noun];
        if (head < 0 || head > to || !forms.IsBare(sentence[verb].Word))
        {
            return null;
        }
        if (verb == noun && sentence.Xpos[to] == "TO" && sentence[noun].Child(Relation.Obj) is not null)
        {
            var infinitive = new TreeDraft(sentence);
            infinitive.Tag(verb, Upos.Verb, "VB", sentence[verb].Word);
            infinitive.Attach(to, verb, Relation.Mark);
            var governed = sentence.Tags[head] is Upos.Verb or Upos.Adj;
            infinitive.Attach(verb, head, governed ? Relation.Xcomp : Relation.Acl);
            return infinitive.Finish();
        }
        if (
            !headline
            || sentence.Tags[verb] != Upos.Adj
            || sentence.Heads[verb] != noun
            || head != sentence.RootIndex
            || sentence.Tags[head] != Upos.Propn
            || !MaySubject(sentence, head)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Tag(verb, Upos.Verb, "VB", sentence[verb].Word);
        draft.Yield(head, verb, Relation.Nsubj);
        draft.Attach(noun, verb, Relation.Obj);
        Will(draft, to, verb);
        return draft.Finish();
    }

    // 'is due to deliver': 'due' is no mark of the verb, but what governs it.
    private static Sentence? Due(Sentence sentence, int to)
    {
        var due = sentence.Heads[to];
        if (sentence.Relations[due] != Relation.Mark || !sentence[due].IsForm("due"))
        {
            return null;
        }
        var verb = sentence.Heads[due];
        var noun = sentence.Heads[verb];
        var draft = new TreeDraft(sentence);
        if (sentence.Relations[verb] == Relation.Acl && noun == sentence.RootIndex)
        {
            draft.Yield(noun, due, Relation.Nsubj);
        }
        else if (sentence[verb].Child(Relation.Cop) is not null)
        {
            draft.TakePlace(due, verb);
            foreach (var child in sentence[verb].Children)
            {
                if (child.Index < due)
                {
                    var relation = child.Relation == Relation.NsubjOuter ? Relation.Nsubj : child.Relation;
                    draft.Attach(child.Index, due, relation);
                }
            }
        }
        else
        {
            return null;
        }
        draft.Tag(due, Upos.Adj, "JJ", "due");
        draft.Attach(verb, due, Relation.Xcomp);
        draft.Attach(to, verb, Relation.Mark);
        return draft.Finish();
    }

    // A name, or a noun with a name before it, that takes no infinitive of its own.
    private bool MaySubject(Sentence sentence, int noun) =>
        sentence.Tags[noun] is Upos.Propn or Upos.Noun
        && sentence[noun].Child(Relation.Cop) is null
        && sentence[noun].Child(Relation.Det) is null
        && !forms.TakesInfinitive(sentence.Lemmas[noun].ToLowerInvariant())
        && TreeMender.Names(sentence, sentence[noun].LeftEdge, noun);

    private static void Will(TreeDraft draft, int to, int verb)
    {
        draft.Tag(to, Upos.Aux, "MD", "will");
        draft.Attach(to, verb, Relation.Aux);
    }
}
