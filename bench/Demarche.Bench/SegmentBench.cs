using System.Text;
using Demarche.Language;
using Demarche.Language.Conllu;

namespace Demarche.Bench;

/// <summary>
/// How well words and sentences are found in raw text. The raw text is put together from a treebank: its sentences with a blank
/// between, a blank line before each new paragraph.
/// </summary>
internal static class SegmentBench
{
    public static int Run(string path, bool verbose)
    {
        using var reader = new StreamReader(path);
        var text = new StringBuilder();
        var words = new HashSet<(int, int)>();
        var sentences = new HashSet<(int, int)>();
        foreach (var sentence in ConlluReader.Read(reader, path))
        {
            var starts = sentence.Comments.Any(c =>
                c.StartsWith("# newpar", StringComparison.Ordinal) || c.StartsWith("# newdoc", StringComparison.Ordinal)
            );
            text.Append(
                text.Length == 0 ? ""
                : starts ? "\n\n"
                : " "
            );
            var (own, spans) = sentence.Join();
            foreach (var span in spans)
            {
                words.Add((text.Length + span.Start, text.Length + span.End));
            }
            sentences.Add((text.Length, text.Length + own.Length));
            text.Append(own);
        }
        var whole = text.ToString();
        var parsed = EnglishPipeline.Load().Parse(whole);
        var foundWords = parsed.SelectMany(s => s.Spans).Select(s => (s.Start, s.End)).ToHashSet();
        var foundSentences = parsed.Select(s => (s.Span.Start, s.Span.End)).ToHashSet();
        Console.WriteLine($"words F1 {F1(words, foundWords):F2}, sentences F1 {F1(sentences, foundSentences):F2}");
        if (verbose)
        {
            var misses = words
                .Where(w => !foundWords.Contains(w))
                .GroupBy(w => Around(whole, w.Item1), StringComparer.Ordinal);
            foreach (var miss in misses.OrderByDescending(g => g.Count()).Take(150))
            {
                Console.WriteLine($"{miss.Count()}\t{miss.Key}");
            }
            foreach (var (start, end) in foundSentences.Where(s => !sentences.Contains(s)).Order().Take(200))
            {
                Console.WriteLine($"sentence\t{whole[start..end]}");
            }
        }
        return 0;
    }

    private static double F1(HashSet<(int, int)> gold, HashSet<(int, int)> found) =>
        200.0 * found.Count(gold.Contains) / (gold.Count + found.Count);

    // The piece between blanks that a place lies in.
    private static string Around(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }
        return text[start..end];
    }
}
