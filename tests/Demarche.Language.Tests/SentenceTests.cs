using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Language.Tests;

public sealed class SentenceTests
{
    [Fact]
    public void KnowsChildrenAndSubtrees()
    {
        // a <- dog <- saw -> cat -> red
        var sentence = Make(1, 2, -1, 2, 3);
        Assert.Equal(2, sentence.RootIndex);
        Assert.Equal([1, 3], sentence.Root.Children.Indexes.ToArray());
        Assert.Equal((0, 1), (sentence[1].LeftEdge, sentence[1].RightEdge));
        Assert.Equal(new Span(6, 10), sentence[3].SubtreeSpan);
        Assert.True(sentence[3].Dominates(sentence[4]));
        Assert.False(sentence[1].Dominates(sentence[4]));
        Assert.Equal(0, sentence[4].Children.Count);
        Assert.Equal(sentence[1], sentence[0].HeadToken);
        var seen = 0;
        foreach (var child in sentence.Root.Children)
        {
            seen += child.Index;
        }
        Assert.Equal(4, seen);
    }

    [Theory]
    [InlineData(1, 0, -1)]
    [InlineData(-1, -1, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 7, 0)]
    public void RefusesWhatIsNoTree(params int[] heads) => Assert.Throws<ArgumentException>(() => Make(heads));

    [Fact]
    public void GivesWordsInLowerCaseMadeOnce()
    {
        var sentence = new Sentence(
            "In DIE of İlya",
            [new Span(0, 2), new Span(3, 6), new Span(7, 9), new Span(10, 14)],
            [Upos.Adp, Upos.Propn, Upos.Adp, Upos.Propn],
            ["IN", "NNP", "IN", "NNP"],
            ["in", "DIE", "of", "İlya"],
            [1, -1, 3, 1],
            [Relation.Case, Relation.Root, Relation.Case, Relation.Nmod]
        );
        Assert.Equal(
            ["in", "die", "of", "İlya".ToLowerInvariant()],
            Enumerable.Range(0, 4).Select(i => sentence[i].LowerForm)
        );
        Assert.Same(sentence.Lemmas[2], sentence[2].LowerForm);
        Assert.Same(sentence[1].LowerForm, sentence.LowerForm(1));
    }

    private static Sentence Make(params int[] heads)
    {
        var n = heads.Length;
        return new Sentence(
            new string('x', 2 * n),
            [.. Enumerable.Range(0, n).Select(i => new Span(2 * i, 2 * i + 2))],
            [.. Enumerable.Repeat(Upos.X, n)],
            [.. Enumerable.Repeat("FW", n)],
            [.. Enumerable.Repeat("x", n)],
            [.. heads],
            [.. Enumerable.Repeat(Relation.Dep, n)]
        );
    }
}
