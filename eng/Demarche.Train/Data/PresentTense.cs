using Demarche.Language;

namespace Demarche.Train;

/// <summary>
/// Retells a sentence in the present tense, as headlines and news digests do ("Mexico suspends …"), which the treebanks hardly
/// ever show: every simple past becomes a present that agrees with its subject. The tree stays.
/// </summary>
internal sealed class PresentTense(string[] tags)
{
    private readonly int _past = Array.IndexOf(tags, "VBD");
    private readonly int _third = Array.IndexOf(tags, "VBZ");
    private readonly int _other = Array.IndexOf(tags, "VBP");
    private readonly int[] _plurals = [Array.IndexOf(tags, "NNS"), Array.IndexOf(tags, "NNPS")];

    /// <summary>The sentence in the present; the same where it has no simple past or its lemmas are not known.</summary>
    public GoldSentence Turn(GoldSentence sentence)
    {
        if (ReferenceEquals(sentence.Lemmas, sentence.Forms) || !sentence.Xpos.Contains(_past))
        {
            return sentence;
        }
        string[] forms = [.. sentence.Forms];
        int[] xpos = [.. sentence.Xpos];
        for (var i = 0; i < forms.Length; i++)
        {
            if (xpos[i] != _past || !char.IsLetter(forms[i][0]))
            {
                continue;
            }
            var subject = Subject(sentence, i);
            var plural = subject >= 0 && IsPlural(sentence, subject);
            var lemma = sentence.Lemmas[i];
            var form =
                lemma is "be"
                    ? (
                        subject >= 0 && sentence.Forms[subject] is "I" ? "am"
                        : plural ? "are"
                        : "is"
                    )
                : lemma is "have" ? (plural ? "have" : "has")
                : plural ? lemma
                : VerbForms.Third(lemma);
            forms[i] = char.IsUpper(forms[i][0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
            xpos[i] = plural ? _other : _third;
        }
        return sentence with { Forms = forms, Xpos = xpos };
    }

    // The verb's own subject, or that of the verb or adjective it stands with.
    private static int Subject(GoldSentence sentence, int verb)
    {
        for (var up = verb; up >= 0; up = sentence.Heads[up])
        {
            for (var i = 0; i < sentence.Heads.Length; i++)
            {
                if (sentence.Heads[i] == up && ((Relation)sentence.Relations[i]).Base() is Relation.Nsubj)
                {
                    return i;
                }
            }
            if (((Relation)sentence.Relations[up]).Base() is not (Relation.Aux or Relation.Cop or Relation.Conj))
            {
                return -1;
            }
        }
        return -1;
    }

    private bool IsPlural(GoldSentence sentence, int subject)
    {
        if (
            _plurals.Contains(sentence.Xpos[subject])
            || sentence.Forms[subject].ToLowerInvariant() is "i" or "we" or "you" or "they" or "these" or "those"
        )
        {
            return true;
        }
        for (var i = subject + 1; i < sentence.Heads.Length; i++)
        {
            if (sentence.Heads[i] == subject && (Relation)sentence.Relations[i] == Relation.Conj)
            {
                return true;
            }
        }
        return false;
    }
}
