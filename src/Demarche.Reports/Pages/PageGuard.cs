using System.Buffers;

namespace Demarche.Reports;

/// <summary>
/// Looks over a page before it is parsed, in one pass, and objects to what would make a parser work for minutes:
/// unclosed elements without end, and elements with thousands of attributes.
/// </summary>
/// <remarks>
/// The standard's parsing costs the square of the length on such pages (each paragraph opens all unclosed formatting again).
/// The count is rough, on the safe side of what pages really hold; depth itself the parser cuts off as browsers do.
/// </remarks>
internal static class PageGuard
{
    private static readonly HashSet<string> Formatting = Names(
        "a b big code em font i nobr s small strike strong tt u"
    );

    // Closed by themselves, or never open.
    private static readonly HashSet<string> NeverOpen = Names(
        "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody thead tfoot "
            + "path rect circle use polygon line ellipse polyline stop"
    );

    // What they hold is no markup.
    private static readonly HashSet<string> Raw = Names("script style textarea title xmp iframe noembed noframes");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r\f/>");

    /// <summary>Why the page is not parsed, in words for the user; null where it can be.</summary>
    public static string? Objection(string page)
    {
        if (page.Length > ReportLimits.PageLength)
        {
            return $"The page has more than {ReportLimits.PageLength:N0} characters; save the report alone.";
        }
        var (open, formatting, reopened, work) = (0, 0, 0L, 0L);
        var (svg, math) = (0, 0); // Inside these, scripts and styles are markup like any other.
        for (var at = 0; (at = page.IndexOf('<', at)) >= 0 && at + 1 < page.Length; )
        {
            if (page.AsSpan(at).StartsWith("<!--"))
            {
                at = AfterComment(page, at + 2);
                continue;
            }
            var isEnd = page[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            if (start >= page.Length || !char.IsAsciiLetter(page[start]))
            {
                at++;
                continue;
            }
            var name = Name(page, start);
            at = EndOfTag(page, start + name.Length, out var attributes);
            if (attributes > ReportLimits.Attributes)
            {
                return $"The page has an element with more than {ReportLimits.Attributes:N0} attributes; it is no report.";
            }
            svg = Math.Max(
                0,
                svg
                    + (
                        name != "svg" ? 0
                        : isEnd ? -1
                        : 1
                    )
            );
            math = Math.Max(
                0,
                math
                    + (
                        name != "math" ? 0
                        : isEnd ? -1
                        : 1
                    )
            );
            if (!isEnd && svg + math == 0 && Raw.Contains(name))
            {
                at = After(page, "</" + name, at);
                continue;
            }
            if (Formatting.Contains(name))
            {
                formatting = Math.Max(0, formatting + (isEnd ? -1 : 1));
            }
            else if (!NeverOpen.Contains(name))
            {
                open = Math.Max(0, open + (isEnd ? -1 : 1));
            }
            reopened += formatting;
            work += open;
            if (
                open > ReportLimits.OpenElements
                || reopened > ReportLimits.ReopenedElements
                || work > ReportLimits.OpenElementsSeen
            )
            {
                return "The page opens elements without end; it is no report.";
            }
        }
        return null;
    }

    private static string Name(string page, int start)
    {
        var length = page.AsSpan(start).IndexOfAny(NameEnds);
        return page.Substring(start, Math.Min(length < 0 ? page.Length - start : length, 32)).ToLowerInvariant();
    }

    /// <summary>The place after a tag's closing bracket, and how many attributes it has at most.</summary>
    private static int EndOfTag(string page, int at, out int attributes)
    {
        attributes = 0;
        for (; at < page.Length && page[at] != '>'; at++)
        {
            if (page[at] is '"' or '\'' && page[at - 1] == '=')
            {
                var close = page.IndexOf(page[at], at + 1);
                at = close < 0 ? page.Length - 1 : close;
            }
            else if (page[at] is ' ' or '\n' or '\t' or '/' && page[at - 1] is not (' ' or '\n' or '\t' or '/'))
            {
                attributes++;
            }
        }
        return Math.Min(at + 1, page.Length);
    }

    /// <summary>A comment ends at --&gt; or --!&gt;, and at once where it begins with the first.</summary>
    private static int AfterComment(string page, int at)
    {
        while ((at = page.IndexOf("--", at, StringComparison.Ordinal)) >= 0)
        {
            var rest = page.AsSpan(at + 2);
            if (rest.StartsWith(">") || rest.StartsWith("!>"))
            {
                return at + 3;
            }
            at++;
        }
        return page.Length;
    }

    private static int After(string page, string mark, int from)
    {
        var found = page.IndexOf(mark, Math.Min(from, page.Length), StringComparison.OrdinalIgnoreCase);
        return found < 0 ? page.Length : found + mark.Length;
    }

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
