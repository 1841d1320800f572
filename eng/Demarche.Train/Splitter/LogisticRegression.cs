using Demarche.Language.Tokens;

namespace Demarche.Train.Splitter;

/// <summary>
/// Learns the weights of a linear model by logistic regression: AdaGrad, an example at a time, features left out at random so that
/// none is relied on alone. The same examples and seed give the same weights.
/// </summary>
internal sealed class LogisticRegression(BoundaryExamples examples, SplitterSettings settings)
{
    private readonly double[] _weights = new double[1 << BoundaryReader.Bits];
    private readonly double[] _squares = new double[1 << BoundaryReader.Bits];
    private readonly double[] _sums = new double[1 << BoundaryReader.Bits];
    private readonly int[] _counts = Counts(examples);
    private readonly Random _random = new(settings.Seed);
    private int _epochs;

    /// <summary>Shows every example once.</summary>
    public void Epoch()
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        _random.Shuffle(order);
        Span<int> kept = stackalloc int[BoundaryReader.Features];
        foreach (var example in order)
        {
            var count = 0;
            var score = 0.0;
            foreach (var feature in examples.Features(example))
            {
                if (_counts[feature] >= settings.Rarest && _random.NextDouble() >= settings.Dropout)
                {
                    kept[count++] = feature;
                    score += _weights[feature];
                }
            }
            var truth = examples.IsEnd(example) ? 1.0 : 0.0;
            var gradient = (1 / (1 + Math.Exp(-score / (1 - settings.Dropout)))) - truth;
            foreach (var feature in kept[..count])
            {
                _squares[feature] += gradient * gradient;
                _weights[feature] -= settings.Rate * gradient / (1e-6 + Math.Sqrt(_squares[feature]));
            }
        }
        _epochs++;
        for (var i = 0; i < _weights.Length; i++)
        {
            _sums[i] += _weights[i];
        }
    }

    /// <summary>The mean of the weights after each epoch, in whole numbers of one byte.</summary>
    public SentenceModel Model()
    {
        var scale = _epochs * settings.Largest / sbyte.MaxValue;
        return new SentenceModel([
            .. _sums.Select(w => (sbyte)Math.Clamp(Math.Round(w / scale), -sbyte.MaxValue, sbyte.MaxValue)),
        ]);
    }

    private static int[] Counts(BoundaryExamples examples)
    {
        var counts = new int[1 << BoundaryReader.Bits];
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var feature in examples.Features(i))
            {
                counts[feature]++;
            }
        }
        return counts;
    }
}
