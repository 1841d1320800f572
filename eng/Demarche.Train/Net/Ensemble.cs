using Demarche.Language;
using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// Several nets that answer together: the mean of their probabilities decides, for tags, then for the tree, then for its
/// relations. Belongs to one thread at a time; the nets may be shared.
/// </summary>
internal sealed unsafe class Ensemble
{
    private const int BatchWords = 600;
    private const int Root = (int)Relation.Root;
    private readonly NetShape _shape;
    private readonly Member[] _nets;
    private readonly Eisner _decoder = new();

    /// <param name="nets">The nets, each with its words; all have the same tags and relations.</param>
    public Ensemble(IReadOnlyList<(Vocabulary Vocabulary, Weights Weights)> nets)
    {
        _shape = nets[0].Weights.Layout.Shape;
        var nothingDropped = new Settings
        {
            DropEmbedding = 0,
            DropLayer = 0,
            DropRole = 0,
        };
        const int most = BatchWords + EncoderBuffers.LongestSentence;
        _nets =
        [
            .. nets.Select(n => new Member(
                n.Vocabulary,
                n.Weights,
                new Encoder(n.Weights.Layout, nothingDropped, most),
                new TreeScorer(n.Weights.Layout.Net)
            )),
        ];
    }

    /// <summary>Labels sentences, each of at most <see cref="EncoderBuffers.LongestSentence"/> words.</summary>
    public List<GoldSentence> Label(IReadOnlyList<string[]> sentences)
    {
        var labelled = new List<GoldSentence>(sentences.Count);
        for (var next = 0; next < sentences.Count; )
        {
            var first = next;
            for (
                var words = 0;
                next < sentences.Count && (next == first || words + sentences[next].Length <= BatchWords);
                next++
            )
            {
                words += sentences[next].Length;
            }
            labelled.AddRange(LabelBatch([.. sentences.Skip(first).Take(next - first)]));
        }
        return labelled;
    }

    private GoldSentence[] LabelBatch(string[][] sentences)
    {
        var labels = sentences.Select(s => new GoldSentence(
            s,
            s,
            new int[s.Length],
            new int[s.Length],
            new int[s.Length],
            new int[s.Length]
        )
        {
            Second = new SecondThoughts(
                new int[s.Length],
                new int[s.Length],
                new int[s.Length],
                new int[s.Length],
                new int[s.Length],
                new int[s.Length],
                new int[s.Length]
            ),
        });
        GoldSentence[] labelled = [.. labels];
        var tags = new float[sentences.Sum(s => s.Length) * _shape.TagColumns];
        var arcs = sentences.Select(s => new float[s.Length * Gemm.PadColumns(s.Length + 1)]).ToArray();
        foreach (var (vocabulary, weights, encoder, scorer) in _nets)
        {
            encoder.Batch.Clear();
            foreach (var sentence in sentences)
            {
                var ids = encoder.Batch.Add(sentence.Length);
                for (var i = 0; i < sentence.Length; i++)
                {
                    vocabulary.Fill(sentence[i], i == 0, ids.Slice(i * WordBatch.Features, WordBatch.Features));
                }
            }
            encoder.RunForward(weights);
            scorer.ScoreTags(encoder);
            for (var word = 0; word < encoder.Batch.Words; word++)
            {
                var at = word * _shape.TagColumns;
                AddProbabilities(scorer.Scores + at, _shape.Upos, tags.AsSpan(at));
                AddProbabilities(scorer.Scores + at + _shape.Upos, _shape.Xpos, tags.AsSpan(at + _shape.Upos));
            }
            scorer.ScoreRoles(encoder, 0);
            for (var s = 0; s < sentences.Length; s++)
            {
                var width = scorer.ScoreArcs(s);
                for (var i = 0; i < sentences[s].Length; i++)
                {
                    var row = i * width;
                    AddProbabilities(scorer.ArcScores + row, sentences[s].Length + 1, arcs[s].AsSpan(row));
                }
            }
        }
        var batch = _nets[0].Encoder.Batch;
        for (var s = 0; s < sentences.Length; s++)
        {
            var second = labelled[s].Second!;
            for (var i = 0; i < sentences[s].Length; i++)
            {
                var row = tags.AsSpan((batch.Start(s) + i) * _shape.TagColumns, _shape.TagColumns);
                (labelled[s].Upos[i], second.Upos[i], second.UposSure[i]) = TwoHighest(row[.._shape.Upos]);
                labelled[s].Xpos[i] = Highest(row.Slice(_shape.Upos, _shape.Xpos));
            }
            Attach(arcs[s], labelled[s].Heads);
            OtherHeads(arcs[s], labelled[s].Heads, second);
        }
        Relate(labelled);
        RelateOthers(labelled);
        return labelled;
    }

