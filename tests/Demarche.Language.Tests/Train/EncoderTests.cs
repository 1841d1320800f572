using Demarche.Language.Model;
using Demarche.Language.Net;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

/// <summary>The hand-written gradients against differences of the loss, on a tiny net.</summary>
public sealed unsafe class EncoderTests
{
    private const float Nudge = 1f / 512;
    private static readonly NetShape Shape = new(12 + WordBatch.Shapes, 32, 32, 2, 32, 32, 17, 5, 9);
    private static readonly Settings NothingDropped = new()
    {
        DropEmbedding = 0,
        DropLayer = 0,
        DropRole = 0,
    };
    private readonly Weights _weights = new(new TrainLayout(new NetLayout(Shape), 16, 32), 5, Vectors());
    private readonly Encoder _encoder;
    private readonly TreeObjective _trees;
    private readonly GuessObjective _guesses;

    public EncoderTests()
    {
        _encoder = new Encoder(_weights.Layout, NothingDropped, 40);
        _trees = new TreeObjective(_weights.Layout.Net, NothingDropped);
        _guesses = new GuessObjective(_weights.Layout);
        var random = new Random(2);
        // Some of everything, so that no gradient is hidden by zeros.
        foreach (ref var value in _weights.Dense.Values)
        {
            value += 0.2f * (random.NextSingle() - 0.5f);
        }
        foreach (var n in new[] { 1, 5, 3, 9 })
        {
            _guesses.Hidden.Add((_encoder.Batch.Words, random.Next(32)));
            _trees.Gold.Add(
                new GoldSentence(
                    new string[n],
                    new string[n],
                    Draw(n, 17),
                    Draw(n, 5),
                    [.. Enumerable.Range(0, n).Select(i => i == 0 ? -1 : random.Next(i))],
                    Draw(n, 9)
                )
            );
            var ids = _encoder.Batch.Add(n);
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] =
                    i % WordBatch.Features == WordBatch.Features - 1 ? 12 + random.Next(WordBatch.Shapes)
                    : i % WordBatch.Features == 0 ? 2 + random.Next(10)
                    : 5 + random.Next(7);
            }
            for (var i = 0; i < n; i++)
            {
                var row = ids[i * WordBatch.Features];
                _encoder.VectorOf.Add(_weights.Vectors!.Has(row) ? row : 0);
            }
        }

        int[] Draw(int count, int below) => [.. Enumerable.Range(0, count).Select(_ => random.Next(below))];
    }

    // Rows 2 to 4 stand for forms with a vector.
    private static FormVectors Vectors()
    {
        var forms = Enumerable.Range(0, 9).Select(i => $"form{i}").ToArray();
        var vectors = new FormVectors(new Vocabulary(new StringTable(forms), new StringTable()), 10);
        var random = new Random(4);
        for (var form = 0; form < 3; form++)
        {
            foreach (ref var value in vectors.Set(form))
            {
                value = 2 * random.NextSingle() - 1;
            }
        }
        return vectors;
    }

    [Fact]
    public void GradientsOfTreesAreRight() =>
        CheckDense(_trees, [.. _weights.Layout.Net.Slots, _weights.Layout.Vectors]);

    [Fact]
    public void GradientsOfGuessesAreRight()
    {
        var net = _weights.Layout.Net;
        // Nothing flows to what serves the trees alone.
        CheckDense(
            _guesses,
            [
                .. net.Slots.Where(s => s.Offset < net.Tags.Offset),
                _weights.Layout.Vectors,
                _weights.Layout.Guess,
                _weights.Layout.GuessBias,
            ]
        );
    }

    private void CheckDense(IObjective objective, IReadOnlyList<Slot> slots)
    {
        Loss(objective);
        var gradient = _encoder.Gradient.Values.ToArray();
        var random = new Random(3);
        var wrong = new List<string>();
        foreach (var slot in slots)
        {
            for (var sample = 0; sample < 12; sample++)
            {
                var at = slot.Offset + random.Next(slot.Count);
                var measured = Difference(ref _weights.Dense.Values[at], objective);
                if (Math.Abs(measured - gradient[at]) > 0.004 + 0.03 * Math.Abs(measured))
                {
                    wrong.Add($"{slot.Name} {at - slot.Offset}: {gradient[at]} but measured {measured}");
                }
            }
        }
        // The kink of the leaky units may spoil a few measurements.
        Assert.True(wrong.Count <= 5, string.Join('\n', wrong));
    }

    [Fact]
    public void GradientsOfEmbeddingsAreRight()
    {
        Loss(_trees);
        // Row 1 of the layout is the first word: give that word an embedding of its own.
        var ids = _encoder.Batch.Ids(0);
        ids.Clear();
        ids[0] = 11;
        _encoder.VectorOf[0] = 0;
        for (var word = 1; word < _encoder.Batch.Words; word++)
        {
            _encoder.Batch.Ids(word).Replace(11, 10);
        }
        Loss(_trees);
        var gradient = _encoder.WordGradient.Values.Slice(Shape.Embedding, Shape.Embedding).ToArray();
        for (var j = 0; j < Shape.Embedding; j += 5)
        {
            Assert.Equal(Difference(ref _weights.Rows.Values[11 * Shape.Embedding + j], _trees), gradient[j], 0.006);
        }
    }

    [Fact]
    public void TheNetThatIsTrainedIsTheNetThatIsRun()
    {
        var network = new Network(
            _weights.Layout.Net,
            _weights.Dense,
            new EmbeddingTable(_weights.WholeRows().Values),
            0,
            0
        );
        var scratch = new Scratch();
        for (var s = 0; s < _encoder.Batch.Sentences; s++)
        {
            var from = _encoder.Batch.Start(s);
            var ids = scratch.Batch.Add(_encoder.Batch.Length(s));
            for (var i = 0; i < _encoder.Batch.Length(s); i++)
            {
                _encoder.Batch.Ids(from + i).CopyTo(ids[(i * WordBatch.Features)..]);
            }
        }
        network.Run(scratch);
        // What the net answers must be what the loss likes best: naming its own answers as right ones lowers the loss most.
        for (var s = 0; s < _encoder.Batch.Sentences; s++)
        {
            var (start, n) = (_encoder.Batch.Start(s), _encoder.Batch.Length(s));
            var gold = _trees.Gold[s];
            _trees.Gold[s] = gold with
            {
                Upos = scratch.Upos[start..(start + n)],
                Xpos = scratch.Xpos[start..(start + n)],
            };
        }
        var best = Loss(_trees);
        for (var word = 0; word < 3; word++)
        {
            var gold = _trees.Gold[1];
            for (var other = 0; other < 17; other++)
            {
                var upos = gold.Upos.ToArray();
                upos[word] = other;
                _trees.Gold[1] = gold with { Upos = upos };
                Assert.True(Loss(_trees) >= best - 1e-6);
            }
            _trees.Gold[1] = gold;
        }
    }

    private double Difference(ref float weight, IObjective objective)
    {
        var kept = weight;
        weight = kept + Nudge;
        var more = Loss(objective);
        weight = kept - Nudge;
        var less = Loss(objective);
        weight = kept;
        return (more - less) / (2 * Nudge);
    }

    private double Loss(IObjective objective)
    {
        _weights.Pack(0);
        _weights.Pack(1);
        _encoder.Run(_weights, 1, objective);
        return _encoder.Loss;
    }
}
