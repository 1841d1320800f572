using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Learns words and their company from text that nobody labelled, by guessing hidden words.</summary>
internal sealed class GuessTrainer : IDisposable
{
    // The first form's row in the embedding table.
    private const int FirstForm = Network.BoundaryRow + 1;
    private readonly Settings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly GuessObjective[] _objectives;
    private readonly int _guesses;
    private readonly FormVectors? _vectors;

    public GuessTrainer(Settings settings, Vocabulary vocabulary, Weights weights)
    {
        (_settings, _vocabulary, _guesses) = (settings, vocabulary, weights.Layout.Guess.Columns);
        _vectors = weights.Vectors;
        Descent = new Descent(settings, weights, settings.BatchWords + EncoderBuffers.LongestSentence);
        _objectives = [.. Enumerable.Range(0, Descent.Threads).Select(_ => new GuessObjective(weights.Layout))];
    }

    public Descent Descent { get; }

    /// <summary>Goes once through the sentences as they lie.</summary>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="epoch">The number of the epoch, from 0: draws everything random.</param>
    /// <param name="stepsAll">Steps that the whole run will take.</param>
    /// <param name="progress">Called after each step.</param>
    public void Epoch(IReadOnlyList<string[]> sentences, int epoch, double stepsAll, Action<EpochProgress> progress)
    {
        var dice = new Dice(_settings.Seed * 1000003 + (ulong)epoch);
        var total = sentences.Sum(s => s.Length);
        var done = 0;
        var guessed = 0;
        double loss = 0;
        for (var next = 0; next < sentences.Count; )
        {
            Descent.Begin(dice);
            foreach (var objective in _objectives)
            {
                objective.Hidden.Clear();
            }
            var words = 0;
            while (next < sentences.Count && words < _settings.BatchWords)
            {
                words += Add(Descent.Idler, sentences[next++], dice);
            }
            var hidden = _objectives.Sum(o => o.Hidden.Count);
            loss += Descent.Step(Math.Max(1, hidden), stepsAll, _objectives) * hidden;
            guessed += hidden;
            done += words;
            progress(new EpochProgress(done, total, loss / Math.Max(1, guessed)));
        }
    }

    public void Dispose() => Descent.Dispose();

    private int Add(int thread, string[] sentence, Dice dice)
    {
        var encoder = Descent.Encoders[thread];
        var batch = encoder.Batch;
        var first = batch.Words;
        var ids = batch.Add(sentence.Length);
        for (var i = 0; i < sentence.Length; i++)
        {
            var word = ids.Slice(i * WordBatch.Features, WordBatch.Features);
            _vocabulary.Fill(sentence[i], i == 0, word);
            var form = word[0] - FirstForm;
            if (form < _guesses && dice.Chance(_settings.Hide))
            {
                _objectives[thread].Hidden.Add((first + i, form));
                // Some are guessed though they can be seen: the net will later see them too.
                if (!dice.Chance(_settings.Peek))
                {
                    var shape = word[^1];
                    word.Clear();
                    word[0] = _vocabulary.UnknownForm;
                    word[^1] = shape;
                }
            }
            else if (dice.Chance(_settings.FormDrop))
            {
                word[0] = _vocabulary.UnknownForm;
            }
            encoder.VectorOf.Add(_vectors is not null && _vectors.Has(word[0]) ? word[0] : 0);
        }
        return sentence.Length;
    }
}
