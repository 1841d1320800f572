using System.Text;
using Demarche.Core;

namespace Demarche.Reports.Tests.Pages;

public class PageReaderTests
{
    private const string Paragraph =
        "The first minister called the bridge his own and asked the second to leave it at once.";

    [Fact]
    public void ReadsAPageWithAllItsParts()
    {
        var report = Read(
            $$"""
            <!doctype html><html lang="en-GB"><head><title>Two ministers quarrel | Example</title>
            <link rel="canonical" href="https://example.org/bridge">
            <link rel="alternate" hreflang="ko" title="Original article" href="/ko">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Two ministers quarrel",
              "datePublished":"2024-02-05T16:48:00+09:00","dateModified":"2024-02-06","author":{"name":"Jang Bo-ra"},"publisher":{"name":"Example"} } ]}</script>
            </head><body><nav><a href="/">Home of the many sections of this very long menu</a></nav>
            <article><header><h1>Two ministers quarrel</h1><h2>The river divides more than two banks</h2>
            <p class="byline">By <a rel="author" href="/j">Jang Bo-ra</a>, staff reporter</p>
            <p>Updated: 2024-02-06 12:40 KST</p></header>
            <div class="share">Share this with all of your friends, it says in a long line of text</div>
            <div class="body"><p>{{Paragraph}}</p>
            <figure><img src="x"><figcaption>The bridge from the east. <span class="credit">Photo: AFP</span></figcaption></figure>
            <p>“It&nbsp;is ours,” the second minister said, <a href="/x">and crossed it</a>.<br><br>Then he went home, and nobody followed him there.</p>
            <div class="related-stories"><p>A third minister has spoken about a bridge of his own in the south.</p></div>
            </div></article>
            <section id="comments"><p>What a bridge! I have never seen one like it, says a reader.</p></section>
            <footer>© Example, all rights and some wrongs reserved</footer></body></html>
            """
        );
        var revision = report.Revision;
        Assert.Equal(
            ("https://example.org/bridge", "https://example.org/bridge", "Example"),
            (report.Id, report.Url, report.Outlet)
        );
        Assert.Equal(("en", "ko"), (report.Language, report.OriginalLanguage));
        Assert.Equal("Two ministers quarrel", revision.Words(revision.Headline));
        Assert.Equal("The river divides more than two banks", revision.Words(revision.Deck));
        Assert.Equal(("Jang Bo-ra", "staff reporter"), (revision.Byline, revision.BylineRole));
        Assert.Equal(new DateTimeOffset(2024, 2, 5, 16, 48, 0, TimeSpan.FromHours(9)), revision.Published);
        Assert.Equal(new DateTimeOffset(2024, 2, 6, 12, 40, 0, TimeSpan.FromHours(9)), revision.Modified);
        var caption = Assert.Single(revision.Captions);
        Assert.Equal(("The bridge from the east.", "AFP"), (revision.Words(caption.Span), caption.Credit));
        Assert.Equal(
            [
                Paragraph,
                "“It\u00A0is ours,” the second minister said, and crossed it.",
                "Then he went home, and nobody followed him there.",
            ],
            revision.Paragraphs.Select(revision.Words)
        );
    }

    [Fact]
    public void FindsTheDensestBlockWhereNothingIsMarked()
    {
        var revision = Read(
            $"<html><head><title>Quarrel over a bridge - Example</title><meta property=og:site_name content=Example></head><body><div><a href=/a>One link of a list of many</a> <a href=/b>Another link of a list</a></div><div id=x><div>{Paragraph}</div><div>{Paragraph} Twice.</div></div></body>"
        ).Revision;
        Assert.Equal("Quarrel over a bridge", revision.Words(revision.Headline));
        Assert.Equal(2, revision.Paragraphs.Count);
    }

    [Fact]
    public void TakesTextFromTheHeadWhereTheBodyIsFilledInByAScript()
    {
        var json = $$"""{"@type":"NewsArticle","headline":"Quarrel","articleBody":"{{Paragraph}}\nTwice."}""";
        var revision = Read(
            $"<html><head><script type='application/ld+json'>{json}</script></head><body><div id=app></div></body>"
        ).Revision;
        Assert.Equal(("Quarrel", $"{Paragraph}\n\nTwice."), (revision.Words(revision.Headline), revision.Body));
    }

    [Theory]
    [InlineData("Jang Bo-ra", "Jang Bo-ra")]
    [InlineData("Example", "Li Wei")] // the outlet is no writer
    [InlineData("", "Li Wei")]
    public void TheHeadNamesTheWriterUnlessItNamesTheOutlet(string author, string byline)
    {
        var head = $"<meta property=og:site_name content=Example><meta name=author content='{author}'>";
        var revision = Read(
            $"<html><head>{head}</head><body><article><p class=byline>By Li Wei, reporter</p><p>{Paragraph}</p></article>"
        ).Revision;
        Assert.Equal((byline, "reporter"), (revision.Byline, revision.BylineRole));
    }

    [Fact]
    public void AClassNameAloneNeverEmptiesAPage() =>
        Assert.Equal(Paragraph, Read($"<body><div class=sidebar><p>{Paragraph}</p></div></body>").Revision.Body);

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("<html><body><nav><a href=/>Home</a></nav><script>var text = 'nothing';</script></body></html>")]
    [InlineData("<html><body><ul><li><a href=/a>A long link to another report of the day</a></li></ul></body></html>")]
    public void APageWithoutTextIsAProblem(string page) =>
        Assert.Equal(ProblemCodes.PageWithoutText, Result(page).Problem!.Code);

    private static ReportResult Result(string page) => ReportReader.Read(Encoding.UTF8.GetBytes(page), "page.html");

    private static Report Read(string page) => Result(page).Report!;
}
