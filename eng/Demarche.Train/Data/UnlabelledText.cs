using System.IO.Compression;
using System.Text.Json;
using Demarche.Language;
using Demarche.Language.Tokens;

namespace Demarche.Train;

/// <summary>Reads text that nobody labelled: JSON lines, gzipped, with the text in the field <c>text</c>.</summary>
internal static class UnlabelledText
{
    private const int ShortestSentence = 4;
    private const int LongestSentence = 100;

    /// <summary>Every different sentence of all <c>*.jsonl.gz</c> in the folder, as words, in the order of the files.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="splitter">Finds the sentences.</param>
    public static List<string[]> Read(string folder, SentenceSplitter splitter)
    {
        var boundaries = new BoundaryReader();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var sentences = new List<string[]>();
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var item = JsonDocument.Parse(line);
                // A line of these texts is a paragraph.
                var text = item
                    .RootElement.GetProperty("text")
                    .GetString()!
                    .Replace("\n", "\n\n", StringComparison.Ordinal);
                tokens.Clear();
                ends.Clear();
                var all = new Core.Span(0, text.Length);
                Tokenizer.Split(text, all, tokens);
                splitter.Split(text, all, tokens, LongestSentence + 1, boundaries, ends);
                var first = 0;
                foreach (var end in ends)
                {
                    Add(text, tokens[first..end]);
                    first = end;
                }
            }
        }
        return sentences;

        void Add(string text, List<RawToken> sentence)
        {
            if (
                sentence.Count is < ShortestSentence or > LongestSentence
                || !seen.Add(text[sentence[0].Start..sentence[^1].End])
            )
            {
                return;
            }
            sentences.Add([.. sentence.Select(t => Pooled(text.AsSpan(t.Start, t.Length)))]);
        }

        string Pooled(ReadOnlySpan<char> word)
        {
            if (!words.TryGetValue(word, out var pooled))
            {
                words[word] = pooled = word.ToString();
            }
            return pooled;
        }
    }
}
