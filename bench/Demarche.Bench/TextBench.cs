using System.Diagnostics;
using Demarche.Language;

namespace Demarche.Bench;

/// <summary>How many words a second one thread takes from raw text to labelled trees.</summary>
internal static class TextBench
{
    public static int Run(string path)
    {
        var pipeline = EnglishPipeline.Load();
        var text = File.ReadAllText(path);
        var buffer = new ParseBuffer();
        var best = double.MaxValue;
        long allocated = 0;
        for (var round = 0; round < 5; round++)
        {
            var start = Process.GetCurrentProcess().UserProcessorTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            pipeline.Parse(text, new Core.Span(0, text.Length), buffer);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = Math.Min(best, (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds);
        }
        Console.WriteLine(
            $"{buffer.WordCount} words in {buffer.Count} sentences: {buffer.WordCount / best:F0} words/s ({buffer.Count / best:F0} sentences/s), {(double)allocated / buffer.WordCount:F1} bytes allocated a word"
        );
        return 0;
    }

    /// <summary>Prints sentences with their words apart, each with its head and relation.</summary>
    public static int Show(string path)
    {
        foreach (var sentence in EnglishPipeline.Load().Parse(File.ReadAllText(path)))
        {
            Console.WriteLine(string.Join(' ', sentence.Tokens().Select(t => t.Word)));
            Console.WriteLine(
                "    "
                    + string.Join(
                        ' ',
                        sentence
                            .Tokens()
                            .Select(t =>
                                $"{t.Lemma}/{t.Xpos}/{t.Relation.Name()}({(t.IsRoot ? "-" : t.HeadToken.Word)})"
                            )
                    )
            );
        }
        return 0;
    }
}
