using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'Chile summons envoy': a headline's present that the tree takes for a noun, its subject for what stands before a noun.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class HeadlinePresents(VerbForms forms)
{
    /// <summary>The sentence with its verb; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        for (var word = 1; word < sentence.Count; word++)
        {
            if (IsPartOfName(sentence, word))
            {
                return AsVerbOfName(sentence, word);
            }
            if (sentence.Tags[word] is Upos.Noun or Upos.Propn && HasSubject(sentence, word))
            {
                return IsGovernor(sentence, word) ? AsGovernor(sentence, word) : AsVerb(sentence, word);
            }
        }
        var root = sentence.RootIndex;
        return sentence.Tags[root] is not (Upos.Noun or Upos.Propn or Upos.Verb) ? null
            : IsPresent(sentence, root) ? AsVerb(sentence, root)
            : Before(sentence, root) is { } verb ? AsVerbOf(sentence, root, verb)
            : null;
    }

    // 'Ana Duarte resigns over the scandal', read as a name of three words; 'Ana Duarte, the mayor of Leiria, resigns' as
    // a name and another noun.
    private bool IsPartOfName(Sentence sentence, int word) =>
        sentence.Heads[word] >= 0
        && sentence.Heads[word] < word
        && char.IsLower(sentence[word].Form[0])
        && Form(sentence, word) is not null
        && (
            sentence.Relations[word] == Relation.Flat
            || (
                sentence.Relations[word] == Relation.Parataxis
                && sentence.Tags[word] == Upos.Noun
                && sentence.Tags[sentence.Heads[word]] == Upos.Propn
                && sentence[sentence.Heads[word]].Child(Relation.Cop) is null
            )
        )
        && sentence.Relations[sentence.Heads[word]]
            is Relation.Root
                or Relation.Ccomp
                or Relation.Advcl
                or Relation.Parataxis
                or Relation.Conj;

    private Sentence AsVerbOfName(Sentence sentence, int verb)
    {
        var name = sentence.Heads[verb];
        var draft = new TreeDraft(sentence);
        Turn(draft, sentence, verb);
        draft.Yield(name, verb, Relation.Nsubj);
        foreach (var phrase in new[] { name, verb })
        {
            foreach (var child in sentence[phrase].Children)
            {
                if (child.Index > verb)
                {
                    draft.Attach(child.Index, verb, AsArgument(child.Relation));
                }
            }
        }
        return draft.Finish();
    }

    // 'Oslo plans to expel two diplomats': called a noun, yet with a subject and what it does.
    private bool HasSubject(Sentence sentence, int word)
    {
        var (subject, complement) = (false, false);
        foreach (var child in sentence[word].Children)
        {
            subject |= child.Index < word && child.Relation is Relation.Nsubj or Relation.NsubjPass;
            complement |= child.Relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp or Relation.Obl;
            if (child.Relation is Relation.Cop or Relation.Det)
            {
                return false;
            }
        }
        // 'The minister resigns over the delay': no noun has a subject and no copula, whatever follows.
        return subject && (complement || Form(sentence, word) is not null || IsGovernor(sentence, word));
    }

    // 'Kenya calls for Sudan to withdraw', read as calls that withdraw.
    private static bool IsGovernor(Sentence sentence, int word) =>
        sentence.Relations[word] is Relation.Nsubj or Relation.NsubjPass
        && sentence.Heads[word] > word
        && Grammar.IsInfinitive(sentence, sentence.Heads[word])
        && sentence[sentence.Heads[word]].Child(Relation.Aux) is null;

    // 'Israel bombs power station': a noun or verb whose subject hangs on it as before a noun, and with an object.
    private bool IsPresent(Sentence sentence, int root)
    {
        var plural = root > 0 && IsBareBehindPlural(sentence, root);
        if (root == 0 || Form(sentence, root) is null && sentence.Tags[root] != Upos.Verb && !plural)
        {
            return false;
        }
        var (subject, complement) = (-1, false);
        foreach (var child in sentence[root].Children)
        {
            if (child.Relation is Relation.Cop or Relation.Det or Relation.NmodPoss || IsSubject(child))
            {
                return false;
            }
            subject = child.Index < root && IsBeforeNoun(child) ? child.RightEdge : subject;
            complement |=
                child.Index > root
                && (
                    child.Relation is Relation.Obj or Relation.Iobj or Relation.Xcomp
                    || (child.Relation == Relation.Appos && child.LeftEdge == root + 1)
                    || (plural && child.Relation == Relation.Conj && child.Upos == Upos.Verb)
                );
        }
        return complement && subject == root - 1 && TreeMender.Names(sentence, 0, subject);
    }

    // 'Chilean police arrest a diplomat', read as an arrest of the police.
    private bool IsBareBehindPlural(Sentence sentence, int word) =>
        forms.IsBare(sentence[word].Word)
        && char.IsLower(sentence[word].Form[0])
        && (sentence.Xpos[word - 1] is "NNS" or "NNPS" || sentence[word - 1].IsLemma("police"));

    // 'Ghana slams border closure': the verb stands among what is taken for one long noun.
    private int? Before(Sentence sentence, int root)
    {
        if (sentence.Tags[root] == Upos.Verb)
        {
            return null;
        }
        foreach (var child in sentence[root].Children)
        {
            var owner = child.Relation == Relation.NmodPoss && child.Child(Relation.Case) is not null;
            if (child.Relation is Relation.Cop or Relation.Det || owner || child.Index > root)
            {
                return null;
            }
            var word = child.Index;
            if (
                word > 0
                && child.Relation is Relation.Compound or Relation.Amod or Relation.NmodUnmarked or Relation.NmodPoss
                && char.IsLower(child.Form[0])
                && Form(sentence, word) is not null
                && TreeMender.Names(sentence, 0, word - 1)
                && (char.IsUpper(sentence[word + 1].Form[0]) || !forms.StandsBeforeNouns(child.Word))
                && !TreeMender.HasFiniteVerb(sentence, word)
            )
            {
                return word;
            }
        }
        return null;
    }

    private string? Form(Sentence sentence, int word) => forms.OfPresent(sentence[word].Word);

    private static bool IsSubject(Token word) =>
        word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    private static bool IsBeforeNoun(Token word) =>
        word.Relation is Relation.Compound or Relation.Amod or Relation.NmodUnmarked or Relation.Nmod;

    private Sentence AsVerb(Sentence sentence, int verb)
    {
        var draft = new TreeDraft(sentence);
        Turn(draft, sentence, verb);
        foreach (var child in sentence[verb].Children)
        {
            if (child.Index > verb)
            {
                draft.Attach(child.Index, verb, AsArgument(child.Relation));
            }
        }
        Gather(draft, sentence, verb, verb);
        return draft.Finish();
    }

    private Sentence AsGovernor(Sentence sentence, int verb)
    {
        var infinitive = sentence.Heads[verb];
        var draft = new TreeDraft(sentence);
        Turn(draft, sentence, verb);
        draft.TakePlace(verb, infinitive);
        draft.Attach(infinitive, verb, Relation.Xcomp);
        foreach (var child in sentence[infinitive].Children)
        {
            if (child.Index < verb)
            {
                draft.Attach(child.Index, verb, child.Relation);
            }
        }
        foreach (var child in sentence[verb].Children)
        {
            if (child.Index > verb)
            {
                draft.Attach(child.Index, verb, AsArgument(child.Relation));
            }
        }
        return draft.Finish();
    }

    private Sentence AsVerbOf(Sentence sentence, int noun, int verb)
    {
        var draft = new TreeDraft(sentence);
        Turn(draft, sentence, verb);
        draft.TakePlace(verb, noun);
        draft.Attach(noun, verb, Relation.Obj);
        Gather(draft, sentence, noun, verb);
        return draft.Finish();
    }

    private void Turn(TreeDraft draft, Sentence sentence, int verb)
    {
        if (sentence.Tags[verb] != Upos.Verb)
        {
            draft.Tag(verb, Upos.Verb, "VBZ", Form(sentence, verb) ?? sentence.Lemmas[verb].ToLowerInvariant());
        }
    }

    // What stands before the verb, on the noun or on the verb itself, is one phrase: its last word is the subject.
    private static void Gather(TreeDraft draft, Sentence sentence, int noun, int verb)
    {
        var before = new List<Token>();
        foreach (var child in sentence[noun].Children)
        {
            if (child.Index < verb)
            {
                before.Add(child);
            }
        }
        if (noun != verb)
        {
            foreach (var child in sentence[verb].Children)
            {
                before.Add(child);
            }
        }
        var subject = before.FindLastIndex(IsBeforeNoun);
        if (subject < 0 || before.Exists(IsSubject))
        {
            return;
        }
        draft.Attach(before[subject].Index, verb, Relation.Nsubj);
        for (var i = 0; i < before.Count; i++)
        {
            if (i != subject)
            {
                var stays =
                    i < subject && before[i].Relation is not (Relation.Obl or Relation.Advmod or Relation.Advcl);
                draft.Attach(before[i].Index, stays ? before[subject].Index : verb, before[i].Relation);
            }
        }
    }

    private static Relation AsArgument(Relation relation) =>
        relation switch
        {
            Relation.Appos => Relation.Obj,
            Relation.Nmod => Relation.Obl,
            Relation.NmodUnmarked => Relation.OblUnmarked,
            _ => relation,
        };
}
