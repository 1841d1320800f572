using System.Text.RegularExpressions;

namespace Demarche.Reports;

/// <summary>
/// Tells a paragraph that begins with a dateline: <c>SEOUL, March 13 (Yonhap) --</c>, <c>MOSCOW (AP) —</c>.
/// It stays in the text as it is; it only shows that the body has begun.
/// </summary>
internal static partial class Dateline
{
    private const int Longest = 120;

    public static bool Starts(string line) => Form().IsMatch(line.AsSpan(0, Math.Min(line.Length, Longest)));

    [GeneratedRegex(
        @"^\p{Lu}[\p{Lu}'’.\- ]+(?:[,/] ?[\p{L}.' ]+){0,2}(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)? ?(?:\([\p{L}\d /.&'-]+\))? ?(?:--|—|–|- )",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();
}
