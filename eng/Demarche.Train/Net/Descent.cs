using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// Takes the steps of training: two threads share each step in a fixed way, so a run is repeatable on any machine.
/// </summary>
internal sealed unsafe class Descent : IDisposable
{
    public const int Threads = 2;
    private readonly Settings _settings;
    private readonly WordUpdate _words;
    private readonly Duo _duo = new();

    /// <param name="settings">The rates.</param>
    /// <param name="weights">What to learn.</param>
    /// <param name="mostWords">The most words of one step.</param>
    public Descent(Settings settings, Weights weights, int mostWords)
    {
        _settings = settings;
        Weights = weights;
        _duo.Run(weights.Pack);
        Dense = new Adam(weights.Layout.Count);
        _words = new WordUpdate(weights);
        Encoders = [.. Enumerable.Range(0, Threads).Select(_ => new Encoder(weights.Layout, settings, mostWords))];
    }

    public Weights Weights { get; }

    public Encoder[] Encoders { get; }

    public Adam Dense { get; }

    public Adam Words => _words.Adam;

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>The thread that has less to do so far.</summary>
    public int Idler => Encoders[0].Batch.Words <= Encoders[1].Batch.Words ? 0 : 1;

    /// <summary>Empties the batches for a new step.</summary>
    public void Begin(Dice dice)
    {
        foreach (var encoder in Encoders)
        {
            encoder.Batch.Clear();
            encoder.VectorOf.Clear();
            encoder.Dice.Reseed(dice.Next());
        }
    }

    /// <summary>Takes one step with what lies in the batches; gives the mean loss.</summary>
    /// <param name="counted">By how many words the losses are divided.</param>
    /// <param name="stepsAll">Steps that the whole run will take.</param>
    /// <param name="objectives">What is asked, one for each thread.</param>
    public double Step(int counted, double stepsAll, IReadOnlyList<IObjective> objectives)
    {
        Steps++;
        _duo.Run(part => Encoders[part].Run(Weights, counted, objectives[part]));
        _words.Gather(Encoders);
        // Each thread sums, bounds and applies the gradients of its half of the weights.
        var rate = Rate(stepsAll);
        _duo.Run(part =>
        {
            var (from, count) = Half(part);
            var sum = Encoders[0].Gradient.Pointer + from;
            Elementwise.Add(Encoders[1].Gradient.Pointer + from, sum, count);
            var norm = (float)Math.Sqrt(2 * (WordUpdate.Squares(sum, count) + _words.Sum(Encoders, part)));
            var step = new AdamStep(
                Steps,
                rate,
                _settings.Decay,
                norm > _settings.ClipNorm ? _settings.ClipNorm / norm : 1
            );
            Dense.Update(Weights.Dense.Pointer, sum, from, count, step);
            _words.Update(part, step);
        });
        _duo.Run(Weights.Pack);
        return Encoders.Sum(e => e.Loss);
    }

    // Up in a line, then down along half a cosine.
    private float Rate(double stepsAll)
    {
        var warm = Math.Min(1, Steps / (double)_settings.WarmUp);
        var way = Math.Min(1, Steps / stepsAll);
        return (float)(
            _settings.LearningRate * warm * (1 - _settings.Fall * 0.99 * 0.5 * (1 - Math.Cos(Math.PI * way)))
        );
    }

    private (int From, int Count) Half(int part)
    {
        var first = Weights.Dense.Count / 2 / 16 * 16;
        return part == 0 ? (0, first) : (first, Weights.Dense.Count - first);
    }

    public void Dispose() => _duo.Dispose();
}
