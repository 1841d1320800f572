using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'Envoys negotiated through the night.': a past that the tree takes for the participle of a noun.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class LostPasts(VerbForms forms)
{
    /// <summary>The sentence with its verb; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        if (OfRoot(sentence) is { } mended)
        {
            return mended;
        }
        for (var word = 1; word < sentence.Count - 1; word++)
        {
            if (sentence.Relations[word] != Relation.Amod || sentence.Tags[word] != Upos.Verb)
            {
                continue;
            }
            if ((Perfect(sentence, word) ?? Before(sentence, word) ?? BehindPlace(sentence, word)) is { } one)
            {
                return one;
            }
        }
        return null;
    }

    // A sentence with its stop has a finite verb: where none is told, the participle behind the root is it.
    private static Sentence? OfRoot(Sentence sentence)
    {
        var root = sentence.RootIndex;
        if (
            sentence.Tags[root] is not (Upos.Noun or Upos.Propn or Upos.Pron)
            || !TreeMender.HasStop(sentence)
            || sentence[root].Child(Relation.Cop) is not null
        )
        {
            return null;
        }
        foreach (var child in sentence[root].Children)
        {
            if (
                child.Index > root
                && child.Relation == Relation.Acl
                && child.Upos == Upos.Verb
                && child.Xpos is "VBN" or "VBD"
                && child.Form[^1] is not 'n'
                && !IsTruePassive(child)
            )
            {
                return TreeMender.HasFiniteVerb(sentence, child.Index) ? null : Finite(sentence, root, child.Index);
            }
        }
        return null;
    }

    private static Sentence Finite(Sentence sentence, int noun, int verb)
    {
        var draft = new TreeDraft(sentence);
        draft.Tag(verb, Upos.Verb, "VBD", sentence.Lemmas[verb]);
        draft.Yield(noun, verb, Relation.Nsubj);
        return draft.Finish();
    }

    // 'has frozen Libyan assets': not assets that are frozen.
    private Sentence? Perfect(Sentence sentence, int verb)
    {
        var have = verb - 1;
        var noun = sentence.Heads[verb];
        if (
            sentence.Lemmas[have] != "have"
            || sentence.Heads[noun] != have
            || sentence.Relations[noun] != Relation.Obj
            || sentence.Xpos[verb] != "VBN"
            || noun == verb + 1
            || !(char.IsUpper(sentence[verb + 1].Form[0]) || sentence.Tags[verb + 1] is Upos.Num or Upos.Det)
            || !forms.IsBare(sentence.Lemmas[verb])
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.TakePlace(verb, have);
        draft.Tag(have, Upos.Aux, sentence.Xpos[have], "have");
        foreach (var child in sentence[have].Children)
        {
            draft.Attach(child.Index, verb, child.Relation);
        }
        draft.Attach(have, verb, Relation.Aux);
        return draft.Finish();
    }

    // 'Ethiopia suspended talks', read as talks that Ethiopia suspended: the name before the participle is its subject.
    private static Sentence? Before(Sentence sentence, int verb)
    {
        var (before, noun) = (verb - 1, sentence.Heads[verb]);
        if (
            noun < verb
            || sentence.Xpos[verb] is "VBG"
            || (
                sentence[noun].Child(Relation.Det) is not null
                && (TreeMender.HasFiniteVerb(sentence, verb) || !TreeMender.HasStop(sentence))
            )
        )
        {
            return null;
        }
        var own = sentence[verb].Child(Relation.Nsubj) ?? sentence[verb].Child(Relation.NsubjPass);
        var subject =
            own?.Index ?? (sentence.Tags[before] == Upos.Propn && sentence.Heads[before] == noun ? before : -1);
        if (subject < 0 || ClauseOf(sentence, noun) is not { } relation)
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Attach(verb, sentence.Heads[noun], relation);
        draft.Attach(noun, verb, Relation.Obj);
        draft.Tag(verb, Upos.Verb, "VBD", sentence.Lemmas[verb]);
        foreach (var child in sentence[noun].Children)
        {
            if (child.Index < verb)
            {
                var beforeNoun =
                    child.Relation is Relation.Compound or Relation.Amod or Relation.Nummod or Relation.Det;
                draft.Attach(child.Index, beforeNoun && child.Index < subject ? subject : verb, child.Relation);
            }
            else if (child.Index > noun && child.Relation is Relation.Punct or Relation.Parataxis)
            {
                draft.Attach(child.Index, verb, child.Relation);
            }
        }
        draft.Attach(subject, verb, Relation.Nsubj);
        return draft.Finish();
    }

    // 'Police in Laos detained a cyclist', read as police in a cyclist: the phrase of place ends before the verb.
    private static Sentence? BehindPlace(Sentence sentence, int verb)
    {
        var (place, noun) = (verb - 1, sentence.Heads[verb]);
        var above = sentence.Heads[noun];
        if (
            noun < verb
            || sentence.Relations[noun] != Relation.Nmod
            || sentence.Tags[place] != Upos.Propn
            || sentence.Heads[place] != noun
            || above < 0
            || ClauseOf(sentence, above) is not { } relation
            || sentence[noun].Child(Relation.Case) is not { } preposition
            || preposition.Index > place
            || preposition.Index < above
            || TreeMender.HasFiniteVerb(sentence, verb)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Attach(verb, sentence.Heads[above], relation);
        draft.Attach(above, verb, Relation.Nsubj);
        draft.Attach(place, above, Relation.Nmod);
        draft.Attach(noun, verb, Relation.Obj);
        draft.Tag(verb, Upos.Verb, "VBD", sentence.Lemmas[verb]);
        foreach (var child in sentence[noun].Children)
        {
            if (child.Index < place)
            {
                draft.Attach(child.Index, place, child.Relation);
            }
        }
        foreach (var child in sentence[above].Children)
        {
            if (child.Index > noun)
            {
                draft.Attach(child.Index, verb, child.Relation);
            }
        }
        return draft.Finish();
    }

    // As what the verb stands where the noun stood; null where no clause can stand.
    private static Relation? ClauseOf(Sentence sentence, int noun) =>
        sentence.Relations[noun] switch
        {
            Relation.Obj => Relation.Ccomp,
            Relation.Root or Relation.Ccomp or Relation.Parataxis or Relation.Advcl => sentence.Relations[noun],
            _ => null,
        };

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
}
