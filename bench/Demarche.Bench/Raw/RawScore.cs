namespace Demarche.Bench.Raw;

/// <summary>
/// How well raw text was read, as the CoNLL 2018 shared task counts: each figure is the F1, in per cent, of what is right over
/// what the treebank has and what was found. Subtypes of relations are ignored, punctuation counts.
/// </summary>
internal sealed record RawScore(double Words, double Sentences, double Upos, double Uas, double Las, double Lemmas)
{
    /// <summary>Compares two readings of one text.</summary>
    public static RawScore Of(ScoredText gold, ScoredText found)
    {
        var aligned = WordAlignment.Align(gold.Words, found.Words);
        var (words, upos, heads, relations, lemmas) = (0, 0, 0, 0, 0);
        for (var g = 0; g < aligned.Length; g++)
        {
            if (aligned[g] < 0)
            {
                continue;
            }
            var (right, own) = (gold.Words[g], found.Words[aligned[g]]);
            words++;
            upos += right.Upos == own.Upos ? 1 : 0;
            lemmas += right.Lemma == "_" || right.Lemma == own.Lemma ? 1 : 0;
            // A head that was not found as a word is nobody's head.
            if (right.Head < 0 ? own.Head < 0 : aligned[right.Head] >= 0 && aligned[right.Head] == own.Head)
            {
                heads++;
                relations += right.Relation == own.Relation ? 1 : 0;
            }
        }
        return new RawScore(
            Words(words),
            F1(gold.Sentences.Intersect(found.Sentences).Count(), gold.Sentences.Count, found.Sentences.Count),
            Words(upos),
            Words(heads),
            Words(relations),
            Words(lemmas)
        );

        double Words(int right) => F1(right, gold.Words.Count, found.Words.Count);
    }

    private static double F1(int right, int gold, int found) =>
        gold + found == 0 ? 100 : 200.0 * right / (gold + found);

    /// <inheritdoc/>
    public override string ToString() =>
        $"words {Words:F2}  sentences {Sentences:F2}  UPOS {Upos:F2}  UAS {Uas:F2}  LAS {Las:F2}  lemmas {Lemmas:F2}";
}
