using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>What an element's names say that it is.</summary>
internal enum PageRole
{
    None,
    Skip,
    Deck,
    Byline,
    Caption,
    Credit,
    Stamp,
}

/// <summary>Tells elements' roles: by tag, by attributes that have one meaning, by the words of Tables/page-words.tsv.</summary>
internal static class PageRoles
{
    // Names longer than this are generated, and read as noise.
    private const int LongestName = 200;

    private static readonly HashSet<string> SkippedTags = new(StringComparer.Ordinal)
    {
        "nav",
        "aside",
        "footer",
        "form",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
        "math",
        "button",
        "select",
        "textarea",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "dialog",
        "menu",
        "label",
        "input",
        "fieldset",
        "head",
        "map",
    };

    // These hold the report itself, whatever their names say.
    private static readonly HashSet<string> NeverSkipped = new(StringComparer.Ordinal)
    {
        "html",
        "body",
        "main",
        "article",
        "p",
        "h1",
    };

    private static readonly Dictionary<string, PageRole> Words = Table
        .Rows("page-words.tsv")
        .SelectMany(row => row.Skip(1).Select(word => (word, Role: Enum.Parse<PageRole>(row[0], ignoreCase: true))))
        .ToDictionary(pair => pair.word, pair => pair.Role, StringComparer.Ordinal);

    /// <summary>The element's role. Without <paramref name="byName"/> only tags and plain attributes count.</summary>
    public static PageRole Of(IElement element, bool byName)
    {
        var tag = element.LocalName;
        if (SkippedTags.Contains(tag) || IsHidden(element))
        {
            return PageRole.Skip;
        }
        if (tag == "figcaption")
        {
            return PageRole.Caption;
        }
        if (tag == "time")
        {
            return PageRole.Stamp;
        }
        if (HasToken(element.GetAttribute("rel"), "author"))
        {
            return PageRole.Byline;
        }
        var role = Named(element);
        return role == PageRole.Skip && (!byName || NeverSkipped.Contains(tag)) ? PageRole.None : role;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || element.GetAttribute("style")?.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase)
            == true;

    private static PageRole Named(IElement element)
    {
        var found = PageRole.None;
        foreach (var attribute in (ReadOnlySpan<string>)["itemprop", "class", "id", "role"])
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and <= LongestName } names)
            {
                foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    var role = OfName(name);
                    // To be left out outweighs everything else: "related-author" is no byline.
                    if (role == PageRole.Skip)
                    {
                        return role;
                    }
                    found = found == PageRole.None ? role : found;
                }
            }
        }
        return found;
    }

    private static PageRole OfName(string name)
    {
        var words = Cut(name);
        if (words.Count == 0 || words is ["has" or "no" or "with" or "is" or "without", ..])
        {
            return PageRole.None;
        }
        var found = PageRole.None;
        for (var i = 0; i < words.Count; i++)
        {
            var pair =
                i + 1 < words.Count && Words.TryGetValue($"{words[i]}+{words[i + 1]}", out var two)
                    ? two
                    : PageRole.None;
            var role = pair != PageRole.None ? pair : Words.GetValueOrDefault(words[i]);
            if (role == PageRole.Skip)
            {
                return role;
            }
            found = role == PageRole.None ? found : role;
        }
        return found;
    }

    /// <summary>"relatedStories", "related-stories" and "related__stories" to "related", "stories".</summary>
    private static List<string> Cut(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var isHump = !isEnd && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if ((isEnd || isHump) && i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }
            if (isEnd || isHump)
            {
                start = isEnd ? i + 1 : i;
            }
        }
        return words;
    }

    private static bool HasToken(string? value, string token) =>
        value is not null && value.Split(' ').Contains(token, StringComparer.OrdinalIgnoreCase);
}