    // Of logarithms of mean probabilities the best tree is the likeliest.
    private void Attach(float[] arcs, int[] heads)
    {
        foreach (ref var value in arcs.AsSpan())
        {
            value = MathF.Log(MathF.Max(value, 1e-9f));
        }
        fixed (float* scores = arcs)
        {
            _decoder.Decode(scores, Gemm.PadColumns(heads.Length + 1), heads.Length, heads);
        }
    }

    // The head that each word would have taken instead.
    private static void OtherHeads(float[] arcs, int[] heads, SecondThoughts second)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var row = arcs.AsSpan(i * Gemm.PadColumns(heads.Length + 1), heads.Length + 1);
            var first = MathF.Exp(row[heads[i] + 1]);
            row[heads[i] + 1] = float.NegativeInfinity;
            var other = Highest(row);
            second.Heads[i] = other - 1;
            second.HeadSure[i] = SecondThoughts.Sure(first, MathF.Exp(row[other]));
        }
    }

    private void Relate(GoldSentence[] labelled)
    {
        var sums = RelationsOf(s => labelled[s].Heads);
        Each(
            labelled,
            sums,
            (sentence, i, row) =>
            {
                var second = sentence.Second!;
                (sentence.Relations[i], second.Relations[i], second.RelationSure[i]) =
                    sentence.Heads[i] < 0 ? (Root, Root, SecondThoughts.Certain) : TwoHighest(row);
            }
        );
    }

    private void RelateOthers(GoldSentence[] labelled)
    {
        var sums = RelationsOf(s => labelled[s].Second!.Heads);
        Each(
            labelled,
            sums,
            (sentence, i, row) => sentence.Second!.HeadRelations[i] = sentence.Second.Heads[i] < 0 ? Root : Highest(row)
        );
    }

    // For each word the summed probabilities of its relations to the heads given.
    private float[] RelationsOf(Func<int, int[]> heads)
    {
        var words = _nets[0].Encoder.Batch.Words;
        var sums = new float[words * _shape.RelationColumns];
        foreach (var scorer in _nets.Select(n => n.Scorer))
        {
            scorer.ScoreRelations(heads);
            for (var word = 0; word < words; word++)
            {
                var at = word * _shape.RelationColumns;
                AddProbabilities(scorer.Scores + at, _shape.Relations, sums.AsSpan(at));
            }
        }
        return sums;
    }

    private void Each(GoldSentence[] labelled, float[] sums, WordAction action)
    {
        var batch = _nets[0].Encoder.Batch;
        for (var s = 0; s < labelled.Length; s++)
        {
            for (var i = 0; i < labelled[s].Heads.Length; i++)
            {
                var row = sums.AsSpan((batch.Start(s) + i) * _shape.RelationColumns, _shape.Relations);
                row[Root] = 0;
                action(labelled[s], i, row);
            }
        }
    }

    private delegate void WordAction(GoldSentence sentence, int word, Span<float> relations);

    private static void AddProbabilities(float* scores, int count, Span<float> sums)
    {
        Elementwise.Softmax(scores, count);
        for (var i = 0; i < count; i++)
        {
            sums[i] += scores[i];
        }
    }

    // The best, the second best, and how sure the best is beside it.
    private static (int First, int Second, int Sure) TwoHighest(Span<float> values)
    {
        var first = Highest(values);
        var value = values[first];
        values[first] = -1;
        var second = Highest(values);
        return (first, second, SecondThoughts.Sure(value, values[second]));
    }

    private static int Highest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private sealed record Member(Vocabulary Vocabulary, Weights Weights, Encoder Encoder, TreeScorer Scorer);
}
