using AngleSharp.Html.Parser;

namespace Demarche.Reports.Tests.Pages;

public class PageMetadataTests
{
    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-13T15:41:00+09:00'>", 13)]
    [InlineData(
        "<meta name='date' content='2024-03-13'><meta name='DC.date.issued' content='2024-03-14T10:00:00Z'>",
        14
    )]
    [InlineData("<time itemprop='datePublished' datetime='2024-03-15T10:00:00Z'>yesterday</time>", 15)]
    [InlineData("<meta name='date' content='soon'>", null)]
    public void ReadsStamps(string head, int? day) => Assert.Equal(day, Of(head).Published?.Value.Day);

    [Theory]
    [InlineData("<link rel=canonical href='https://example.org/a'>", "https://example.org/a")]
    [InlineData(
        "<link rel=canonical href='/a'><meta property='og:url' content='https://example.org/b'>",
        "https://example.org/b"
    )]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", "")]
    public void ReadsOnlyWholeAddresses(string head, string url) => Assert.Equal(url, Of(head).Url);

    [Theory]
    [InlineData("<a hreflang=ja href=/x>Original text</a>", "ja")]
    [InlineData("<button>Read the original Korean article</button>", "ko")]
    [InlineData("<link rel=alternate hreflang=fr href=/fr>", "")]
    public void ReadsTheLanguageOfTheOriginal(string head, string code) =>
        Assert.Equal(code, Of(head).OriginalLanguage);

    [Fact]
    public void AnAddressIsNoAuthor() =>
        Assert.Empty(Of("<meta property='article:author' content='https://example.org/people/1'>").Authors);

    private static PageMetadata Of(string head) =>
        PageMetadata.Of(new HtmlParser().ParseDocument($"<html><head>{head}"));
}
