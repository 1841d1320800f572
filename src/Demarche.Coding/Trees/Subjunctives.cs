using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'demanded that the junta release detainees', read as detainees of a release: under such a verb the bare form is a verb.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="forms">Verbs by their forms.</param>
/// <param name="governors">Verbs and nouns that take a clause with a bare verb: 'demand', 'insist'.</param>
internal sealed class Subjunctives(VerbForms forms, IReadOnlySet<string> governors)
{
    /// <summary>The sentence with its clause; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        for (var that = 1; that < sentence.Count - 2; that++)
        {
            if (sentence.Relations[that] != Relation.Mark || !sentence[that].IsForm("that"))
            {
                continue;
            }
            var noun = sentence.Heads[that];
            var above = sentence.Heads[noun];
            if (
                above < 0
                || above > that
                || !(sentence.Tags[noun] is Upos.Noun or Upos.Propn || sentence.Xpos[noun] == "VBZ")
                || !governors.Contains(sentence.Lemmas[above])
                || sentence[noun].Child(Relation.Cop) is not null
            )
            {
                continue;
            }
            for (var verb = that + 2; verb < noun; verb++)
            {
                if (IsBareVerb(sentence, verb, noun))
                {
                    return Clause(sentence, that, verb, noun);
                }
            }
        }
        return null;
    }

    private bool IsBareVerb(Sentence sentence, int word, int noun) =>
        sentence.Heads[word] == noun
        && sentence.Relations[word] is Relation.Compound or Relation.Amod or Relation.Nsubj
        && sentence.Xpos[word] is "NN" or "VB" or "VBP" or "JJ"
        && forms.IsBare(sentence[word].Word)
        && sentence.Tags[word - 1] is Upos.Noun or Upos.Propn
        && sentence.Heads[word - 1] is var head
        && (head == word || head == noun);

    private static Sentence Clause(Sentence sentence, int that, int verb, int noun)
    {
        var subject = verb - 1;
        var draft = new TreeDraft(sentence);
        draft.Tag(verb, Upos.Verb, "VB", sentence[verb].Word);
        draft.Attach(verb, sentence.Heads[noun], Relation.Ccomp);
        draft.Attach(noun, verb, Relation.Obj);
        if (sentence.Xpos[noun] == "VBZ")
        {
            draft.Tag(noun, Upos.Noun, "NNS", sentence.Lemmas[noun]);
        }
        foreach (var child in sentence[noun].Children)
        {
            if (child.Index == verb)
            {
                continue;
            }
            if (child.Index < verb)
            {
                draft.Attach(child.Index, child.Index == that ? verb : subject, child.Relation);
            }
            else if (child.Index > noun && child.Relation.Base() is Relation.Obl or Relation.Advcl or Relation.Punct)
            {
                draft.Attach(child.Index, verb, child.Relation);
            }
        }
        foreach (var child in sentence[verb].Children)
        {
            draft.Attach(child.Index, subject, child.Relation);
        }
        draft.Attach(subject, verb, Relation.Nsubj);
        return draft.Finish();
    }
}
