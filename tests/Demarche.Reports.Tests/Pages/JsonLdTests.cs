using AngleSharp.Html.Parser;

namespace Demarche.Reports.Tests.Pages;

public class JsonLdTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"A &amp; B","author":["X","X",{"name":"Y"}]}""", "A & B", "X|Y")]
    [InlineData("""<!-- [{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"C"}}] -->""", "C", "")]
    [InlineData("""{"@type":"Recipe","headline":"Soup"}""", "", "")]
    [InlineData("{broken", "", "")]
    [InlineData("""{"@type":"NewsArticle","headline":7,"author":{"name":null}}""", "", "")]
    [InlineData("", "", "")]
    public void ReadsWhatItCan(string json, string headline, string authors)
    {
        using var page = new HtmlParser().ParseDocument($"<script type='application/ld+json'>{json}</script>");
        var read = JsonLd.Of(page);
        Assert.Equal((headline, authors), (read.Headline, string.Join('|', read.Authors)));
    }
}
