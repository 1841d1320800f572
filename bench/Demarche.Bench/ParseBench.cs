using System.Diagnostics;
using Demarche.Language;
using Demarche.Language.Conllu;

namespace Demarche.Bench;

/// <summary>
/// How many words a second one thread takes from given words to labelled trees with tags and lemmas, the processor time of that
/// thread alone counted; and the trees themselves, for score_parse.py.
/// </summary>
internal static class ParseBench
{
    private const int Rounds = 7;

    public static int Run(string path, string? output)
    {
        var began = Process.GetCurrentProcess().UserProcessorTime;
        var clock = Stopwatch.StartNew();
        var pipeline = EnglishPipeline.Load();
        var used = Process.GetCurrentProcess().UserProcessorTime - began;
        Console.WriteLine(
            $"loaded in {clock.ElapsedMilliseconds} ms, {used.TotalMilliseconds:F0} ms of processor time: {pipeline.ModelHash}"
        );
        using var reader = new StreamReader(path);
        var gold = ConlluReader.Read(reader, path).ToList();
        var joined = gold.Select(g => g.Join()).ToList();
        var words = gold.Sum(g => g.Words.Length);
        var best = double.MaxValue;
        long allocated = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Process.GetCurrentProcess().UserProcessorTime;
            foreach (var batch in joined.Chunk(16))
            {
                pipeline.Parse([.. batch.Select(b => (b.Text, (IReadOnlyList<Core.Span>)b.Spans))]);
            }
            best = Math.Min(best, (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Console.WriteLine(
            $"{words} words in {gold.Count} sentences: {words / best:F0} words/s ({gold.Count / best:F0} sentences/s), {allocated / words} bytes allocated a word"
        );
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
}
