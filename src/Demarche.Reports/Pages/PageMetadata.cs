using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>What a page says of its report in its head: JSON-LD first, then OpenGraph, then meta elements.</summary>
internal sealed record PageMetadata
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "publishdate",
        "publication_date",
        "pubdate",
        "pub_date",
        "article.published",
        "article_date_original",
        "date",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "article.updated",
        "lastmod",
        "last-modified",
    ];

    public string Headline { get; init; } = "";
    public string Deck { get; init; } = "";
    public IReadOnlyList<string> Authors { get; init; } = [];
    public Stamp? Published { get; init; }
    public Stamp? Modified { get; init; }
    public string Outlet { get; init; } = "";
    public string Url { get; init; } = "";
    public string Language { get; init; } = "";
    public string OriginalLanguage { get; init; } = "";

    /// <summary>The report's text as JSON-LD repeats it; empty where it does not.</summary>
    public string Body { get; init; } = "";

    public static PageMetadata Of(IDocument page)
    {
        var ld = JsonLd.Of(page);
        var meta = Metas(page);
        string Named(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (meta.TryGetValue(name, out var value))
                {
                    return value;
                }
            }
            return "";
        }
        var author = Named("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl");
        return new PageMetadata
        {
            Headline = First(ld.Headline, Named("og:title", "twitter:title", "dc.title", "parsely-title")),
            Deck = ld.Deck,
            Authors =
                ld.Authors.Count > 0 ? ld.Authors
                : author.Length == 0 || IsAddress(author) ? []
                : [author],
            Published = Stamp.Best([
                StampReader.Read(ld.Published),
                .. PublishedNames.Select(name => StampReader.Read(Named(name))),
            ]),
            Modified = Stamp.Best([
                StampReader.Read(ld.Modified),
                .. ModifiedNames.Select(name => StampReader.Read(Named(name))),
            ]),
            Outlet = First(ld.Publisher, Named("og:site_name", "application-name", "dc.publisher")),
            Url = First(Canonical(page), Address(Named("og:url")), Address(ld.Url)),
            Language = LanguageOf(
                First(
                    page.DocumentElement?.GetAttribute("lang") ?? "",
                    ld.Language,
                    Named("og:locale", "content-language", "language")
                )
            ),
            OriginalLanguage = Original(page),
            Body = ld.Body,
        };
    }

    /// <summary>An absolute web address; empty where it is none.</summary>
    internal static string Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
            ? text!.Trim()
            : "";

    private static string First(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return value;
            }
        }
        return "";
    }

    /// <summary>The first value of each meta name, property or itemprop, in lower case.</summary>
    private static Dictionary<string, string> Metas(IDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("meta, [itemprop='datePublished'], [itemprop='dateModified']"))
        {
            var value = Blanks.Collapse(
                element.GetAttribute("content")
                    ?? element.GetAttribute("datetime")
                    ?? (element.LocalName == "meta" ? "" : element.TextContent)
            );
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (value.Length > 0 && element.GetAttribute(attribute) is { Length: > 0 } name)
                {
                    values.TryAdd(name.ToLowerInvariant(), value);
                }
            }
        }
        return values;
    }

    private static string Canonical(IDocument page) =>
        Address(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"));

    private static string Original(IDocument page)
    {
        foreach (var link in page.QuerySelectorAll("link[rel~='alternate'][hreflang], a[hreflang]"))
        {
            var words =
                $"{link.GetAttribute("title")} {link.GetAttribute("rel")} {link.GetAttribute("class")} {(link.LocalName == "a" ? link.TextContent : "")}";
            if (words.Contains("original", StringComparison.OrdinalIgnoreCase))
            {
                return LanguageOf(link.GetAttribute("hreflang") ?? "");
            }
        }
        return page.QuerySelectorAll("a, button, [role='button']")
                .Select(link => OriginalOf(link.TextContent))
                .FirstOrDefault(code => code.Length > 0)
            ?? "";
    }

    private static string OriginalOf(string text) =>
        text.Length > 400 ? "" : Reports.OriginalLanguage.Of(Blanks.Collapse(text));

    /// <summary>"en-GB", "en_US" and "EN" are en.</summary>
    private static string LanguageOf(string tag)
    {
        var code = tag.Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterLower) ? code : "";
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal);
}
