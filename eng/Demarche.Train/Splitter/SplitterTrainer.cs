using System.Diagnostics;
using Demarche.Core;
using Demarche.Language.Tokens;

namespace Demarche.Train.Splitter;

/// <summary>Learns where sentences end from the treebanks' training parts, and writes the weights.</summary>
internal static class SplitterTrainer
{
    /// <summary>The command <c>--sentences</c>: learns and writes.</summary>
    /// <param name="options"><c>treebanks</c>: their folder; <c>output</c>: the model's folder; and <see cref="SplitterSettings"/>.</param>
    /// <returns>0, or 2 where an option is missing.</returns>
    public static int Run(IReadOnlyDictionary<string, string> options)
    {
        if (!options.TryGetValue("treebanks", out var treebanks) || !options.TryGetValue("output", out var output))
        {
            Console.Error.WriteLine(
                "usage: Demarche.Train --sentences --treebanks=FOLDER --output=FOLDER [--epochs=N] and other settings"
            );
            return 2;
        }
        Directory.CreateDirectory(output);
        Learn(treebanks, SplitterSettings.From(options), Path.Combine(output, SentenceModelFile.Name));
        return 0;
    }

    /// <summary>Learns from the training parts, shows how good it is on the developer parts, and writes the file.</summary>
    public static void Learn(string treebanks, SplitterSettings settings, string path)
    {
        var clock = Stopwatch.StartNew();
        var examples = Examples(settings, Read("ewt-train"), Read("gum-train-open"));
        var dev = new[] { ("EWT", Read("ewt-dev")), ("GUM", Read("gum-dev-open")) };
        var learner = new LogisticRegression(examples, settings);
        Console.WriteLine($"{examples.Count} places");
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            learner.Epoch();
            var splitter = new SentenceSplitter(learner.Model());
            var figures = dev.Select(d => $"{d.Item1} dev {SentenceF1(splitter, d.Item2):F2}");
            Console.WriteLine(
                $"sentences {epoch}/{settings.Epochs}  {string.Join("  ", figures)}  {clock.Elapsed.TotalSeconds:F0} s"
            );
        }
        SentenceModelFile.Write(path, learner.Model());

        RawText Read(string name) => RawText.Read(Path.Combine(treebanks, name + ".conllu"));
    }

    // Each text as it is, and as other sources would show it.
    private static BoundaryExamples Examples(SplitterSettings settings, params RawText[] texts)
    {
        var random = new Random(settings.Seed);
        var examples = new BoundaryExamples();
        foreach (var (text, sentences) in texts)
        {
            Span[] spans = [.. sentences.Select(s => s.Span)];
            examples.Add(text, spans);
            var quoted = TextVariants.WithTypographicQuotes(text);
            examples.Add(TextVariants.Wrapped(quoted, random.Next(55, 80)), spans);
            var bare = TextVariants.WithoutBlankLines(TextVariants.WithCapitals(quoted, spans, random));
            examples.Add(bare, spans);
            examples.Add(TextVariants.Wrapped(bare, random.Next(55, 80)), spans);
        }
        return examples;
    }

    private static double SentenceF1(SentenceSplitter splitter, RawText raw)
    {
        var part = new Span(0, raw.Text.Length);
        var tokens = new List<RawToken>();
        var ends = new List<int>();
        Tokenizer.Split(raw.Text, part, tokens);
        splitter.Split(
            raw.Text,
            part,
            tokens,
            Language.EnglishPipeline.DefaultMaxSentenceTokens,
            new BoundaryReader(),
            ends
        );
        var found = ends.Select((end, i) => (tokens[i == 0 ? 0 : ends[i - 1]].Start, tokens[end - 1].End)).ToHashSet();
        var right = raw.Sentences.Count(s => found.Contains((s.Span.Start, s.Span.End)));
        return 200.0 * right / (found.Count + raw.Sentences.Count);
    }
}
