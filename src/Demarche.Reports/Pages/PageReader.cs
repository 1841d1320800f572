using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Demarche.Reports;

/// <summary>Reads a page: what its head says of the report, then what it shows.</summary>
internal static class PageReader
{
    // Less is a picture's title or a notice, not a report.
    private const int LeastLetters = 40;

    /// <summary>The report; null where the page holds none.</summary>
    public static Draft? Read(string text)
    {
        using var page = new HtmlParser().ParseDocument(text);
        if (page.Body is not { } body)
        {
            return null;
        }
        var metadata = PageMetadata.Of(page);
        // Names of classes are only hints: where they leave nothing, the page is read without them.
        var parts = Parts(page, body, metadata, byName: true) ?? Parts(page, body, metadata, byName: false);
        return parts ?? FromMetadata(metadata);
    }

    private static Draft? Parts(IDocument page, IElement body, PageMetadata metadata, bool byName)
    {
        if (BodyFinder.Find(body, PageWalker.Walk(body, null, byName)) is not var (root, scope))
        {
            return null;
        }
        var headline = PageTitle.Of(page, scope, metadata);
        var parts = new PageParts(PageWalker.Walk(scope, root, byName), headline, metadata);
        return parts.Letters < LeastLetters ? null : parts.ToDraft();
    }

    /// <summary>Pages that scripts fill in often still carry their text for search engines.</summary>
    private static Draft? FromMetadata(PageMetadata metadata)
    {
        var blocks = TextLines
            .Of(metadata.Body)
            .ConvertAll(line => new DraftBlock(Blanks.Collapse(line.Span.In(metadata.Body))));
        return blocks.Sum(block => block.Text.Length) < LeastLetters
            ? null
            : new PageParts([], metadata.Headline, metadata).ToDraft() with
            {
                Blocks = blocks,
            };
    }
}
