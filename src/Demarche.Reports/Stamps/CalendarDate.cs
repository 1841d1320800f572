namespace Demarche.Reports;

/// <summary>Reads the day of a stamp in the forms that English newspapers and machines write.</summary>
internal static class CalendarDate
{
    // Reports do not come from before newspapers; a four-digit number below is a time or a count.
    private const int FirstYear = 1600;
    private const int LastYear = 2199;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Weekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// <summary>Takes a day, with its weekday before it or not. False leaves the cursor where it was.</summary>
    public static bool Take(ref StampCursor cursor, out DateTime day)
    {
        var start = cursor;
        TakeWeekday(ref cursor);
        if (
            TakeYearFirst(ref cursor, out day)
            || TakeMonthFirst(ref cursor, out day)
            || TakeDayFirst(ref cursor, out day)
        )
        {
            return true;
        }
        cursor = start;
        return false;
    }

    /// <summary>2024-03-13, 2024/3/13, 2024.03.13, 2024. 3. 13., 20240313 before T.</summary>
    private static bool TakeYearFirst(ref StampCursor cursor, out DateTime day)
    {
        var (year, sign, month) = (cursor.Peek(), cursor.Peek(1), cursor.Peek(2));
        if (year.Digits == 8 && cursor.Peek(1).Text == "t")
        {
            cursor.Skip();
            return Make(year.Number / 10_000, year.Number / 100 % 100, year.Number % 100, out day);
        }
        day = default;
        if (
            year.Digits != 4
            || !(sign.Is('-') || sign.Is('/') || sign.Is('.'))
            || month.Digits is not (1 or 2)
            || cursor.Peek(3).Text != sign.Text
            || cursor.Peek(4).Digits is not (1 or 2)
        )
        {
            return false;
        }
        var number = cursor.Peek(4).Number;
        cursor.Skip(5);
        if (sign.Is('.') && cursor.Peek().Is('.') && !cursor.Peek().Spaced)
        {
            cursor.Skip();
        }
        return Make(year.Number, month.Number, number, out day);
    }

    /// <summary>March 13, 2024; Mar. 13 2024; Mar 13th, 2024.</summary>
    private static bool TakeMonthFirst(ref StampCursor cursor, out DateTime day)
    {
        day = default;
        var month = MonthOf(cursor.Peek().Text);
        if (month == 0)
        {
            return false;
        }
        cursor.Skip();
        cursor.Take('.');
        var number = cursor.Peek();
        if (number.Digits is not (1 or 2))
        {
            return false;
        }
        cursor.Skip();
        TakeOrdinal(ref cursor);
        cursor.Take(',');
        return TakeYear(ref cursor, out var year) && Make(year, month, number.Number, out day);
    }

    /// <summary>13 March 2024; 13-Mar-2024; 13th of March, 2024; 13/03/2024 where only one reading is a date.</summary>
    private static bool TakeDayFirst(ref StampCursor cursor, out DateTime day)
    {
        day = default;
        var number = cursor.Peek();
        if (number.Digits is not (1 or 2))
        {
            return false;
        }
        cursor.Skip();
        TakeOrdinal(ref cursor);
        cursor.Take("of");
        cursor.TakeAny("-/.");
        var middle = cursor.Peek();
        cursor.Skip();
        cursor.TakeAny("-/.,");
        if (!TakeYear(ref cursor, out var year))
        {
            return false;
        }
        if (MonthOf(middle.Text) is > 0 and var month)
        {
            return Make(year, month, number.Number, out day);
        }
        // 13/03/2024 and 03/13/2024 can be told apart; 03/04/2024 cannot, and nothing is better than a wrong day.
        return middle.Digits is 1 or 2
            && (number.Number, middle.Number) switch
            {
                (> 12, <= 12) => Make(year, middle.Number, number.Number, out day),
                (<= 12, > 12) => Make(year, number.Number, middle.Number, out day),
                var (a, b) => a == b && Make(year, a, b, out day),
            };
    }

    private static void TakeWeekday(ref StampCursor cursor)
    {
        var word = cursor.Peek().Text;
        if (word.Length >= 3 && Weekdays.Any(weekday => weekday.StartsWith(word, StringComparison.Ordinal)))
        {
            cursor.Skip();
            cursor.TakeAny(".,");
            cursor.Take(',');
        }
    }

    private static void TakeOrdinal(ref StampCursor cursor)
    {
        if (cursor.Peek() is { Spaced: false, Text: "st" or "nd" or "rd" or "th" })
        {
            cursor.Skip();
        }
    }

    private static bool TakeYear(ref StampCursor cursor, out int year)
    {
        year = cursor.Peek().Digits == 4 ? cursor.Peek().Number : 0;
        cursor.Skip(year > 0 ? 1 : 0);
        return year > 0;
    }

    private static int MonthOf(string word) =>
        word == "sept" ? 9
        : word.Length < 3 ? 0
        : Array.FindIndex(
            Months,
            month => month == word || (word.Length == 3 && month.StartsWith(word, StringComparison.Ordinal))
        ) + 1;

    private static bool Make(int year, int month, int day, out DateTime date)
    {
        var isDate =
            year is >= FirstYear and <= LastYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new DateTime(year, month, day) : default;
        return isDate;
    }
}
