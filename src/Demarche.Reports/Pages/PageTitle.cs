using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>Chooses a page's headline among its headings and what its head says.</summary>
internal static class PageTitle
{
    private const int Longest = 400;

    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " » ", " < ", " : "];

    public static string Of(IDocument page, IElement scope, PageMetadata metadata)
    {
        var headings = Headings(scope);
        if (headings.Count == 0)
        {
            headings = Headings(page.Body ?? scope);
        }
        var named = WithoutSite(metadata.Headline, metadata.Outlet);
        var same = headings.FirstOrDefault(heading => IsSame(heading, named));
        if (same is not null || headings.Count == 1)
        {
            return same ?? headings[0];
        }
        return named.Length > 0 ? named
            : headings.Count > 0 ? headings[0]
            : WithoutSite(Blanks.Collapse(page.Title ?? ""), metadata.Outlet);
    }

    private static List<string> Headings(IElement scope) =>
        [
            .. scope
                .QuerySelectorAll("h1")
                .Where(heading => PageRoles.Of(heading, byName: false) != PageRole.Skip)
                .Select(heading => Blanks.Collapse(heading.TextContent))
                .Where(heading => heading.Length is > 0 and <= Longest),
        ];

    /// <summary>"Headline | Outlet" without the outlet; a joint inside the headline itself stays.</summary>
    private static string WithoutSite(string title, string outlet)
    {
        foreach (var joint in Joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }
            var last = title[(at + joint.Length)..];
            var isSite =
                outlet.Length > 0 ? IsSame(last, outlet) : joint is " | " or " :: " or " » " && last.Length * 2 < at;
            if (isSite)
            {
                return title[..at].Trim();
            }
        }
        return title;
    }

    private static bool IsSame(string a, string b)
    {
        var (x, y) = (Letters(a), Letters(b));
        return x.Length > 0
            && y.Length > 0
            && (
                x == y
                || (
                    Math.Min(x.Length, y.Length) > 15
                    && (x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal))
                )
            );
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
