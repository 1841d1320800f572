using System.Diagnostics;
using Demarche.Core;
using Demarche.Language;
using Demarche.Language.Tokens;
using Demarche.Train.Splitter;

namespace Demarche.Bench.Raw;

/// <summary>How well raw text is read, from words and sentences to trees; and, if asked, where words and sentences go wrong.</summary>
internal static class RawBench
{
    public static int Run(string path, string[] options)
    {
        var genres = options.FirstOrDefault(o => o.StartsWith("--genres=", StringComparison.Ordinal))?.Split('=')[1];
        var raw = RawText.Read(path, genres?.Split(',').ToHashSet(StringComparer.Ordinal));
        var parsed = EnglishPipeline.Load().Parse(raw.Text);
        var (gold, found) = (ScoredText.Gold(raw), ScoredText.Found(raw.Text, parsed));
        Console.WriteLine($"{raw.Sentences.Count} sentences, {gold.Words.Count} words: {RawScore.Of(gold, found)}");
        Console.WriteLine($"words and sentences alone: {Speed(raw.Text, parsed.Sum(p => p.Count)):F0} words/s");
        if (options.Contains("--misses", StringComparer.Ordinal))
        {
            ShowWords(gold, found);
            ShowSentences(raw, [.. parsed.Select(s => s.Span.End)]);
        }
        return 0;
    }

    // Words a second of one thread, from characters to words and sentence ends; the best of several rounds.
    private static double Speed(string text, int words)
    {
        var path = Path.Combine(DataFolder.Find("models/en") ?? "models/en", SentenceModelFile.Name);
        var splitter = new SentenceSplitter(SentenceModelFile.Read(path).Model);
        var (tokens, ends, reader) = (new List<RawToken>(), new List<int>(), new BoundaryReader());
        var best = double.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            tokens.Clear();
            ends.Clear();
            var clock = Stopwatch.StartNew();
            Tokenizer.Split(text, new Span(0, text.Length), tokens);
            splitter.Split(
                text,
                new Span(0, text.Length),
                tokens,
                EnglishPipeline.DefaultMaxSentenceTokens,
                reader,
                ends
            );
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        return words / best;
    }

    // Stretches that the two readings divide differently, the most frequent first.
    private static void ShowWords(ScoredText gold, ScoredText found)
    {
        var aligned = WordAlignment.Align(gold.Words, found.Words);
        var misses = new List<string>();
        var (g, f) = (0, 0);
        while (g < aligned.Length)
        {
            if (aligned[g] == f)
            {
                (g, f) = (g + 1, f + 1);
                continue;
            }
            var (right, own) = (g, f);
            while (g < aligned.Length && aligned[g] < 0)
            {
                g++;
            }
            f = g < aligned.Length ? aligned[g] : found.Words.Count;
            misses.Add(
                string.Join(' ', gold.Words.Take(right..g).Select(w => w.Form))
                    + "\tfound as\t"
                    + string.Join(' ', found.Words.Take(own..f).Select(w => w.Form))
            );
        }
        foreach (var kind in misses.CountBy(m => m).OrderByDescending(m => m.Value))
        {
            Console.WriteLine($"{kind.Value}\t{kind.Key}");
        }
    }

    private static void ShowSentences(RawText raw, HashSet<int> found)
    {
        var gold = raw.Sentences.Select(s => s.Span.End).ToHashSet();
        foreach (var end in gold.Union(found).Order().Where(e => !gold.Contains(e) || !found.Contains(e)))
        {
            var text = raw.Text[Math.Max(0, end - 50)..end] + "|" + raw.Text[end..Math.Min(raw.Text.Length, end + 40)];
            Console.WriteLine(
                (gold.Contains(end) ? "missed\t" : "false\t") + text.Replace("\n", "¶", StringComparison.Ordinal)
            );
        }
    }
}
