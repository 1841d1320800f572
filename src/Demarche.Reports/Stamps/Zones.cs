using System.Globalization;

namespace Demarche.Reports;

/// <summary>Reads a zone: an abbreviation or name of Tables/zones.tsv, or an offset in figures.</summary>
internal static class Zones
{
    private static readonly ILookup<string, Zone> ByFirstWord = Table
        .Rows("zones.tsv")
        .Select(Zone.Of)
        .OrderByDescending(zone => zone.Words.Length)
        .ToLookup(zone => zone.Words[0], StringComparer.Ordinal);

    // The widest offsets in use are -12:00 and +14:00.
    private static readonly TimeSpan Widest = TimeSpan.FromHours(14);

    /// <summary>
    /// Takes a zone, in parentheses or not, that holds at <paramref name="local"/>. False leaves the cursor where it was.
    /// <paramref name="offset"/> is null where the words were a zone's but name none (local time).
    /// </summary>
    public static bool Take(ref StampCursor cursor, DateTime local, out TimeSpan? offset)
    {
        var start = cursor;
        var open = cursor.Take('(');
        if (TakeNamed(ref cursor, local, out offset) || TakeFigures(ref cursor, out offset))
        {
            if (!open || cursor.Take(')'))
            {
                return true;
            }
        }
        cursor = start;
        offset = null;
        return false;
    }

    private static bool TakeNamed(ref StampCursor cursor, DateTime local, out TimeSpan? offset)
    {
        foreach (var zone in ByFirstWord[cursor.Peek().Text])
        {
            if (!cursor.Sees(zone.Words))
            {
                continue;
            }
            cursor.Skip(zone.Words.Length);
            offset = zone.At(local);
            // "GMT+9", "UTC +09:00"
            if (offset == TimeSpan.Zero && TakeFigures(ref cursor, out var more))
            {
                offset = more;
            }
            return true;
        }
        offset = null;
        return false;
    }

    /// <summary>+09:00, +0900, +9, with any of the three minus signs in use.</summary>
    private static bool TakeFigures(ref StampCursor cursor, out TimeSpan? offset)
    {
        offset = null;
        var start = cursor;
        var sign =
            cursor.Take('+') ? 1
            : cursor.TakeAny("-−–") ? -1
            : 0;
        var digits = cursor.Peek();
        if (sign == 0 || digits.Spaced || digits.Digits is not (1 or 2 or 4))
        {
            cursor = start;
            return false;
        }
        cursor.Skip();
        var (hours, minutes) = digits.Digits == 4 ? (digits.Number / 100, digits.Number % 100) : (digits.Number, 0);
        if (digits.Digits < 4 && cursor.Peek().Is(':') && cursor.Peek(1).Digits == 2)
        {
            minutes = cursor.Peek(1).Number;
            cursor.Skip(2);
        }
        var value = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || value > Widest)
        {
            cursor = start;
            return false;
        }
        offset = sign * value;
        return true;
    }

    private sealed record Zone(string[] Words, TimeSpan? Standard, TimeSpan? Summer, string Rule)
    {
        public static Zone Of(string[] row) =>
            new(
                row[0].Split(' '),
                Offset(row[1]),
                row.Length > 2 ? Offset(row[2]) : null,
                row.Length > 3 ? row[3] : ""
            );

        public TimeSpan? At(DateTime local) =>
            Summer is { } summer && SummerTime.Holds(Rule, local) ? summer : Standard;

        private static TimeSpan? Offset(string text) =>
            text == "-" ? null
            : text[0] == '-' ? -TimeSpan.ParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture)
            : TimeSpan.ParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture);
    }
}
