namespace Demarche.Reports;

/// <summary>What a line of a newspaper's page is, apart from the report.</summary>
internal enum FurnitureKind
{
    /// <summary>It may be part of the report.</summary>
    None,

    /// <summary>It is left out.</summary>
    Line,

    /// <summary>It is left out, and what follows it too.</summary>
    End,
}

/// <summary>Knows the lines of Tables/furniture.tsv.</summary>
internal static class Furniture
{
    // Longer lines are sentences, whatever they begin with.
    private const int Longest = 200;
    private const int LongestThatHolds = 140;

    private static readonly Dictionary<string, FurnitureKind> Whole = [];
    private static readonly List<(string Text, FurnitureKind Kind)> Starts = [];
    private static readonly List<(string Text, FurnitureKind Kind)> Holds = [];

    static Furniture()
    {
        foreach (var row in Table.Rows("furniture.tsv"))
        {
            var kind = row[0] == "end" ? FurnitureKind.End : FurnitureKind.Line;
            switch (row[1])
            {
                case "is":
                    Whole[row[2]] = kind;
                    break;
                case "starts":
                    Starts.Add((row[2], kind));
                    break;
                default:
                    Holds.Add((row[2], kind));
                    break;
            }
        }
    }

    public static FurnitureKind Of(string line)
    {
        if (line.Length > Longest)
        {
            return FurnitureKind.None;
        }
        var text = Blanks.Collapse(line).ToLowerInvariant();
        if (Whole.TryGetValue(text.TrimEnd(':', ' '), out var kind))
        {
            return kind;
        }
        if (!text.AsSpan().ContainsAnyExcept(" -_=*·•|—–~.#<>[]()".AsSpan()) || IsAddress(text))
        {
            return FurnitureKind.Line;
        }
        foreach (var (start, its) in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return its;
            }
        }
        if (text.Length <= LongestThatHolds)
        {
            foreach (var (held, its) in Holds)
            {
                if (text.Contains(held, StringComparison.Ordinal))
                {
                    return its;
                }
            }
        }
        return FurnitureKind.None;
    }

    /// <summary>A mail or web address alone on its line.</summary>
    private static bool IsAddress(string text) =>
        !text.Contains(' ')
        && (
            text.Contains('@')
            || text.StartsWith("http", StringComparison.Ordinal)
            || text.StartsWith("www.", StringComparison.Ordinal)
        );
}
