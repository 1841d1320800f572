using System.Diagnostics;
using Demarche.Language;
using Demarche.Language.Conllu;
using Batch = System.Collections.Generic.IReadOnlyList<(
    string Text,
    System.Collections.Generic.IReadOnlyList<Demarche.Core.Span> Tokens
)>;

namespace Demarche.Bench;

/// <summary>
/// How many words a second go from given words to labelled trees with tags and lemmas: on one thread, its processor time alone
/// counted, into a buffer and into sentences; and on several threads, by the clock. Also the trees themselves, for
/// score_parse.py.
/// </summary>
internal static class ParseBench
{
    private const int Rounds = 7;
    private const int BatchSentences = 64;

    /// <summary>One thread.</summary>
    public static int Run(string path, string? output)
    {
        var pipeline = EnglishPipeline.Load();
        Console.WriteLine($"model {pipeline.ModelHash}");
        var gold = Read(path);
        var batches = Batches(gold);
        var buffer = new ParseBuffer();
        Measure(gold, "into a buffer", batch => pipeline.Parse(batch, buffer), batches);
        Measure(gold, "into sentences", batch => pipeline.Parse(batch), batches);
        if (output is not null)
        {
            using var writer = new StreamWriter(output);
            foreach (var sentence in gold)
            {
                ConlluWriter.Write(writer, pipeline.Parse(sentence), sentence);
            }
        }
        return 0;
    }

    /// <summary>So many threads beside one, each with a buffer of its own and the whole file to read.</summary>
    public static int Threads(string path, int threads)
    {
        var pipeline = EnglishPipeline.Load();
        var gold = Read(path);
        var batches = Batches(gold);
        var words = gold.Sum(g => g.Words.Length);
        var one = 0.0;
        var many = 0.0;
        // Taken in turn, so that what else the machine does disturbs both.
        for (var round = 0; round < Rounds; round++)
        {
            one = Math.Max(one, words / Elapsed(pipeline, batches, 1));
            many = Math.Max(many, (double)words * threads / Elapsed(pipeline, batches, threads));
        }
        Console.WriteLine(
            $"by the clock: {one:F0} words/s on one thread, {many:F0} on {threads}: {many / one:F2} times as many"
        );
        return 0;
    }

    private static void Measure(List<ConlluSentence> gold, string what, Action<Batch> parse, Batch[] batches)
    {
        var words = gold.Sum(g => g.Words.Length);
        var best = double.MaxValue;
        long allocated = 0;
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var start = process.UserProcessorTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var batch in batches)
            {
                parse(batch);
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            process.Refresh();
            best = Math.Min(best, (process.UserProcessorTime - start).TotalSeconds);
        }
        Console.WriteLine(
            $"{what}: {words} words in {gold.Count} sentences: {words / best:F0} words/s ({gold.Count / best:F0} sentences/s), {(double)allocated / words:F1} bytes allocated a word"
        );
    }

    // Seconds until each thread has read everything once, after they have all begun.
    private static double Elapsed(EnglishPipeline pipeline, Batch[] batches, int threads)
    {
        using var begin = new Barrier(threads + 1);
        var crew = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            crew[i] = new Thread(() =>
            {
                var buffer = new ParseBuffer();
                pipeline.Parse(batches[0], buffer);
                begin.SignalAndWait();
                foreach (var batch in batches)
                {
                    pipeline.Parse(batch, buffer);
                }
            });
            crew[i].Start();
        }
        begin.SignalAndWait();
        var clock = Stopwatch.StartNew();
        foreach (var thread in crew)
        {
            thread.Join();
        }
        return clock.Elapsed.TotalSeconds;
    }

    private static List<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return [.. ConlluReader.Read(reader, path)];
    }

    private static Batch[] Batches(List<ConlluSentence> gold) =>
        [.. gold.Select(g => g.Join()).Select(j => (j.Text, (IReadOnlyList<Core.Span>)j.Spans)).Chunk(BatchSentences)];
}
