using System.Diagnostics;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The first stage: words and their company, from all text there is.</summary>
internal static class Pretraining
{
    // How many of the most frequent forms are guessed, at most; nine words in ten are one of them.
    private const int MostGuesses = 8192;

    // A slice of the text is an epoch here, so that checkpoints come often.
    private const int Slices = 4;

    /// <summary>Learns, unless <paramref name="path"/> is there already, and leaves the last checkpoint there.</summary>
    public static void Run(Materials materials, Settings settings, string path, Progress progress)
    {
        if (File.Exists(path))
        {
            return;
        }
        var checkpoint = path + ".checkpoint";
        var guesses = Gemm.PadColumns(Math.Min(MostGuesses, materials.Vocabulary.Forms.Count));
        var weights = new Weights(materials.Layout(settings, guesses), settings.Seed, materials.Vectors);
        using var trainer = new GuessTrainer(settings, materials.Vocabulary, weights);
        string[][] sentences = [.. materials.Raw, .. materials.Train.Select(s => s.Forms)];
        var stepsAll = (double)settings.Epochs * sentences.Sum(s => s.Length) / settings.BatchWords;
        var key = settings.ToString();
        var clock = Stopwatch.StartNew();
        for (var done = Checkpoint.Load(checkpoint, trainer.Descent, key); done < settings.Epochs * Slices; )
        {
            var (pass, slice) = (done / Slices, done % Slices);
            var order = Enumerable.Range(0, sentences.Length).ToArray();
            new Dice(settings.Seed + (ulong)pass).Shuffle(order.AsSpan());
            var share = order[(slice * order.Length / Slices)..((slice + 1) * order.Length / Slices)];
            double loss = 0;
            trainer.Epoch(
                [.. share.Select(i => sentences[i])],
                done,
                stepsAll,
                at =>
                {
                    loss = at.Loss;
                    progress.Show($"pretraining {done + 1}/{settings.Epochs * Slices}", at);
                }
            );
            done++;
            Checkpoint.Save(checkpoint, trainer.Descent, done, key);
            progress.Line(
                $"pretraining {done}/{settings.Epochs * Slices}  loss {loss:F4}  {clock.Elapsed.TotalSeconds:F0} s in all"
            );
        }
        File.Move(checkpoint, path);
    }
}
