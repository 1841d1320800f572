using System.Text;
using Demarche.Core;
using Demarche.Testing;
using FsCheck.Fluent;

namespace Demarche.Core.Tests;

public sealed class CodePointsTests
{
    [Fact]
    public void Without_surrogates_both_counts_are_the_same()
    {
        var points = new CodePoints("백원순 was arrested");
        Assert.Equal(7, points.FromUtf16(7));
        Assert.Equal(7, points.ToUtf16(7));
    }

    [Fact]
    public void A_letter_outside_the_basic_plane_is_one_code_point()
    {
        var points = new CodePoints("a😀b😀");
        Assert.Equal([0, 1, 2, 3, 4], new[] { 0, 1, 3, 4, 6 }.Select(points.FromUtf16));
        Assert.Equal([0, 1, 3, 4, 6], new[] { 0, 1, 2, 3, 4 }.Select(points.ToUtf16));
        Assert.Equal(new Span(2, 4), points.FromUtf16(new Span(3, 6)));
        Assert.Equal(new Span(3, 6), points.ToUtf16(new Span(2, 4)));
    }

    [Fact]
    public void Half_a_pair_counts_as_one() => Assert.Equal(3, new CodePoints("\ud83da\ude00").FromUtf16(3));

    [Fact]
    public void The_count_is_that_of_the_runes_before_and_the_way_back_is_exact() =>
        Properties.Hold(
            from text in Chance.Text
            from span in Chance.SpanOf(text)
            select (text, span),
            sample =>
            {
                var (text, span) = sample;
                var points = new CodePoints(text);
                Assert.Equal(text[..span.Start].EnumerateRunes().Count(), points.FromUtf16(span).Start);
                Assert.Equal(text[..span.End].EnumerateRunes().Count(), points.FromUtf16(span.End));
                Assert.Equal(span, points.ToUtf16(points.FromUtf16(span)));
            },
            seed: 12,
            times: 500
        );
}
