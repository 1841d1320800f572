namespace Demarche.Reports;

/// <summary>A line that holds nothing but stamps: <c>Posted on : 2024-02-05 16:48 KST Modified on : …</c></summary>
internal sealed record StampLine(Stamp? Published, Stamp? Modified)
{
    private static readonly ILookup<string, (string Of, string[] Words)> Labels = Table
        .Rows("stamp-labels.tsv")
        .Select(row => (Of: row[0], Words: row[1].Split(' ')))
        .OrderByDescending(label => label.Words.Length)
        .ToLookup(label => label.Words[0], StringComparer.Ordinal);

    /// <summary>The line's stamps; null where it holds anything else. One without a label is of publication.</summary>
    public static StampLine? Read(string? text)
    {
        if (text is null || !StampReader.MayBe(text))
        {
            return null;
        }
        var cursor = new StampCursor(StampToken.Of(text));
        Stamp? published = null;
        Stamp? modified = null;
        while (!cursor.AtEnd)
        {
            if (cursor.TakeAny(",|·-–—;/•[]()"))
            {
                continue;
            }
            var isModified = TakeLabel(ref cursor) == "modified";
            if (!StampReader.Take(ref cursor, out var stamp))
            {
                return TakeReadingTime(ref cursor) && published is not null ? new StampLine(published, modified) : null;
            }
            if (isModified)
            {
                modified ??= stamp;
            }
            else
            {
                published ??= stamp;
            }
        }
        return published is null && modified is null ? null : new StampLine(published, modified);
    }

    private static string TakeLabel(ref StampCursor cursor)
    {
        foreach (var (of, words) in Labels[cursor.Peek().Text])
        {
            if (cursor.Sees(words))
            {
                cursor.Skip(words.Length);
                if (!cursor.Take("on"))
                {
                    cursor.Take("at");
                }
                cursor.TakeAny(":：.");
                return of;
            }
        }
        return "";
    }

    /// <summary>"3 min read" may end a line of stamps.</summary>
    private static bool TakeReadingTime(ref StampCursor cursor)
    {
        var isOne = cursor.Peek().IsNumber && cursor.Peek(1).Text.StartsWith("min", StringComparison.Ordinal);
        cursor.Skip(isOne ? 2 : 0);
        cursor.Take("read");
        return isOne && cursor.AtEnd;
    }
}
