using System.Text.Json;
using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>The report as a page describes it in JSON-LD (schema.org's NewsArticle and its kin). What cannot be read is passed over.</summary>
internal sealed record JsonLd
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "NewsArticle",
        "Article",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        "Report",
    };

    // Objects looked at in one page: more is no description of a report.
    private const int MostObjects = 10_000;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ReportLimits.JsonDepth,
    };

    public string Headline { get; private init; } = "";
    public string Deck { get; private init; } = "";
    public IReadOnlyList<string> Authors { get; private init; } = [];
    public string Published { get; private init; } = "";
    public string Modified { get; private init; } = "";
    public string Publisher { get; private init; } = "";
    public string Url { get; private init; } = "";
    public string Language { get; private init; } = "";
    public string Body { get; private init; } = "";

    public static JsonLd Of(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(Unwrapped(script.TextContent), Options);
                if (Article(json.RootElement) is { } article)
                {
                    return Read(article);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
            {
                // Broken JSON-LD is common; the page itself says the same.
            }
        }
        return new JsonLd();
    }

    /// <summary>Some pages put the JSON into a comment or a CDATA section.</summary>
    private static string Unwrapped(string script)
    {
        var text = script.Trim().TrimEnd(';');
        foreach (
            var (start, end) in (ReadOnlySpan<(string, string)>)
                [("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>")]
        )
        {
            if (
                text.StartsWith(start, StringComparison.Ordinal)
                && text.EndsWith(end, StringComparison.Ordinal)
                && text.Length >= start.Length + end.Length
            )
            {
                return text[start.Length..^end.Length];
            }
        }
        return text;
    }

    private static JsonElement? Article(JsonElement root)
    {
        var open = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && open.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    open.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (Texts(element, "@type").Any(Kinds.Contains))
                {
                    return element;
                }
                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "item"])
                {
                    if (element.TryGetProperty(name, out var inner))
                    {
                        open.Enqueue(inner);
                    }
                }
            }
        }
        return null;
    }

    private static JsonLd Read(JsonElement article) =>
        new()
        {
            Headline = Words(article, "headline"),
            Deck = Words(article, "alternativeHeadline"),
            Authors =
            [
                .. Texts(article, "author")
                    .Select(Plain)
                    .Where(name => name.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
            Published = Words(article, "datePublished"),
            Modified = Words(article, "dateModified"),
            Publisher = Words(article, "publisher"),
            Url = PageMetadata.Address(Words(article, "url")) is { Length: > 0 } url
                ? url
                : PageMetadata.Address(Words(article, "mainEntityOfPage")),
            Language = Words(article, "inLanguage"),
            Body = Texts(article, "articleBody").FirstOrDefault() ?? "",
        };

    private static string Words(JsonElement element, string name) => Plain(Texts(element, name).FirstOrDefault() ?? "");

    /// <summary>The strings of a property: its own, those of its list, the names (or addresses) of its objects.</summary>
    private static IEnumerable<string> Texts(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            yield break;
        }
        var items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
        foreach (var item in items)
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                yield return item.GetString()!;
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                foreach (var part in (string[])["name", "@id", "@value"])
                {
                    if (item.TryGetProperty(part, out var inner) && inner.ValueKind == JsonValueKind.String)
                    {
                        yield return inner.GetString()!;
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Some pages escape for HTML inside JSON.</summary>
    private static string Plain(string text) => Blanks.Collapse(System.Net.WebUtility.HtmlDecode(text));
}
