using System.Text.RegularExpressions;

namespace Demarche.Language.Tokens;

/// <summary>
/// The dateline that opens a report, such as <c>SEOUL, March 13 (Yonhap) --</c> or <c>MOSCOW, March 12. /TASS/.</c> It becomes a
/// sentence of its own, because it belongs to none.
/// </summary>
internal static partial class Dateline
{
    private const int Longest = 120;

    /// <summary>Where the dateline that begins at <paramref name="start"/> ends; <paramref name="start"/> itself where there is none.</summary>
    public static int End(string text, int start, int end)
    {
        var beginning = text.AsSpan(start, Math.Min(end - start, Longest));
        if (beginning.IsEmpty || !char.IsUpper(beginning[0]) || beginning.IndexOfAny("-—–/") < 0)
        {
            return start;
        }
        foreach (var match in Form().EnumerateMatches(beginning))
        {
            return match.Index == 0 ? start + match.Length : start;
        }
        return start;
    }

    // A place in capitals or an agency in brackets must be there, and a dash (or TASS's strokes) at the end.
    [GeneratedRegex(
        """
            \G(?:
              (?:\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*)*) (?:,[ ]\p{Lu}[\p{L}.]+(?:[ ]\p{Lu}[\p{L}.]+)?)? (?:[,.]?[ ]\p{L}+\.?[ ]\d{1,2}(?:,[ ]\d{4})?)? (?:,?[ ]\([\p{L}/., -]+\))? [ ]?(?:--|—|–|-)(?=[ \p{Lu}"“])
              | (?:\p{Lu}[\p{L}.'’-]+(?:[ ]\p{Lu}[\p{L}.'’-]+){0,2}) (?:,[ ]\p{Lu}[\p{L}.]+(?:[ ]\p{Lu}[\p{L}.]+)?)? (?:,[ ]\p{L}+\.?[ ]\d{1,2}(?:,[ ]\d{4})?)? [ ]\([\p{L}/., -]+\) [ ]?(?:--|—|–|-)(?=[ \p{Lu}"“])
              | (?:\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*)*) (?:,[ ]\p{Lu}[\p{L}.]+)? ,[ ]\p{L}+\.?[ ]\d{1,2}(?:,[ ]\d{4})?\.?[ ]/[\p{L} -]+/\.?(?:[ ](?:--|—|–|-))?
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        10_000 // never reached: only the first characters are looked at
    )]
    private static partial Regex Form();
}
