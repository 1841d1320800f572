using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>
/// Finds the element that holds the report's body: the one marked as such, else the lowest one that holds most
/// of the page's telling text, which is long and has few links.
/// </summary>
internal static class BodyFinder
{
    // The body's element holds nearly all of the report, yet a list or a quotation may stand outside the lowest candidate.
    private const double MostOfText = 0.7;

    // An article element with less than this of the page's text is one of a list.
    private const double EnoughOfText = 0.4;

    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
    {
        "p",
        "li",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "dd",
        "pre",
        "figure",
    };

    /// <summary>The body's element, and the element around it that also holds head and pictures; null where the page has no telling text.</summary>
    public static (IElement Root, IElement Scope)? Find(IElement page, IReadOnlyList<PageBlock> blocks)
    {
        var weights = Weights(page, blocks);
        var total = weights.GetValueOrDefault(page);
        if (total == 0)
        {
            return null;
        }
        var root = Marked(page, weights, total) ?? Lowest(Article(page, weights, total) ?? page, weights);
        return (root, Scope(root, page));
    }

    /// <summary>How much telling text each element holds.</summary>
    private static Dictionary<IElement, int> Weights(IElement page, IReadOnlyList<PageBlock> blocks)
    {
        var weights = new Dictionary<IElement, int>();
        foreach (var block in blocks)
        {
            if (block.IsTelling)
            {
                weights[block.Element] = weights.GetValueOrDefault(block.Element) + block.Text.Length;
            }
        }
        foreach (var (element, weight) in weights.ToArray())
        {
            for (var above = element; above != page && above.ParentElement is { } parent; above = parent)
            {
                weights[parent] = weights.GetValueOrDefault(parent) + weight;
            }
        }
        return weights;
    }

    private static IElement? Marked(IElement page, Dictionary<IElement, int> weights, int total) =>
        Heaviest(page.QuerySelectorAll("[itemprop~='articleBody']"), weights, EnoughOfText * total);

    private static IElement? Article(IElement page, Dictionary<IElement, int> weights, int total) =>
        Heaviest(page.QuerySelectorAll("article"), weights, EnoughOfText * total);

    private static IElement? Heaviest(IEnumerable<IElement> elements, Dictionary<IElement, int> weights, double least)
    {
        var heaviest = elements.MaxBy(element => weights.GetValueOrDefault(element));
        return
            heaviest is not null && weights.GetValueOrDefault(heaviest) is var weight && weight > 0 && weight >= least
            ? heaviest
            : null;
    }

    private static IElement Lowest(IElement from, Dictionary<IElement, int> weights)
    {
        var at = from;
        while (at.Children.MaxBy(child => weights.GetValueOrDefault(child)) is { } child)
        {
            if (Leaves.Contains(child.LocalName) || weights.GetValueOrDefault(child) < MostOfText * weights[at])
            {
                break;
            }
            at = child;
        }
        return at;
    }

    /// <summary>The nearest article or main around the body, else the nearest element around it that holds the headline.</summary>
    private static IElement Scope(IElement root, IElement page)
    {
        for (var at = root; at != page && at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "article" or "main" || at.QuerySelector("h1") is not null)
            {
                return
                    at.LocalName is "article"
                    && at.QuerySelector("h1") is null
                    && at.ParentElement is { } parent
                    && parent != page
                    ? parent
                    : at;
            }
        }
        return page;
    }
}
