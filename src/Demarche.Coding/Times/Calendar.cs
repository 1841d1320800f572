using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>Sums over days that never leave the calendar.</summary>
internal static class Calendar
{
    /// <summary>Stands for the day of a November on which Thanksgiving falls.</summary>
    public const int Thanksgiving = 0;

    /// <summary>Whether month and days exist.</summary>
    public static bool IsReal(CalendarExpression date)
    {
        if (date.Year is < 1 or > 9998 || date.Month is < 1 or > 12)
        {
            return false;
        }
        return date is not { Month: { } month, Day: { } day }
            || day <= DateTime.DaysInMonth(date.Year ?? 2000, month)
                && (date.DayEnd is not { } last || last <= DateTime.DaysInMonth(date.Year ?? 2000, month));
    }

    /// <summary>A day of a year, the last of the month where it has fewer, and Thanksgiving counted out.</summary>
    public static DateOnly Make(int year, int month, int day)
    {
        year = Math.Clamp(year, 1, 9998);
        if (day == Thanksgiving)
        {
            var first = (int)new DateOnly(year, 11, 1).DayOfWeek;
            return new DateOnly(year, 11, 22 + ((11 - first) % 7));
        }
        return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>A day moved by so many units; it stops at the ends of the calendar.</summary>
    public static DateOnly Move(DateOnly day, TimeUnit unit, int count)
    {
        try
        {
            return unit switch
            {
                TimeUnit.Second or TimeUnit.Minute => day,
                TimeUnit.Hour => day.AddDays(count / 24),
                TimeUnit.Day => day.AddDays(count),
                TimeUnit.Week or TimeUnit.Weekend => day.AddDays(7 * count),
                TimeUnit.Month => day.AddMonths(count),
                TimeUnit.Season or TimeUnit.Quarter => day.AddMonths(3 * count),
                TimeUnit.Half => day.AddMonths(6 * count),
                TimeUnit.Year => day.AddYears(count),
                TimeUnit.Decade => day.AddYears(10 * count),
                _ => day.AddYears(100 * count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return count < 0 ? new DateOnly(1, 1, 1) : new DateOnly(9998, 12, 31);
        }
    }

    /// <summary>The whole week, month, quarter … in which a day lies.</summary>
    public static Period Around(TimeUnit unit, DateOnly day)
    {
        switch (unit)
        {
            case TimeUnit.Week:
                var monday = Move(day, TimeUnit.Day, -(((int)day.DayOfWeek + 6) % 7));
                return new Period(monday, Move(monday, TimeUnit.Day, 6));
            case TimeUnit.Weekend:
                var saturday = Move(day, TimeUnit.Day, 5 - (((int)day.DayOfWeek + 6) % 7));
                return new Period(saturday, Move(saturday, TimeUnit.Day, 1));
            case TimeUnit.Month:
                return Period.Month(day.Year, day.Month);
            case TimeUnit.Quarter:
                var month = ((day.Month - 1) / 3 * 3) + 1;
                return new Period(new DateOnly(day.Year, month, 1), Period.Month(day.Year, month + 2).To);
            case TimeUnit.Half:
                return day.Month <= 6
                    ? new Period(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 6, 30))
                    : new Period(new DateOnly(day.Year, 7, 1), new DateOnly(day.Year, 12, 31));
            case TimeUnit.Season:
                return Of(SeasonYear(day), SeasonOf(day));
            case TimeUnit.Year:
                return Period.Year(day.Year);
            case TimeUnit.Decade:
                return Years(day.Year / 10 * 10, (day.Year / 10 * 10) + 9);
            case TimeUnit.Century:
                return Years(day.Year / 100 * 100, (day.Year / 100 * 100) + 99);
            default:
                return Period.Day(day);
        }
    }

    /// <summary>From the first day of one year to the last of another.</summary>
    public static Period Years(int from, int to) =>
        new(new DateOnly(Math.Clamp(from, 1, 9998), 1, 1), new DateOnly(Math.Clamp(to, 1, 9998), 12, 31));

    /// <summary>The season of a year; winter begins in the December before.</summary>
    public static Period Of(int year, Season season)
    {
        year = Math.Clamp(year, 2, 9998);
        return season switch
        {
            Season.Winter => new Period(new DateOnly(year - 1, 12, 1), Period.Month(year, 2).To),
            Season.Spring => new Period(new DateOnly(year, 3, 1), new DateOnly(year, 5, 31)),
            Season.Summer => new Period(new DateOnly(year, 6, 1), new DateOnly(year, 8, 31)),
            _ => new Period(new DateOnly(year, 9, 1), new DateOnly(year, 11, 30)),
        };
    }

    public static Season SeasonOf(DateOnly day) => (Season)(day.Month % 12 / 3);

    public static int SeasonYear(DateOnly day) => day.Month == 12 ? Math.Min(day.Year + 1, 9998) : day.Year;

    /// <summary>The early, middle or late third of a stretch.</summary>
    public static Period Part(Period whole, Portion portion)
    {
        if (
            whole is not { From: { } from, To: { } to }
            || portion is not (Portion.Early or Portion.Mid or Portion.Late)
            || whole.Days is not { } days
            || days < 3
        )
        {
            return whole;
        }
        // A month's thirds are its first and second ten days and the rest.
        if (days is >= 28 and <= 31 && from.Day == 1)
        {
            return portion switch
            {
                Portion.Early => new Period(from, from.AddDays(9)),
                Portion.Mid => new Period(from.AddDays(10), from.AddDays(19)),
                _ => new Period(from.AddDays(20), to),
            };
        }
        var third = days / 3;
        return portion switch
        {
            Portion.Early => new Period(from, from.AddDays(third - 1)),
            Portion.Mid => new Period(from.AddDays(third), to.AddDays(-third)),
            _ => new Period(to.AddDays(1 - third), to),
        };
    }

    /// <summary>Turns 8:05 and "pm" into 20:05.</summary>
    public static string Clock(string clock, string half)
    {
        var hour = int.Parse(clock.AsSpan(0, 2));
        hour = half switch
        {
            "pm" when hour < 12 => hour + 12,
            "am" when hour == 12 => 0,
            _ => hour,
        };
        return $"{hour:00}{clock.AsSpan(2)}";
    }
}
