using Demarche.Core;
using Demarche.Language.Tokens;

namespace Demarche.Language.Tests.Tokens;

public sealed class SentenceSplitterTests
{
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

    private static List<string> Sentences(string text, int most)
    {
        var tokens = TokenizerTests.Tokens(text);
        var ends = new List<int>();
        SentenceSplitter.Split(text, new Span(0, text.Length), tokens, most, ends);
        return [.. ends.Select((end, i) => text[tokens[i == 0 ? 0 : ends[i - 1]].Start..tokens[end - 1].End])];
    }
}
