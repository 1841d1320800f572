using AngleSharp.Html.Parser;

namespace Demarche.Reports.Tests.Pages;

public class PageRolesTests
{
    [Theory]
    [InlineData("<div class='relatedStories'>", nameof(PageRole.Skip))]
    [InlineData("<div class='most-read'>", nameof(PageRole.Skip))]
    [InlineData("<div class='no-ads'>", nameof(PageRole.None))]
    [InlineData("<article class='with-sidebar ad'>", nameof(PageRole.None))]
    [InlineData("<div style='display: none'>", nameof(PageRole.Skip))]
    [InlineData("<p class='article__standfirst'>", nameof(PageRole.Deck))]
    [InlineData("<span itemprop='author'>", nameof(PageRole.Byline))]
    [InlineData("<div class='related author'>", nameof(PageRole.Skip))]
    [InlineData("<figcaption>", nameof(PageRole.Caption))]
    [InlineData("<div class='leading'>", nameof(PageRole.None))]
    public void TellsByTagAndName(string html, string role)
    {
        using var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(role, PageRoles.Of(page.Body!.FirstElementChild!, byName: true).ToString());
    }
}
