using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Takes the steps of training. Two workers share each step in a fixed way, so a run is repeatable on any machine.</summary>
internal sealed unsafe class Trainer
{
    private const int Workers = 2;
    private readonly Settings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, int> _counts;
    private readonly GoldSentence[] _sentences;
    private readonly Worker[] _workers;
    private readonly WordUpdate _words;
    private readonly Recaser _recaser = new();

    public Trainer(
        Settings settings,
        Vocabulary vocabulary,
        Dictionary<string, int> counts,
        GoldSentence[] sentences,
        NetLayout layout
    )
    {
        _settings = settings;
        _vocabulary = vocabulary;
        _counts = counts;
        _sentences = sentences;
        Weights = new Weights(layout, settings.Seed);
        Both(Weights.Pack);
        Dense = new Adam(layout.Count);
        _words = new WordUpdate(Weights);
        _workers =
        [
            .. Enumerable
                .Range(0, Workers)
                .Select(i => new Worker(layout, settings, 0, settings.BatchWords + WorkerBuffers.LongestSentence)),
        ];
    }

    public Weights Weights { get; }

    public Adam Dense { get; }

    public Adam Words => _words.Adam;

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>Goes once through all sentences.</summary>
    /// <param name="epoch">The number of the epoch, from 0: draws the order and everything random.</param>
    /// <param name="progress">Called after each step with words done, words in all, and the mean loss a word so far.</param>
    public void Epoch(int epoch, Action<int, int, double> progress)
    {
        var dice = new Dice(_settings.Seed * 1000003 + (ulong)epoch);
        var order = Enumerable.Range(0, _sentences.Length).ToArray();
        dice.Shuffle(order.AsSpan());
        var total = _sentences.Sum(s => s.Forms.Length);
        var stepsAll = (double)_settings.Epochs * total / _settings.BatchWords;
        var done = 0;
        double loss = 0;
        for (var next = 0; next < order.Length; )
        {
            foreach (var worker in _workers)
            {
                worker.Batch.Clear();
                worker.Gold.Clear();
                worker.Reseed(dice.Next());
            }
            var words = 0;
            while (next < order.Length && words < _settings.BatchWords)
            {
                // Each goes to the worker that has less to do.
                var worker = _workers[0].Batch.Words <= _workers[1].Batch.Words ? _workers[0] : _workers[1];
                words += Add(worker, _sentences[order[next++]], dice);
            }
            loss += Step(words, stepsAll) * words;
            done += words;
            progress(done, total, loss / done);
        }
    }

    private int Add(Worker worker, GoldSentence sentence, Dice dice)
    {
        sentence = _recaser.Vary(sentence, _settings, dice);
        var ids = worker.Batch.Add(sentence.Forms.Length);
        worker.Gold.Add(sentence);
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var word = ids.Slice(i * WordBatch.Features, WordBatch.Features);
            _vocabulary.Fill(sentence.Forms[i], i == 0, word);
            var count = _counts.GetValueOrDefault(VocabularyBuilder.Key(sentence.Forms[i]));
            if (dice.Chance(_settings.WordDrop / (_settings.WordDrop + count)) || dice.Chance(_settings.FormDrop))
            {
                word[0] = _vocabulary.UnknownForm;
            }
        }
        return sentence.Forms.Length;
    }

    private double Step(int words, double stepsAll)
    {
        Steps++;
        Both(part => _workers[part].Run(Weights, words, dropout: true));
        _words.Gather(_workers);
        // Each thread sums, bounds and applies the gradients of its half of the weights.
        var rate = Rate(stepsAll);
        Both(part =>
        {
            var (from, count) = Half(part);
            var sum = _workers[0].Gradient.Pointer + from;
            Elementwise.Add(_workers[1].Gradient.Pointer + from, sum, count);
            var norm = (float)Math.Sqrt(2 * (WordUpdate.Squares(sum, count) + _words.Sum(_workers, part)));
            var step = new AdamStep(
                Steps,
                rate,
                _settings.Decay,
                norm > _settings.ClipNorm ? _settings.ClipNorm / norm : 1
            );
            Dense.Update(Weights.Dense.Pointer, sum, from, count, step);
            _words.Update(part, step);
        });
        Both(Weights.Pack);
        return _workers.Sum(w => w.Loss);
    }

    // Up in a line, then down along half a cosine.
    private float Rate(double stepsAll)
    {
        var warm = Math.Min(1, Steps / (double)_settings.WarmUp);
        var way = Math.Min(1, Steps / stepsAll);
        return (float)(_settings.LearningRate * warm * (0.01 + 0.99 * 0.5 * (1 + Math.Cos(Math.PI * way))));
    }

    private (int From, int Count) Half(int part)
    {
        var first = Weights.Dense.Count / 2 / 16 * 16;
        return part == 0 ? (0, first) : (first, Weights.Dense.Count - first);
    }

    private static void Both(Action<int> work) => Parallel.Invoke(() => work(0), () => work(1));
}
