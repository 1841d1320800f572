using Demarche.Core;
using Demarche.Language.Conllu;

namespace Demarche.Language.Tests;

public sealed class EnglishPipelineTests
{
    private const string Report =
        "Russia detains South Korean on spy charges\n\nSEOUL, March 13 (Yonhap) -- A South Korean missionary, Baek Won-soon, was arrested in Vladivostok in January, the TASS news agency reported Monday. “We don’t comment,” a spokesman said. He declined to elaborate. The U.S. State Department summoned the ambassador on Jan. 24, and Moscow’s envoy protested.";

    [Fact]
    public void OffsetsPointIntoTheWholeText()
    {
        var part = new Span(Report.IndexOf("SEOUL", StringComparison.Ordinal), Report.Length);
        var whole = SharedModel.Pipeline.Parse(Report);
        var sentences = SharedModel.Pipeline.Parse(Report, part);
        Assert.Equal(whole.Skip(1).Select(s => s.Span), sentences.Select(s => s.Span));
        foreach (var sentence in sentences)
        {
            Assert.Same(Report, sentence.Text);
            Assert.True(part.Contains(sentence.Span));
            Assert.Equal(sentence.Span, sentence.Root.SubtreeSpan);
            foreach (var token in sentence.Tokens())
            {
                Assert.True(sentence.Span.Contains(token.Span) && !token.Span.IsEmpty);
                Assert.Equal(token.Span.In(Report), token.Word);
                Assert.NotEmpty(token.Lemma);
                Assert.Equal(token.IsRoot, token.Relation == Relation.Root);
                Assert.InRange(token.Index, token.LeftEdge, token.RightEdge);
            }
        }
    }

