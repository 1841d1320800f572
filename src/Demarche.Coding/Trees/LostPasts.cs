using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'Ethiopia suspended talks', 'has frozen Libyan assets': a past that the tree takes for the participle of a noun.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class LostPasts(VerbForms forms)
{
    /// <summary>The sentence with its verb; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        for (var word = 1; word < sentence.Count - 1; word++)
        {
            if (sentence.Relations[word] != Relation.Amod)
            {
                continue;
            }
            if (BeforeArticle(sentence, word) is { } armed)
            {
                return armed;
            }
            if (sentence.Tags[word] != Upos.Verb)
            {
                continue;
            }
            if ((Perfect(sentence, word) ?? Before(sentence, word)) is { } one)
            {
                return one;
            }
        }
        return null;
    }

    // 'had armed the rebels': an adjective never stands before an article.
    private Sentence? BeforeArticle(Sentence sentence, int verb) =>
        sentence.Tags[verb] == Upos.Adj
        && sentence.Tags[verb + 1] == Upos.Det
        && sentence.Lemmas[verb - 1] == "have"
        && sentence[verb].Form is [.. var stem, 'e', 'd']
        && forms.IsBare(stem.ToString())
            ? Perfect(Retagged(sentence, verb, stem.ToString()), verb)
            : null;

    private static Sentence Retagged(Sentence sentence, int verb, string lemma)
    {
        var draft = new TreeDraft(sentence);
        draft.Tag(verb, Upos.Verb, "VBN", lemma);
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
            || !TellsOfOthers(sentence, have, verb + 1)
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

    // 'has frozen Libyan assets', 'had suspended aid deliveries'; not 'has limited water resources'.
    private static bool TellsOfOthers(Sentence sentence, int have, int next) =>
        char.IsUpper(sentence[next].Form[0])
        || sentence.Tags[next] is Upos.Num or Upos.Det
        || (sentence.Xpos[have] == "VBD" && sentence.Relations[next] == Relation.Compound);

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
            own?.Index
            ?? Misplaced(sentence, verb)
            ?? Paired(sentence, verb, noun)
            ?? (IsName(sentence, before, verb) && sentence.Heads[before] == noun ? before : -1);
        if (subject < 0 || (IsPaired(sentence, noun) ? Relation.Conj : ClauseOf(sentence, noun)) is not { } relation)
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
                    child.Relation
                    is Relation.Compound
                        or Relation.Amod
                        or Relation.Nummod
                        or Relation.Det
                        or Relation.NmodPoss;
                draft.Attach(child.Index, beforeNoun && child.Index < subject ? subject : verb, child.Relation);
            }
            else if (child.Index > noun && child.Relation is Relation.Punct or Relation.Parataxis)
            {
                draft.Attach(child.Index, verb, child.Relation);
            }
        }
        draft.Attach(subject, verb, Relation.Nsubj);
        foreach (var child in sentence[subject].Children)
        {
            if (child.Index < subject && child.Relation is Relation.Punct or Relation.Cc)
            {
                draft.Attach(child.Index, verb, child.Relation);
            }
        }
        return draft.Finish();
    }

    // 'The army shelled villages.': a plain noun, too, where no other verb is told.
    private static bool IsName(Sentence sentence, int word, int verb) =>
        sentence.Tags[word] == Upos.Propn
        || (
            sentence.Tags[word] == Upos.Noun
            && TreeMender.HasStop(sentence)
            && !TreeMender.HasFiniteVerb(sentence, verb)
        );

    // 'Egypt massed tanks', read as tanks massed by way of Egypt: in a sentence without another verb it is the subject.
    private static int? Misplaced(Sentence sentence, int verb) =>
        sentence.Heads[verb - 1] == verb
        && sentence.Tags[verb - 1] is Upos.Noun or Upos.Propn
        && sentence.Relations[verb - 1] is Relation.Compound or Relation.OblUnmarked or Relation.Obl
        && TreeMender.HasStop(sentence)
        && !TreeMender.HasFiniteVerb(sentence, verb)
            ? verb - 1
            : null;

    // 'Chad left, and the countries severed ties', read as Chad that left and ties: with a verb goes a verb.
    private static int? Paired(Sentence sentence, int verb, int noun) =>
        IsPaired(sentence, noun) && sentence.Tags[verb - 1] is Upos.Noun or Upos.Propn ? verb - 1 : null;

    private static bool IsPaired(Sentence sentence, int noun) =>
        sentence.Relations[noun] == Relation.Conj
        && sentence.Tags[sentence.Heads[noun]] == Upos.Verb
        && sentence[noun].Child(Relation.Cop) is null;

    // As what the verb stands where the noun stood; null where no clause can stand.
    private static Relation? ClauseOf(Sentence sentence, int noun) =>
        sentence.Relations[noun] switch
        {
            Relation.Obj => Relation.Ccomp,
            Relation.Root or Relation.Ccomp or Relation.Parataxis or Relation.Advcl => sentence.Relations[noun],
            _ => null,
        };
}
