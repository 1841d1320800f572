using Demarche.Core;
using Demarche.Language.Tokens;

namespace Demarche.Language.Tests.Tokens;

public sealed class SentenceSplitterTests
{
    private static readonly SentenceSplitter Splitter = new(
        SentenceModelFile.Read(Path.Combine(DataFolder.Find("models/en")!, SentenceModelFile.Name)).Model
    );

    [Theory]
    [InlineData("He came. She went.", "He came.|She went.")]
    [InlineData("“I can’t believe it. It’s over,” he said.", "“I can’t believe it.|It’s over,” he said.")]
    [InlineData("He said: “It is over.” They left.", "He said: “It is over.”|They left.")]
    [InlineData("\"It is over.\" \"No.\"", "\"It is over.\"|\"No.\"")]
    [InlineData("Gen. Smith met Mr. Kim on Jan. 24. They spoke.", "Gen. Smith met Mr. Kim on Jan. 24.|They spoke.")]
    [InlineData("The U.S. State Department replied.", "The U.S. State Department replied.")]
    [InlineData("He left the U.S. The minister stayed.", "He left the U.S.|The minister stayed.")]
    [InlineData("George W. Bush spoke.", "George W. Bush spoke.")]
    [InlineData("“Stop!” Mr Kim shouted. “Why?” he asked.", "“Stop!” Mr Kim shouted.|“Why?” he asked.")]
    [InlineData(
        "Minister visits Seoul\n\nThe minister arrived today.",
        "Minister visits Seoul|The minister arrived today."
    )]
    [InlineData("One line\nand its end.", "One line\nand its end.")]
    [InlineData("SEOUL, March 13 (Yonhap) -- A man was held.", "SEOUL, March 13 (Yonhap) --|A man was held.")]
    [InlineData("MOSCOW, March 12. /TASS/. A man was held.", "MOSCOW, March 12. /TASS/.|A man was held.")]
    [InlineData("WASHINGTON (AP) — A man was held.", "WASHINGTON (AP) —|A man was held.")]
    [InlineData("Geneva (Reuters) - A man was held.", "Geneva (Reuters) -|A man was held.")]
    [InlineData("It rose to 3.5 percent. In 2023 it fell.", "It rose to 3.5 percent.|In 2023 it fell.")]
    [InlineData("He paused ... and went on.", "He paused ... and went on.")]
    [InlineData("Some states (e.g. The Gambia) left.", "Some states (e.g. The Gambia) left.")]
    [InlineData("(He left.) She stayed.", "(He left.)|She stayed.")]
    [InlineData("The envoy left. \"We are done,\" she said.", "The envoy left.|\"We are done,\" she said.")]
    [InlineData("We talked to J. K. Smith about it. He agreed.", "We talked to J. K. Smith about it.|He agreed.")]
    [InlineData("The firm (Acme Inc.) moved to Oslo. It grew.", "The firm (Acme Inc.) moved to Oslo.|It grew.")]
    [InlineData("He asked why. Nobody knew!  They left?", "He asked why.|Nobody knew!|They left?")]
    [InlineData("i was there. it was fun. see you", "i was there.|it was fun.|see you")]
    [InlineData(
        "The talks, which began on Monday, were to go on\nfor two days. Both sides were said to be\nhopeful that they would agree.",
        "The talks, which began on Monday, were to go on\nfor two days.|Both sides were said to be\nhopeful that they would agree."
    )]
    [InlineData("They met at 10 p.m. Friday in Bonn. It rained.", "They met at 10 p.m. Friday in Bonn.|It rained.")]
    [InlineData("PARIS, Jan. 5 (AFP) — A minister resigned.", "PARIS, Jan. 5 (AFP) —|A minister resigned.")]
    public void FindsSentences(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Sentences(text, 160)));
    }

    [Fact]
    public void CutsSentencesThatNeverEnd()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 1000));
        Assert.Equal(7, Sentences(text, 160).Count);
    }

    [Fact]
    public void GivesNothingForNothing() => Assert.Empty(Sentences(" \n\n ", 160));

    [Fact]
    public void AllocatesNothingOnceWarm()
    {
        var text = string.Concat(Enumerable.Repeat("The envoy met Mr. Kim in the U.S. on Jan. 5. \"Why?\" ", 50));
        var tokens = TokenizerTests.Tokens(text);
        var (reader, ends) = (new BoundaryReader(), new List<int>());
        Splitter.Split(text, new Span(0, text.Length), tokens, 160, reader, ends);
        ends.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Splitter.Split(text, new Span(0, text.Length), tokens, 160, reader, ends);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
    }

    [Fact]
    public void EveryTokenStandsInExactlyOneSentence()
    {
        var reader = new BoundaryReader(); // one for all texts: the old contents must be lost
        foreach (var text in RandomText.Many(seed: 12))
        {
            foreach (var most in (ReadOnlySpan<int>)[1, 3, 160])
            {
                var tokens = TokenizerTests.Tokens(text);
                var ends = new List<int>();
                Splitter.Split(text, new Span(0, text.Length), tokens, most, reader, ends);
                Assert.Equal(tokens.Count, ends.LastOrDefault());
                for (var i = 0; i < ends.Count; i++)
                {
                    Assert.InRange(ends[i] - (i == 0 ? 0 : ends[i - 1]), 1, most);
                }
            }
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("word ")]
    [InlineData("Word ")]
    [InlineData(". ")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData(":D")]
    [InlineData("www.")]
    [InlineData("A.\n")]
    [InlineData("\uD83D")]
    [InlineData("שלום ")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("a.b/")]
    public void TakesLinearTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Sentences(text, 160));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static List<string> Sentences(string text, int most)
    {
        var tokens = TokenizerTests.Tokens(text);
        var ends = new List<int>();
        Splitter.Split(text, new Span(0, text.Length), tokens, most, new BoundaryReader(), ends);
        return [.. ends.Select((end, i) => text[tokens[i == 0 ? 0 : ends[i - 1]].Start..tokens[end - 1].End])];
    }
}
