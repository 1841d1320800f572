namespace Demarche.Reports;

/// <summary>Reads stamps: a day, mostly with a time and a zone, in either order.</summary>
internal static class StampReader
{
    // No stamp, labels included, is longer.
    private const int Longest = 200;

    /// <summary>The stamp that a text is, a label before it or not; null where it is anything else.</summary>
    public static Stamp? Read(string? text) =>
        StampLine.Read(text) is { } line ? line.Published ?? line.Modified : null;

    /// <summary>Whether a text is short enough to be looked at.</summary>
    public static bool MayBe(string text) =>
        text.Length is > 0 and <= Longest && text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Takes one stamp. False leaves the cursor where it was.</summary>
    public static bool Take(ref StampCursor cursor, out Stamp stamp)
    {
        var start = cursor;
        if (TakeDayFirst(ref cursor, out stamp) || TakeTimeFirst(ref cursor, out stamp))
        {
            return true;
        }
        cursor = start;
        return false;
    }

    private static bool TakeDayFirst(ref StampCursor cursor, out Stamp stamp)
    {
        stamp = default;
        if (!CalendarDate.Take(ref cursor, out var day))
        {
            return false;
        }
        var afterDay = cursor;
        var afterT = cursor.Take("t");
        if (!afterT)
        {
            TakeJoint(ref cursor);
        }
        if (!ClockTime.Take(ref cursor, afterT, out var time))
        {
            cursor = afterDay;
            return Make(day, null, null, out stamp);
        }
        if (Zones.Take(ref cursor, day + time, out var offset) || !TakeUnknownZone(ref cursor, out var unknown))
        {
            return Make(day, time, offset, out stamp);
        }
        Make(day, time, null, out stamp);
        stamp = stamp with { UnknownZone = unknown };
        return true;
    }

    // 'XQT': zones are abbreviated to an 'easternmost time' or the like, and stand last.
    private static bool TakeUnknownZone(ref StampCursor cursor, out string zone)
    {
        var word = cursor.Peek();
        var next = cursor.Peek(1);
        zone = word.Text.ToUpperInvariant();
        var isZone =
            word is { Capitals: true, Text: [.., 't'] and { Length: 3 or 4 } }
            && (next.Text.Length == 0 || next.Is(')') || next.Is('|') || next.Is(','));
        cursor.Skip(isZone ? 1 : 0);
        return isZone;
    }

    /// <summary>3:41 p.m. KST, March 13, 2024</summary>
    private static bool TakeTimeFirst(ref StampCursor cursor, out Stamp stamp)
    {
        stamp = default;
        var start = cursor;
        if (!ClockTime.Take(ref cursor, afterT: false, out var time))
        {
            return false;
        }
        var atZone = cursor;
        Zones.Take(ref cursor, DateTime.UnixEpoch, out _);
        TakeJoint(ref cursor);
        if (CalendarDate.Take(ref cursor, out var day))
        {
            // Only now is the day known that summer time depends on.
            Zones.Take(ref atZone, day + time, out var offset);
            return Make(day, time, offset, out stamp);
        }
        cursor = start;
        return false;
    }

    private static void TakeJoint(ref StampCursor cursor)
    {
        cursor.TakeAny(",-–—|·/@;");
        if (!cursor.Take("at"))
        {
            cursor.Take("on");
        }
    }

    private static bool Make(DateTime day, TimeSpan? time, TimeSpan? offset, out Stamp stamp)
    {
        stamp = new Stamp(
            new DateTimeOffset(day + (time ?? TimeSpan.Zero), offset ?? TimeSpan.Zero),
            time is not null,
            offset is not null
        );
        return true;
    }
}
