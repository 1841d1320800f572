using System.Diagnostics;
using Demarche.Language;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The stages that learn tags and trees: begins from a pretrained net and keeps what is best on the developer parts.</summary>
/// <param name="materials">What is learnt from.</param>
/// <param name="progress">Where progress is shown.</param>
internal sealed class Fitting(Materials materials, Progress progress)
{
    /// <summary>Learns, unless <paramref name="path"/> is there already, and leaves the best net at <paramref name="path"/>.</summary>
    /// <param name="name">What to call it on the console.</param>
    /// <param name="settings">How.</param>
    /// <param name="begin">Puts in place the weights to begin with.</param>
    /// <param name="lessons">What is learnt in each epoch.</param>
    /// <param name="path">Where the net goes; its checkpoint lies beside it.</param>
    public void Run(
        string name,
        Settings settings,
        Action<Weights> begin,
        Func<int, IReadOnlyList<GoldSentence>> lessons,
        string path
    )
    {
        if (File.Exists(path))
        {
            return;
        }
        var weights = new Weights(materials.Layout(settings, 0), settings.Seed, materials.Vectors);
        begin(weights);
        using var trainer = new TreeTrainer(settings, materials, weights);
        var checkpoint = path + ".checkpoint";
        var key = settings.ToString();
        var done = Checkpoint.Load(checkpoint, trainer.Descent, key);
        var best = new BestNet(path, goesOn: done > 0);
        var mean = settings.Average ? new MeanWeights(weights.Layout, weights.Vectors) : null;
        var meanFile = path + ".mean";
        if (done > 0)
        {
            mean?.Load(meanFile);
        }
        if (done == 0)
        {
            // What it begins with counts too: a stage never makes a net worse.
            best.Offer(weights, Measure(weights).Las);
        }
        var clock = Stopwatch.StartNew();
        for (var epoch = done; epoch < settings.Epochs; epoch++)
        {
            var sentences = lessons(epoch);
            var stepsAll = (double)settings.Epochs * sentences.Sum(s => s.Forms.Length) / settings.BatchWords;
            double loss = 0;
            trainer.Epoch(
                sentences,
                epoch,
                stepsAll,
                at =>
                {
                    loss = at.Loss;
                    progress.Show($"{name} {epoch + 1}/{settings.Epochs}", at);
                }
            );
            var (las, told) = Measure(weights);
            best.Offer(weights, las);
            if (mean is not null)
            {
                // A run killed before its checkpoint was written takes the epoch again, and has its weights already.
                if (mean.Count == epoch)
                {
                    mean.Add(weights);
                    mean.Save(meanFile);
                }
                (las, told) = Measure(mean.Weights);
                best.Offer(mean.Weights, las);
            }
            Checkpoint.Save(checkpoint, trainer.Descent, epoch + 1, key);
            progress.Line(
                $"{name} {epoch + 1}/{settings.Epochs}  loss {loss:F4}  {told}  {clock.Elapsed.TotalSeconds:F0} s in all"
            );
        }
        best.Keep();
    }

    // The mean LAS of both developer parts, and what to say of them.
    private (double Las, string Told) Measure(Weights weights)
    {
        var network = new Network(
            weights.Layout.Net,
            weights.Dense,
            new EmbeddingTable(weights.WholeRows().Values),
            (int)Relation.Root,
            materials.Vocabulary.UnknownForm
        );
        var ewt = Evaluator.Measure(network, materials.Vocabulary, materials.Dev[0]);
        var gum = Evaluator.Measure(network, materials.Vocabulary, materials.Dev[1]);
        return ((ewt.Las + gum.Las) / 2, $"EWT dev {ewt}  GUM dev {gum}");
    }
}
