using Demarche.Language;
using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Shares of words that are right, in per cent, counted as score_parse.py does: subtypes ignored, punctuation counted.</summary>
internal readonly record struct Quality(double Upos, double Xpos, double Uas, double Las)
{
    public override string ToString() => $"UPOS {Upos:F2} XPOS {Xpos:F2} UAS {Uas:F2} LAS {Las:F2}";
}

/// <summary>Measures weights on a treebank through the same net that users run.</summary>
internal static class Evaluator
{
    public static Quality Measure(Network network, Vocabulary vocabulary, IReadOnlyList<GoldSentence> sentences)
    {
        var scratch = new Scratch();
        int words = 0;
        int upos = 0;
        int xpos = 0;
        int heads = 0;
        int both = 0;
        for (var next = 0; next < sentences.Count; )
        {
            scratch.Batch.Clear();
            var first = next;
            while (next < sentences.Count && (next == first || scratch.Batch.Words < 256))
            {
                var forms = sentences[next++].Forms;
                var ids = scratch.Batch.Add(forms.Length);
                for (var i = 0; i < forms.Length; i++)
                {
                    vocabulary.Fill(forms[i], i == 0, ids.Slice(i * WordBatch.Features, WordBatch.Features));
                }
            }
            network.Run(scratch);
            for (var s = first; s < next; s++)
            {
                var gold = sentences[s];
                var start = scratch.Batch.Start(s - first);
                for (var i = 0; i < gold.Forms.Length; i++)
                {
                    words++;
                    upos += scratch.Upos[start + i] == gold.Upos[i] ? 1 : 0;
                    xpos += scratch.Xpos[start + i] == gold.Xpos[i] ? 1 : 0;
                    if (scratch.Heads[start + i] == gold.Heads[i])
                    {
                        heads++;
                        both += Plain(scratch.Relations[start + i]) == Plain(gold.Relations[i]) ? 1 : 0;
                    }
                }
            }
        }
        return new Quality(100.0 * upos / words, 100.0 * xpos / words, 100.0 * heads / words, 100.0 * both / words);
    }

    /// <summary>Compares labels with the right ones.</summary>
    public static Quality Compare(IReadOnlyList<GoldSentence> gold, IReadOnlyList<GoldSentence> labelled)
    {
        var words = gold.Zip(labelled)
            .SelectMany(p =>
                Enumerable
                    .Range(0, p.First.Forms.Length)
                    .Select(i =>
                        (
                            Upos: p.First.Upos[i] == p.Second.Upos[i],
                            Xpos: p.First.Xpos[i] == p.Second.Xpos[i],
                            Head: p.First.Heads[i] == p.Second.Heads[i],
                            Relation: Plain(p.First.Relations[i]) == Plain(p.Second.Relations[i])
                        )
                    )
            )
            .ToList();
        return new Quality(
            Share(w => w.Upos),
            Share(w => w.Xpos),
            Share(w => w.Head),
            Share(w => w.Head && w.Relation)
        );

        double Share(Func<(bool Upos, bool Xpos, bool Head, bool Relation), bool> right) =>
            100.0 * words.Count(right) / words.Count;
    }

    private static Relation Plain(int relation) => ((Relation)relation).Base();
}
