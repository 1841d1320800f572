namespace Demarche.Cli;

/// <summary>Works on many inputs at once and gives the results in the order of the inputs, holding only a few at a time.</summary>
/// <remarks>
/// A free thread takes what has arrived, up to a batch, and never waits for more: inputs that come slowly are answered one by
/// one, inputs that come fast are worked on together.
/// </remarks>
internal static class Ordered
{
    /// <summary>The results, lazily. A failure of the work comes out where its result would.</summary>
    public static IEnumerable<TOut> Map<TIn, TOut>(IEnumerable<TIn> inputs, int threads, Func<TIn, TOut> work) =>
        Map<TIn, TOut>(inputs, threads, new BatchLimits<TIn>(1, 1, _ => 1), batch => [work(batch[0])])
            .SelectMany(results => results);

    /// <summary>The results of each batch, lazily. A failure of the work comes out where its results would.</summary>
    /// <param name="inputs">The inputs; they are read on a thread of their own.</param>
    /// <param name="threads">How many batches are worked on at once.</param>
    /// <param name="limits">How much a batch may hold.</param>
    /// <param name="work">The results of some inputs, in their order.</param>
    public static IEnumerable<IReadOnlyList<TOut>> Map<TIn, TOut>(
        IEnumerable<TIn> inputs,
        int threads,
        BatchLimits<TIn> limits,
        Func<IReadOnlyList<TIn>, IReadOnlyList<TOut>> work
    )
    {
        var queue = new BatchQueue<TIn, TOut>(limits, threads);
        var feeder = Started(() => queue.Feed(inputs));
        var workers = Enumerable.Range(0, threads).Select(_ => Started(() => queue.Work(work))).ToList();
        try
        {
            while (queue.Next() is { } results)
            {
                yield return results;
            }
        }
        finally
        {
            queue.Stop();
            feeder.Join();
            workers.ForEach(w => w.Join());
        }
    }

    private static Thread Started(ThreadStart run)
    {
        var thread = new Thread(run) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
