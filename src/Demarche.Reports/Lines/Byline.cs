namespace Demarche.Reports;

/// <summary>Who wrote a report, as one line says: <c>By NAME, role</c>, <c>By NAME in CITY</c>, <c>NAME, role</c>.</summary>
internal sealed record Byline(string Name, string Role)
{
    private const int Longest = 160;
    private const int LongestName = 80;
    private const int MostNameWords = 10;
    private const int MostRoleWords = 10;

    private static readonly Table.Words Roles = Table.WordsOf("roles.tsv");

    // Small words inside names and between them.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "and",
        "&",
        "de",
        "da",
        "di",
        "del",
        "der",
        "den",
        "van",
        "von",
        "la",
        "le",
        "bin",
        "ibn",
        "al",
        "el",
        "dos",
        "ter",
    };

    /// <summary>The line's writer; null where it is no byline.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isMarked">Whether something else, a page's markup, says that this is a byline: then "By" may be missing.</param>
    public static Byline? Read(string line, bool isMarked = false)
    {
        var text = Blanks.Collapse(line).Trim('[', ']', '(', '|', '/', ' ');
        if (text.Length is 0 or > Longest)
        {
            return null;
        }
        var hasBy = TakeBy(ref text);
        text = WithoutAddress(text);
        var (name, rest) = Parted(text);
        var role = rest;
        if (!IsName(name, hasBy || isMarked))
        {
            return null;
        }
        if (rest.Length > 0 && !HasRoleWord(rest) && IsName(rest, true) && (hasBy || isMarked))
        {
            // "By A, B and C", or "By A, City": several writers where an "and" says so, else only the first is sure.
            (name, role) = rest.Contains(" and ", StringComparison.Ordinal) ? ($"{name}, {rest}", "") : (name, "");
        }
        if (hasBy || isMarked)
        {
            return role.Length == 0 || IsRole(role) ? new Byline(name, role) : null;
        }
        return role.Length > 0 && IsRole(role) && HasRoleWord(role) && !SentenceEnd.In(text)
            ? new Byline(name, role)
            : null;
    }

    private static bool TakeBy(ref string text)
    {
        foreach (var start in (ReadOnlySpan<string>)["written by ", "by: ", "by "])
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                text = text[start.Length..].TrimStart();
                return true;
            }
        }
        // As other languages begin a byline; in small letters these are parts of names.
        foreach (var start in (ReadOnlySpan<string>)["Von ", "Par ", "Por "])
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                text = text[start.Length..].TrimStart();
                return true;
            }
        }
        return false;
    }

    /// <summary>The name, and what follows a comma, a bar, a dash or "in".</summary>
    private static (string Name, string After) Parted(string text)
    {
        var (at, length) = (text.Length, 0);
        foreach (var mark in (ReadOnlySpan<string>)[",", " | ", " — ", " – ", " - ", " in ", " for ", " · ", " / "])
        {
            var found = text.IndexOf(mark, StringComparison.Ordinal);
            if (found >= 0 && found < at)
            {
                (at, length) = (found, mark.Length);
            }
        }
        if (length == 0)
        {
            // "Park Min-hee staff reporter": the role begins where small letters do.
            return PartedBySmallLetters(text);
        }
        var mark2 = text.Substring(at, length);
        var rest = mark2 is " in " or " for " ? "" : text[(at + length)..].Trim();
        return (text[..at].Trim(), rest);
    }

    private static (string Name, string After) PartedBySmallLetters(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => char.IsLower(word[0]) && !Particles.Contains(word));
        return at <= 0 ? (text, "") : (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
    }

    private static string WithoutAddress(string text)
    {
        var words = text.Split(' ').Where(word => !word.Contains('@')).ToArray();
        return string.Join(' ', words).TrimEnd(' ', '|', '(', ',', '-', '/', '[');
    }

    private static bool IsName(string name, bool isMarked)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is > 1 and <= LongestName
            && words.Length <= MostNameWords
            && (isMarked || words.Length is >= 2 and <= 4)
            && words.All(IsNameWord)
            && !string.Equals(words[0], "by", StringComparison.OrdinalIgnoreCase)
            && !Particles.Contains(words[0])
            && !HasRoleWord(name);
    }

    private static bool IsNameWord(string word) =>
        Particles.Contains(word)
        || (
            (
                char.IsLetter(word[0]) && !char.IsLower(word[0])
                || word.StartsWith("d'", StringComparison.Ordinal)
                || word.StartsWith("al-", StringComparison.Ordinal)
            )
            && word.All(c =>
                char.IsLetter(c)
                || c is '-' or '\'' or '’' or '.'
                || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            )
        );

    private static bool IsRole(string role) =>
        role.Split(' ').Length <= MostRoleWords
        && !SentenceEnd.In(role)
        && (HasRoleWord(role) || char.IsUpper(role[0]));

    private static bool HasRoleWord(string text) =>
        Roles.HasAny(
            text.ToLowerInvariant().Split([' ', '-', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        );
}
