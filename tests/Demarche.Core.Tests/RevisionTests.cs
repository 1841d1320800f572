using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class RevisionTests
{
    private static readonly Revision Sample = new()
    {
        Text = "Head\n\nFirst.\n\nSecond.",
        Headline = new Span(0, 4),
        Paragraphs = [new Span(6, 12), new Span(14, 21)],
        Byline = "Park Min-hee",
        Published = new DateTimeOffset(2024, 3, 13, 15, 41, 0, TimeSpan.FromHours(9)),
    };

    [Fact]
    public void Headline_and_body_are_spans_of_the_one_text()
    {
        Assert.Equal("Head", Sample.Words(Sample.Headline));
        Assert.Equal("", Sample.Words(Sample.Deck));
        Assert.Equal("First.\n\nSecond.", Sample.Body);
    }

    [Fact]
    public void Equal_content_has_an_equal_hash()
    {
        var same = Sample with { };
        Assert.Equal(Sample.Hash, same.Hash);
        Assert.Equal(Sample, same);
        Assert.Equal(Sample.GetHashCode(), same.GetHashCode());
        Assert.Matches("^[0-9a-f]{32}$", Sample.Hash);
    }

    [Fact]
    public void Every_field_counts()
    {
        // The hash is asked for first: a copy must not keep it.
        Assert.NotEmpty(Sample.Hash);
        Revision[] others =
        [
            Sample with
            {
                Text = Sample.Text + " ",
            },
            Sample with
            {
                Headline = new Span(0, 3),
            },
            Sample with
            {
                Deck = new Span(0, 3),
            },
            Sample with
            {
                Paragraphs = [new Span(6, 21)],
            },
            Sample with
            {
                Captions = [new Caption(new Span(6, 12), "")],
            },
            Sample with
            {
                Captions = [new Caption(new Span(6, 12), "AFP")],
            },
            Sample with
            {
                Byline = "",
            },
            Sample with
            {
                BylineRole = "Park Min-hee",
                Byline = "",
            },
            Sample with
            {
                Published = null,
            },
            Sample with
            {
                Modified = Sample.Published,
            },
            Sample with
            {
                Published = Sample.Published!.Value.ToUniversalTime(),
            },
        ];
        Assert.Equal(others.Length + 1, others.Append(Sample).Select(revision => revision.Hash).Distinct().Count());
        Assert.All(others, other => Assert.NotEqual(Sample, other));
    }

    // The hash names codings in stores that exist: it must not change unnoticed.
    [Fact]
    public void The_hash_stays_what_it_was() => Assert.Equal("eaa627df3d0703097e997f9347fb6243", Sample.Hash);
}
