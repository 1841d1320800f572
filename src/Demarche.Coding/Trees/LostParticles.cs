using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'handed the bodies over', read as an adverb: a preposition alone behind its verb is the verb's particle. So is the word in 'handed
/// over 14 tanks', read as more than 14, where rules know a verb 'hand over'.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class LostParticles(VerbForms forms)
{
    /// <summary>The sentence with its particles; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        TreeDraft? draft = null;
        for (var word = 1; word < sentence.Count; word++)
        {
            var verb = sentence.Heads[word];
            if (IsBeforeNumber(sentence, word))
            {
                draft ??= new TreeDraft(sentence);
                draft.Attach(word, word - 1, Relation.CompoundPrt);
            }
            if (
                sentence.Tags[word] == Upos.Adp
                && sentence.Relations[word] == Relation.Advmod
                && verb >= 0
                && verb < word
                && sentence.Tags[verb] == Upos.Verb
                && sentence[verb].Child(Relation.CompoundPrt) is null
                && sentence[word].LeftEdge == sentence[word].RightEdge
            )
            {
                draft ??= new TreeDraft(sentence);
                draft.Attach(word, verb, Relation.CompoundPrt);
            }
        }
        return draft?.Finish();
    }

    private bool IsBeforeNumber(Sentence sentence, int word) =>
        sentence.Relations[word] == Relation.Advmod
        && sentence.Tags[word] is Upos.Adp or Upos.Adv
        && sentence.Heads[word] is var number
        && number > word
        && sentence.Tags[number] == Upos.Num
        && sentence.Tags[word - 1] == Upos.Verb
        && sentence[word - 1].Child(Relation.CompoundPrt) is null
        && forms.HasParticle(sentence.Lemmas[word - 1], sentence[word].Word);
}
