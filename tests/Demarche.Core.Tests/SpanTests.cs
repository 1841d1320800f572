using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class SpanTests
{
    [Fact]
    public void The_default_is_empty_and_covers_nothing()
    {
        Span span = default;
        Assert.True(span.IsEmpty);
        Assert.Equal(0, span.Length);
        Assert.Equal("", span.In("words"));
        Assert.False(span.Contains(0));
    }

    [Theory]
    [InlineData(0, 3, 2, 5, true)]
    [InlineData(0, 3, 3, 5, false)]
    [InlineData(2, 4, 0, 9, true)]
    [InlineData(4, 9, 0, 4, false)]
    public void Spans_overlap_where_they_share_a_unit(int start, int end, int otherStart, int otherEnd, bool overlap)
    {
        var one = new Span(start, end);
        var other = new Span(otherStart, otherEnd);
        Assert.Equal(overlap, one.Overlaps(other));
        Assert.Equal(overlap, other.Overlaps(one));
    }

    [Fact]
    public void The_end_is_excluded()
    {
        var span = new Span(2, 4);
        Assert.False(span.Contains(1));
        Assert.True(span.Contains(2));
        Assert.True(span.Contains(3));
        Assert.False(span.Contains(4));
        Assert.Equal("rd", span.In("words"));
    }

    [Fact]
    public void A_span_contains_itself_and_what_lies_inside()
    {
        var span = new Span(2, 6);
        Assert.True(span.Contains(span));
        Assert.True(span.Contains(new Span(3, 6)));
        Assert.False(span.Contains(new Span(3, 7)));
    }

    [Fact]
    public void The_union_covers_both_and_what_lies_between() =>
        Assert.Equal(new Span(1, 9), new Span(7, 9).Union(new Span(1, 2)));

    [Fact]
    public void Order_is_by_start_then_the_longer_first()
    {
        Span[] spans = [new(3, 4), new(0, 2), new(0, 5)];
        Assert.Equal([new Span(0, 5), new Span(0, 2), new Span(3, 4)], spans.Order());
        Assert.True(spans[2] < spans[1]);
        Assert.True(spans[0] > spans[1]);
        Assert.True(spans[0] >= new Span(3, 4) && spans[0] <= new Span(3, 4));
    }

    [Fact]
    public void Outside_the_text_there_are_no_words() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(3, 9).In("words"));

    [Fact]
    public void It_prints_as_start_and_end() => Assert.Equal("3..9", new Span(3, 9).ToString());
}
