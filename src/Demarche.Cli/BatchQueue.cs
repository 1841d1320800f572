using System.Runtime.ExceptionServices;

namespace Demarche.Cli;

/// <summary>How much a batch may hold: it is full when one of the two is reached, and holds one input at least.</summary>
/// <param name="Count">So many inputs.</param>
/// <param name="Size">So much of what <paramref name="SizeOf"/> counts.</param>
/// <param name="SizeOf">The size of an input.</param>
internal sealed record BatchLimits<T>(int Count, long Size, Func<T, long> SizeOf);

/// <summary>Stands between the thread that reads inputs, those that work on them and the one that takes the results.</summary>
/// <remarks>It holds a few batches a thread, from reading until the results are taken; beyond that reading waits.</remarks>
internal sealed class BatchQueue<TIn, TOut>(BatchLimits<TIn> limits, int threads)
{
    // Enough that a slow batch does not idle the other threads.
    private const int AheadPerThread = 8;

    private readonly object gate = new();
    private readonly Queue<TIn> waiting = [];
    private readonly Queue<Batch> taken = [];
    private (int Count, long Size) held;
    private bool ended;
    private bool stopped;
    private ExceptionDispatchInfo? failure;

    /// <summary>Reads the inputs to their end, or until nobody wants more. A failure comes out after the results of those before it.</summary>
    public void Feed(IEnumerable<TIn> inputs)
    {
        try
        {
            foreach (var input in inputs)
            {
                if (!Add(input))
                {
                    break;
                }
            }
        }
        catch (Exception thrown)
        {
            failure = ExceptionDispatchInfo.Capture(thrown);
        }
        lock (gate)
        {
            ended = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Works on batches until there are no more.</summary>
    public void Work(Func<IReadOnlyList<TIn>, IReadOnlyList<TOut>> work)
    {
        while (Take() is { } batch)
        {
            try
            {
                batch.Results = work(batch.Inputs);
            }
            catch (Exception thrown)
            {
                batch.Failure = ExceptionDispatchInfo.Capture(thrown);
            }
            lock (gate)
            {
                batch.Done = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The results of the next batch in the order of the inputs; null after the last.</summary>
    public IReadOnlyList<TOut>? Next()
    {
        Batch batch;
        lock (gate)
        {
            while (taken.Count == 0 ? waiting.Count > 0 || !ended : !taken.Peek().Done)
            {
                Monitor.Wait(gate);
            }
            if (taken.Count == 0)
            {
                failure?.Throw();
                return null;
            }
            batch = taken.Dequeue();
            held = (held.Count - batch.Inputs.Count, held.Size - batch.Size);
            Monitor.PulseAll(gate);
        }
        batch.Failure?.Throw();
        return batch.Results;
    }

    /// <summary>Nobody wants more.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            Monitor.PulseAll(gate);
        }
    }

    private bool Add(TIn input)
    {
        var size = limits.SizeOf(input);
        var ahead = AheadPerThread * threads;
        lock (gate)
        {
            while (!stopped && (held.Count >= ahead * limits.Count || held.Size >= ahead * limits.Size))
            {
                Monitor.Wait(gate);
            }
            waiting.Enqueue(input);
            held = (held.Count + 1, held.Size + size);
            Monitor.PulseAll(gate);
            return !stopped;
        }
    }

    private Batch? Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !ended && !stopped)
            {
                Monitor.Wait(gate);
            }
            if (waiting.Count == 0 || stopped)
            {
                return null;
            }
            var batch = new Batch();
            while (waiting.Count > 0 && batch.Inputs.Count < limits.Count && batch.Size < limits.Size)
            {
                var input = waiting.Dequeue();
                batch.Inputs.Add(input);
                batch.Size += limits.SizeOf(input);
            }
            taken.Enqueue(batch);
            return batch;
        }
    }

    private sealed class Batch
    {
        public List<TIn> Inputs { get; } = [];
        public long Size { get; set; }
        public IReadOnlyList<TOut>? Results { get; set; }
        public ExceptionDispatchInfo? Failure { get; set; }
        public bool Done { get; set; }
    }
}
