using System.Text.RegularExpressions;

namespace Demarche.Reports;

/// <summary>What a text is: told by its content, and where that leaves doubt by the file's extension.</summary>
internal enum ContentKind
{
    PlainText,
    Page,
    Json,
    OtherXml,
}

/// <summary>Tells <see cref="ContentKind"/>s.</summary>
internal static partial class ContentKinds
{
    // A page shows one of its elements early, even after long comments.
    private const int Looked = 16_384;

    public static ContentKind Of(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Looked)).TrimStart();
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (XmlStart().IsMatch(head))
        {
            return PageStart().IsMatch(head) ? ContentKind.Page : ContentKind.OtherXml;
        }
        if (head.StartsWith("<") && PageElement().IsMatch(head))
        {
            return ContentKind.Page;
        }
        if (extension is ".html" or ".htm" or ".xhtml" || PageStart().IsMatch(head))
        {
            return ContentKind.Page;
        }
        if (extension is ".json" or ".jsonl" or ".ndjson" || JsonStart().IsMatch(head))
        {
            return ContentKind.Json;
        }
        return ContentKind.PlainText;
    }

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|meta|title)[\s>/]", Options)]
    private static partial Regex PageElement();

    [GeneratedRegex(@"<(?:!doctype\s+html|html|body)[\s>]", Options)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"^<(?:\?xml|rss|feed|rdf:RDF|nitf|newsItem|newsMessage)[\s>]", Options)]
    private static partial Regex XmlStart();

    [GeneratedRegex("""^(?:\[\s*)?\{\s*"[^"]*"\s*:""", Options)]
    private static partial Regex JsonStart();

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
}
