using System.Collections.Concurrent;

namespace Demarche.Cli;

/// <summary>Works on many inputs at once and gives the results in the order of the inputs, holding only a few at a time.</summary>
internal static class Ordered
{
    // So many inputs may be under way per thread: enough that a slow one does not idle the others.
    private const int AheadPerThread = 8;

    /// <summary>The results, lazily. A failure of the work comes out where its result would.</summary>
    public static IEnumerable<TOut> Map<TIn, TOut>(IEnumerable<TIn> inputs, int threads, Func<TIn, TOut> work)
    {
        using var stop = new CancellationTokenSource();
        using var waiting = new BlockingCollection<(TIn Input, TaskCompletionSource<TOut> Result)>(
            threads * AheadPerThread
        );
        using var results = new BlockingCollection<Task<TOut>>(threads * AheadPerThread);
        var feeder = new Thread(() => Feed(inputs, waiting, results, stop.Token)) { IsBackground = true };
        feeder.Start();
        var workers = Enumerable
            .Range(0, threads)
            .Select(_ => new Thread(() => Work(waiting, work)) { IsBackground = true })
            .ToList();
        workers.ForEach(w => w.Start());
        try
        {
            foreach (var result in results.GetConsumingEnumerable())
            {
                yield return result.GetAwaiter().GetResult();
            }
        }
        finally
        {
            stop.Cancel();
            feeder.Join();
            workers.ForEach(w => w.Join());
        }
    }

    private static void Feed<TIn, TOut>(
        IEnumerable<TIn> inputs,
        BlockingCollection<(TIn, TaskCompletionSource<TOut>)> waiting,
        BlockingCollection<Task<TOut>> results,
        CancellationToken stop
    )
    {
        try
        {
            foreach (var input in inputs)
            {
                var result = new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously);
                results.Add(result.Task, stop);
                waiting.Add((input, result), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody reads any more.
        }
        catch (Exception failure)
        {
            results.Add(Task.FromException<TOut>(failure), CancellationToken.None);
        }
        finally
        {
            waiting.CompleteAdding();
            results.CompleteAdding();
        }
    }

    private static void Work<TIn, TOut>(
        BlockingCollection<(TIn Input, TaskCompletionSource<TOut> Result)> waiting,
        Func<TIn, TOut> work
    )
    {
        foreach (var (input, result) in waiting.GetConsumingEnumerable())
        {
            try
            {
                result.SetResult(work(input));
            }
            catch (Exception failure)
            {
                result.SetException(failure);
            }
        }
    }
}