    [Fact]
    public void LoadsWhileMemoryIsCollected()
    {
        using var stop = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        });
        collector.Start();
        var heads = SharedModel.Pipeline.Parse(Report)[0].Heads;
        for (var load = 0; load < 4; load++)
        {
            Assert.Equal(heads, EnglishPipeline.Load().Parse(Report)[0].Heads);
        }
        stop.Cancel();
        collector.Join();
    }

    [Fact]
    public void PartsReadTogetherAreThoseReadOneByOne()
    {
        (string, Span)[] parts =
        [
            (Report, new Span(0, 42)),
            ("", default),
            (Report, new Span(44, Report.Length)),
            ("Oslo protested.", new Span(0, 15)),
        ];
        var together = SharedModel.Pipeline.Parse(parts);
        Assert.Equal(parts.Length, together.Length);
        Assert.Empty(together[1]);
        for (var i = 0; i < parts.Length; i++)
        {
            var alone = SharedModel.Pipeline.Parse(parts[i].Item1, parts[i].Item2);
            Assert.Equal(alone.Select(s => s.Span), together[i].Select(s => s.Span));
            Assert.Equal(alone.SelectMany(s => s.Heads), together[i].SelectMany(s => s.Heads));
            Assert.Equal(alone.SelectMany(s => s.Lemmas), together[i].SelectMany(s => s.Lemmas));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => SharedModel.Pipeline.Parse([("Oslo", new Span(0, 5))]));
    }

    [Fact]
    public void ReadsNews()
    {
        var sentences = SharedModel.Pipeline.Parse(Report);
        Assert.Equal(6, sentences.Length);
        Assert.Equal("detains", sentences[0].Root.Word);
        var arrested = sentences[2].Tokens().Single(t => t.IsForm("arrested"));
        Assert.Equal("arrest", arrested.Lemma);
        Assert.Equal("VBN", arrested.Xpos);
        Assert.Equal("missionary", arrested.Child(Relation.NsubjPass)?.Word);
        var summoned = sentences[5].Tokens().Single(t => t.IsForm("summoned"));
        Assert.Equal("The U.S. State Department", summoned.Child(Relation.Nsubj)?.SubtreeSpan.In(Report));
        Assert.Equal("ambassador", summoned.Child(Relation.Obj)?.Word);
    }

    [Fact]
    public void ParsesASmallTreebankOfOurs()
    {
        int words = 0;
        int right = 0;
        foreach (var gold in SharedModel.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "news.conllu")))
        {
            var sentence = SharedModel.Pipeline.Parse(gold);
            for (var i = 0; i < sentence.Count; i++)
            {
                words++;
                right +=
                    sentence.Heads[i] == gold.Words[i].Head - 1
                    && sentence.Relations[i].Base() == RelationNames.ParseNearest(gold.Words[i].Relation).Base()
                        ? 1
                        : 0;
            }
        }
        Assert.True(right >= 0.8 * words, $"{right} of {words} words");
    }

    [Fact]
    public void TheTreebankTestPartIsParsedWellEnough()
    {
        var path = SharedModel.Shared("exams/treebanks/ewt-test.conllu");
        Assert.SkipWhen(path is null, "../shared is absent: the treebanks are not part of the project.");
        var gold = SharedModel.Read(path!);
        int words = 0;
        int right = 0;
        var parsed = SharedModel.Pipeline.Parse([
            .. gold.Select(g => g.Join()).Select(j => (j.Text, (IReadOnlyList<Span>)j.Spans)),
        ]);
        for (var s = 0; s < gold.Count; s++)
        {
            for (var i = 0; i < parsed[s].Count; i++)
            {
                words++;
                var word = gold[s].Words[i];
                right +=
                    parsed[s].Heads[i] == word.Head - 1
                    && parsed[s].Relations[i].Base().Name() == word.Relation.Split(':')[0]
                        ? 1
                        : 0;
            }
        }
        Assert.True(100.0 * right / words >= 85, $"LAS {100.0 * right / words:F2}");
    }

    [Fact]
    public async Task ManyThreadsGiveTheSameTrees()
    {
        var expected = Trees(SharedModel.Pipeline.Parse(Report));
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    Task.Run(() => Trees(SharedModel.Pipeline.Parse(i % 2 == 0 ? Report : Report + "\n\nMore.")))
                )
        );
        Assert.All(all, trees => Assert.StartsWith(expected, trees, StringComparison.Ordinal));
    }

    [Fact]
    public void GivenWordsMakeTheSameTreeAloneAndTogether()
    {
        var sentences = SharedModel.Pipeline.Parse(Report);
        var together = SharedModel.Pipeline.Parse([.. sentences.Select(s => (Report, (IReadOnlyList<Span>)s.Spans))]);
        for (var i = 0; i < sentences.Length; i++)
        {
            Assert.Equal(Trees([sentences[i]]), Trees([together[i]]));
            Assert.Equal(Trees([sentences[i]]), Trees([SharedModel.Pipeline.Parse(Report, sentences[i].Spans)]));
        }
    }

    [Fact]
    public void TypographicMarksMakeNoOtherTree()
    {
        const string plain = "\"We can't say,\" the minister's aide said - twice.";
        var fancy = plain.Replace('\'', '’');
        Assert.Equal(
            SharedModel.Pipeline.Parse(plain).Select(s => string.Join(' ', s.Heads)),
            SharedModel.Pipeline.Parse(fancy).Select(s => string.Join(' ', s.Heads))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\t ")]
    public void NothingHasNoSentences(string text) => Assert.Empty(SharedModel.Pipeline.Parse(text));

    [Fact]
    public void HostileTextIsRead()
    {
        var texts = new[]
        {
            new string('a', 100_000),
            new string('(', 5_000),
            new string('.', 5_000),
            string.Concat(Enumerable.Repeat("a.", 5_000)),
            string.Concat(Enumerable.Repeat("-a", 5_000)),
            string.Concat(Enumerable.Repeat("\"'", 5_000)),
            string.Concat(Enumerable.Repeat(".!", 5_000)),
            "." + new string('"', 5_000) + "A",
            string.Concat(Enumerable.Repeat("a@", 5_000)),
            "\uD800 lone \uDC00 surrogates \0 and \u0001 controls",
        };
        foreach (var text in texts)
        {
            var sentences = SharedModel.Pipeline.Parse(text);
            Assert.All(sentences, s => Assert.InRange(s.Count, 1, EnglishPipeline.DefaultMaxSentenceTokens));
        }
    }

    [Fact]
    public void GivenSentencesOfAnyLengthAreOneTree()
    {
        var words = Enumerable.Range(0, 1000).Select(i => new ConlluWord("go", "_", "_", "_", -1, "_", true));
        var sentence = SharedModel.Pipeline.Parse(new ConlluSentence([], [.. words], []));
        Assert.Equal(1000, sentence.Count);
        Assert.Equal(1000, sentence.Root.RightEdge - sentence.Root.LeftEdge + 1);
    }

    [Fact]
    public void RefusesWordsOutOfOrder()
    {
        Assert.Throws<ArgumentException>(() => SharedModel.Pipeline.Parse("ab", [new Span(1, 2), new Span(0, 1)]));
        Assert.Throws<ArgumentException>(() => SharedModel.Pipeline.Parse("ab", Array.Empty<Span>()));
        Assert.Throws<ArgumentException>(() => SharedModel.Pipeline.Parse("ab", [new Span(1, 1)]));
    }

    private static string Trees(IEnumerable<Sentence> sentences) =>
        string.Join(
            '\n',
            sentences.Select(s =>
                string.Join(' ', s.Tokens().Select(t => $"{t.Word}/{t.Lemma}/{t.Xpos}/{t.Upos}/{t.Head}/{t.Relation}"))
            )
        );
}
