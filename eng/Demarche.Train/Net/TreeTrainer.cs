using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Learns tags and trees from labelled sentences.</summary>
internal sealed class TreeTrainer : IDisposable
{
    private readonly Settings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyDictionary<string, int> _counts;
    private readonly TreeObjective[] _objectives;
    private readonly FormVectors? _vectors;
    private readonly Varier _varier;

    public TreeTrainer(Settings settings, Materials materials, Weights weights)
    {
        (_settings, _vocabulary, _counts) = (settings, materials.Vocabulary, materials.Counts);
        _vectors = weights.Vectors;
        _varier = new Varier(materials.Tags);
        Descent = new Descent(settings, weights, settings.BatchWords + EncoderBuffers.LongestSentence);
        _objectives =
        [
            .. Enumerable.Range(0, Descent.Threads).Select(_ => new TreeObjective(weights.Layout.Net, settings)),
        ];
    }

    public Descent Descent { get; }

    /// <summary>Goes once through the sentences, in an order drawn anew.</summary>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="epoch">The number of the epoch, from 0: draws the order and everything random.</param>
    /// <param name="stepsAll">Steps that the whole run will take.</param>
    /// <param name="progress">Called after each step.</param>
    public void Epoch(IReadOnlyList<GoldSentence> sentences, int epoch, double stepsAll, Action<EpochProgress> progress)
    {
        var dice = new Dice(_settings.Seed * 1000003 + (ulong)epoch);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        dice.Shuffle(order.AsSpan());
        var total = sentences.Sum(s => s.Forms.Length);
        var done = 0;
        double loss = 0;
        for (var next = 0; next < order.Length; )
        {
            Descent.Begin(dice);
            foreach (var objective in _objectives)
            {
                objective.Gold.Clear();
            }
            var words = 0;
            while (next < order.Length && words < _settings.BatchWords)
            {
                words += Add(Descent.Idler, sentences[order[next++]], dice);
            }
            loss += Descent.Step(words, stepsAll, _objectives) * words;
            done += words;
            progress(new EpochProgress(done, total, loss / done));
        }
    }

    public void Dispose() => Descent.Dispose();

    private int Add(int thread, GoldSentence sentence, Dice dice)
    {
        sentence = _varier.Vary(sentence.Second?.Draw(sentence, dice) ?? sentence, _settings, dice);
        var encoder = Descent.Encoders[thread];
        var ids = encoder.Batch.Add(sentence.Forms.Length);
        _objectives[thread].Gold.Add(sentence);
        for (var i = 0; i < sentence.Forms.Length; i++)
        {
            var word = ids.Slice(i * WordBatch.Features, WordBatch.Features);
            _vocabulary.Fill(sentence.Forms[i], i == 0, word);
            var count = _counts.GetValueOrDefault(VocabularyBuilder.Key(sentence.Forms[i]));
            var dropped = dice.Chance(_settings.WordDrop / (_settings.WordDrop + count));
            var unknown = dice.Chance(_settings.FormDrop);
            var vector = _vectors is not null && _vectors.Has(word[0]);
            encoder.VectorOf.Add(vector && !unknown ? word[0] : 0);
            if (unknown || (dropped && !vector))
            {
                word[0] = _vocabulary.UnknownForm;
            }
            else if (dropped)
            {
                // Only the vector is left, as of a form that was never learnt.
                word[0] = 0;
            }
        }
        return sentence.Forms.Length;
    }
}
