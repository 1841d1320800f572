namespace Demarche.Reports;

/// <summary>Reads the time of day of a stamp.</summary>
internal static class ClockTime
{
    /// <summary>
    /// Takes 15:41, 15:41:07.5, 3:41 p.m., 3.41pm, 3 p.m., 15h41, 154107 after T, and 15.41 or 1541 where a zone follows.
    /// False leaves the cursor where it was.
    /// </summary>
    public static bool Take(ref StampCursor cursor, bool afterT, out TimeSpan time)
    {
        var start = cursor;
        if (TakeClock(ref cursor, afterT, out time))
        {
            return true;
        }
        cursor = start;
        return false;
    }

    private static bool TakeClock(ref StampCursor cursor, bool afterT, out TimeSpan time)
    {
        time = default;
        var hours = cursor.Peek();
        var (minutes, seconds, ticks) = (0, 0, 0L);
        cursor.Skip();
        if (afterT && hours.Digits is 4 or 6)
        {
            var whole = hours.Digits == 4 ? hours.Number * 100 : hours.Number;
            return Make(whole / 10_000, whole / 100 % 100, whole % 100, 0, out time);
        }
        if (hours.Digits == 4)
        {
            return SeesZone(cursor) && Make(hours.Number / 100, hours.Number % 100, 0, 0, out time);
        }
        if (hours.Digits is not (1 or 2))
        {
            return false;
        }
        var mark = cursor.Peek();
        var hasMinutes = cursor.Peek(1).Digits == 2 && (mark.Is(':') || mark.Is('.') || mark.Is('h'));
        if (hasMinutes)
        {
            minutes = cursor.Peek(1).Number;
            cursor.Skip(2);
            if (mark.Is(':') && cursor.Peek().Is(':') && cursor.Peek(1).Digits == 2)
            {
                seconds = cursor.Peek(1).Number;
                cursor.Skip(2);
                ticks = TakeFraction(ref cursor);
            }
        }
        if (TakeHalf(ref cursor, out var isAfternoon))
        {
            return hours.Number is >= 1 and <= 12
                && Make(hours.Number % 12 + (isAfternoon ? 12 : 0), minutes, seconds, ticks, out time);
        }
        // A bare number is no time, and 13.03 may be a day and a month.
        return hasMinutes
            && (!mark.Is('.') || SeesZone(cursor))
            && Make(hours.Number, minutes, seconds, ticks, out time);
    }

    private static long TakeFraction(ref StampCursor cursor)
    {
        var digits = cursor.Peek(1);
        if (!cursor.Peek().TextIsPointOrComma() || digits.Spaced || !digits.IsNumber)
        {
            return 0;
        }
        cursor.Skip(2);
        return long.Parse(digits.Text.PadRight(7, '0')[..7]);
    }

    /// <summary>am, a.m., pm, p.m.</summary>
    private static bool TakeHalf(ref StampCursor cursor, out bool isAfternoon)
    {
        var word = cursor.Peek().Text;
        isAfternoon = word.StartsWith('p');
        if (word is "am" or "pm")
        {
            cursor.Skip();
            return true;
        }
        if (word is "a" or "p" && cursor.Peek(1).Is('.') && cursor.Peek(2).Text == "m")
        {
            cursor.Skip(3);
            cursor.Take('.');
            return true;
        }
        return false;
    }

    private static bool SeesZone(StampCursor cursor) => Zones.Take(ref cursor, DateTime.UnixEpoch, out _);

    private static bool TextIsPointOrComma(this StampToken token) => token.Is('.') || token.Is(',');

    private static bool Make(int hours, int minutes, int seconds, long ticks, out TimeSpan time)
    {
        var isTime = hours < 24 && minutes < 60 && seconds < 60;
        time = isTime ? new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(ticks) : default;
        return isTime;
    }
}
