using Demarche.Core;

namespace Demarche.Language.Tests;

[Collection(Alone.Name)]
public sealed class ParseBufferTests
{
    [Fact]
    public void HoldsTheSameAsSentences()
    {
        var text = string.Join(' ', SomeNews.Sentences(60));
        var buffer = new ParseBuffer();
        SharedModel.Pipeline.Parse(text, new Span(0, text.Length), buffer);
        var sentences = SharedModel.Pipeline.Parse(text);
        Assert.Equal(sentences.Length, buffer.Count);
        Assert.Equal(sentences.Sum(s => s.Count), buffer.WordCount);
        var at = 0;
        foreach (var view in buffer)
        {
            var sentence = sentences[at++];
            Assert.Equal(sentence.Span, view.Span);
            Assert.Equal(sentence.RootIndex, view.Root.Index);
            foreach (var word in view)
            {
                var token = sentence[word.Index];
                Assert.Equal(token.Word, word.Form.ToString());
                Assert.Equal((token.Lemma, token.Upos, token.Xpos), (word.Lemma, word.Upos, word.Xpos));
                Assert.Equal((token.Head, token.Relation, token.IsRoot), (word.Head, word.Relation, word.IsRoot));
                Assert.Equal(token.SubtreeSpan, word.SubtreeSpan);
                Assert.True(word.Children.SequenceEqual(token.Children.Indexes));
                Assert.True(word.IsRoot || word.HeadToken.Index == token.Head);
            }
        }
    }

    [Fact]
    public void ReadingATextAgainAllocatesNothing()
    {
        var text = string.Join("\n\n", SomeNews.Sentences(200));
        var buffer = new ParseBuffer();
        Assert.Equal(0, Allocated(() => SharedModel.Pipeline.Parse(text, new Span(0, text.Length), buffer), buffer));
    }

    [Fact]
    public void ReadingGivenWordsAgainAllocatesNothing()
    {
        var given = SomeNews.Given(200);
        var buffer = new ParseBuffer();
        Assert.Equal(0, Allocated(() => SharedModel.Pipeline.Parse(given, buffer), buffer));
    }

    [Fact]
    public void KeepsNothingOfTheTextBefore()
    {
        var buffer = new ParseBuffer();
        SharedModel.Pipeline.Parse(SomeNews.Given(30), buffer);
        SharedModel.Pipeline.Parse("One word.", new Span(0, 9), buffer);
        Assert.Equal((1, 3), (buffer.Count, buffer.WordCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer[1].Count);
        Assert.Throws<ArgumentException>(() => SharedModel.Pipeline.Parse([("a", [new Span(0, 2)])], buffer));
        Assert.Equal((0, 0), (buffer.Count, buffer.WordCount));
        SharedModel.Pipeline.Parse("", default, buffer);
        Assert.Equal(0, buffer.Count);
    }

    // What reading and looking at everything allocates once the buffer has grown and the words are known.
    private static long Allocated(Action read, ParseBuffer buffer)
    {
        var seen = 0;
        var before = 0L;
        for (var round = 0; round < 4; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            read();
            foreach (var sentence in buffer)
            {
                foreach (var word in sentence)
                {
                    seen += word.Form.Length + word.Lemma.Length + word.Children.Length + word.SubtreeSpan.Length;
                }
            }
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(seen > 0);
        return allocated;
    }
}
