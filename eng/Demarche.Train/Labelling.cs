using Demarche.Language.Model;

namespace Demarche.Train;

/// <summary>The stage between teachers and student: the teachers label text together, on two threads.</summary>
internal static class Labelling
{
    private const int Portion = 2000;

    /// <summary>Labels the sentences, in their order.</summary>
    public static GoldSentence[] Run(
        IReadOnlyList<string[]> sentences,
        IReadOnlyList<(Vocabulary Vocabulary, Weights Weights)> teachers,
        Progress progress
    )
    {
        var labelled = new GoldSentence[sentences.Count];
        var portions = (sentences.Count + Portion - 1) / Portion;
        var done = 0;
        Parallel.For(
            0,
            portions,
            new ParallelOptions { MaxDegreeOfParallelism = Descent.Threads },
            () => new Ensemble(teachers),
            (portion, _, ensemble) =>
            {
                var from = portion * Portion;
                var share = sentences.Skip(from).Take(Portion).ToArray();
                ensemble.Label(share).CopyTo(labelled, from);
                progress.Show("labelling", new EpochProgress(Interlocked.Increment(ref done), portions, 0));
                return ensemble;
            },
            _ => { }
        );
        return labelled;
    }
}
