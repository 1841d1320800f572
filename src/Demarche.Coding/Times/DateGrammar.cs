namespace Demarche.Coding.Times;

/// <summary>Days and months: <c>Feb. 3</c>, <c>3 February 2024</c>, <c>late February</c>, <c>last Monday night</c>, <c>2024-02-03</c>.</summary>
internal static class DateGrammar
{
    /// <summary>Tries to read one from a place on.</summary>
    public static Found? Read(UnitList units, int at) =>
        Iso(units, at) ?? MonthDate(units, at) ?? DayFirst(units, at) ?? WeekdayDate(units, at) ?? Holiday(units, at);

    private static Found? Iso(UnitList units, int at)
    {
        var unit = units[at];
        if (unit.Role == Role.Iso)
        {
            var parts = unit.Code.Split('-');
            var date = new CalendarExpression
            {
                Year = int.Parse(parts[0]),
                Month = int.Parse(parts[1]),
                Day = int.Parse(parts[2]),
            };
            return Calendar.IsReal(date) ? new Found(date, at + 1) : null;
        }
        if (unit.Role == Role.Slash)
        {
            var parts = unit.Code.Split('/').Select(int.Parse).ToArray();
            var (month, day) = parts[0] > 12 ? (parts[1], parts[0]) : (parts[0], parts[1]);
            var year =
                parts[2] >= 100 ? parts[2]
                : parts[2] < 50 ? 2000 + parts[2]
                : 1900 + parts[2];
            var date = new CalendarExpression
            {
                Year = year,
                Month = month,
                Day = day,
            };
            return Calendar.IsReal(date) ? new Found(date, at + 1) : null;
        }
        return null;
    }

    // [early] [last] January [24][, 2024] and its like.
    private static Found? MonthDate(UnitList units, int at)
    {
        var (portion, next) = Words.Portion(units, at);
        var pointer = Pointer.None;
        if (portion == Portion.Whole)
        {
            (pointer, var after) = Words.Pointing(units, next);
            next = pointer == Pointer.None ? next : after;
        }
        else if (units.Key(next) is "last" or "this" or "next" && units.RoleAt(next + 1) == Role.Month)
        {
            (pointer, next) = (Words.Pointing(units, next).Pointer, next + 1);
        }
        if (units[next] is not { Role: Role.Month } month || !Words.IsMonthName(units, next))
        {
            return null;
        }
        var date = new CalendarExpression
        {
            Portion = portion,
            Pointer = pointer,
            Month = month.Value,
        };
        next++;
        if (units[next].Key == "-" && !units.Hyphen(next))
        {
            return new Found(date, next);
        }
        if (
            Numbers.DayOfMonth(units, units.Key(next) == "the" ? next + 1 : next) is { } day
            && date.Portion == Portion.Whole
        )
        {
            date = date with { Day = day.Day };
            next = day.End;
            // Feb. 3-5
            if (
                units.Hyphen(next)
                && Numbers.DayOfMonth(units, next + 1) is { } last
                && last.Day > day.Day
                && units.RoleAt(last.End) != Role.Month
            )
            {
                date = date with { DayEnd = last.Day };
                next = last.End;
            }
        }
        return WithYear(units, date, next);
    }

    // 3 February 2024, the 3rd of February.
    private static Found? DayFirst(UnitList units, int at)
    {
        var next = units.Key(at) == "the" ? at + 1 : at;
        if (Numbers.DayOfMonth(units, next) is not { } day)
        {
            return null;
        }
        var month =
            units.Key(day.End) == "of" && units.RoleAt(next) == Role.Ordinal ? day.End + 1 : units.SkipHyphen(day.End);
        if (units.RoleAt(month) == Role.Month && Words.IsMonthName(units, month) && units[month].Capital)
        {
            // "On 3 March 24 people" holds no year; the count of days stays within the month.
            return WithYear(units, new CalendarExpression { Month = units[month].Value, Day = day.Day }, month + 1);
        }
        // 3-5 February
        if (
            units.Hyphen(day.End)
            && Numbers.DayOfMonth(units, day.End + 1) is { } last
            && last.Day > day.Day
            && units.RoleAt(last.End) == Role.Month
            && units[last.End].Capital
        )
        {
            return WithYear(
                units,
                new CalendarExpression
                {
                    Month = units[last.End].Value,
                    Day = day.Day,
                    DayEnd = last.Day,
                },
                last.End + 1
            );
        }
        return null;
    }

    private static Found? WithYear(UnitList units, CalendarExpression date, int next)
    {
        var after =
            units.Key(next) == "," && date.Day is not null || units.Key(next) == "of" && date.Day is null
                ? next + 1
                : units.SkipHyphen(next);
        if (
            units.Key(after) == ","
            && date.Day is null
            && Numbers.Year(units, after + 1) is { } loose
            && date.Pointer == Pointer.None
        )
        {
            return Era(units, date with { Year = loose.Year }, loose.End);
        }
        if (units[after] is { Role: Role.Number, Digits: > 0 and <= 3 } old && units.Key(after + 1) is "bc" or "bce")
        {
            return new Found(date with { Year = old.Value, BeforeChrist = true }, after + 2);
        }
        if (
            Numbers.Year(units, after) is { } year
            && date.Pointer == Pointer.None
            && !YearGrammar.CountsThings(units, after)
        )
        {
            return Era(units, date with { Year = year.Year }, year.End);
        }
        if (units.Key(after) is "last" or "this" or "next" or "that" or "the" && date.Pointer == Pointer.None)
        {
            var (pointer, end) = Words.Pointing(units, after);
            if (pointer != Pointer.None && units[end] is { Key: "year", Plural: false })
            {
                return new Found(date with { Outer = pointer }, end + 1);
            }
        }
        if (date.Pointer == Pointer.None && YearAhead(units, date.Month, next) is { } ahead)
        {
            date = date with { Year = ahead };
        }
        return Calendar.IsReal(date) ? Era(units, date, next) : null;
    }

    // "in April and June 1955", "from May 5 to June 7, 2023": the year stands behind the later date only.
    private static int? YearAhead(UnitList units, int? month, int next)
    {
        if (units.Key(next) is not ("and" or "or" or "to" or "through" or "until" or "/" or "-"))
        {
            return null;
        }
        return
            (MonthDate(units, next + 1) ?? DayFirst(units, next + 1))?.Expression
                is CalendarExpression { Year: { } year, Month: { } later, BeforeChrist: false }
            ? month <= later
                ? year
                : year - 1
            : null;
    }

    private static Found? Era(UnitList units, CalendarExpression date, int next)
    {
        if (units.Key(next) is "bc" or "bce" && date.Year is not null)
        {
            return new Found(date with { BeforeChrist = true }, next + 1);
        }
        return Calendar.IsReal(date) ? new Found(date, next) : null;
    }

    // [early|last|every …] Monday[, Oct. 23][ night]
    private static Found? WeekdayDate(UnitList units, int at)
    {
        var (_, next) = Words.Portion(units, at);
        var (pointer, after) = Words.Pointing(units, next);
        next = pointer == Pointer.None ? next : after;
        if (
            units[next] is not { Role: Role.Weekday, Plural: false } weekday
            || !weekday.Capital
            || (
                weekday.Short
                && units.RoleAt(units.Key(next + 1) == "," ? next + 2 : next + 1) is not (Role.Month or Role.Number)
            )
        )
        {
            return null;
        }
        var date = new CalendarExpression { Weekday = weekday.Value, Pointer = pointer };
        var comma = units.Key(next + 1) == "," ? next + 2 : next + 1;
        if (
            (MonthDate(units, comma) ?? DayFirst(units, comma)) is
            {
                Expression: CalendarExpression { Day: not null, Portion: Portion.Whole, Pointer: Pointer.None } full
            } found
        )
        {
            return new Found(full with { Weekday = weekday.Value }, found.End);
        }
        if (
            Words.Pointing(units, next + 1) is { Pointer: Pointer.Last or Pointer.Next or Pointer.This } outer
            && units[outer.End] is { Key: "week", Plural: false }
        )
        {
            return new Found(date with { Outer = outer.Pointer }, outer.End + 1);
        }
        return new Found(date, next + 1);
    }

    private static Found? Holiday(UnitList units, int at)
    {
        var (pointer, next) = Words.Pointing(units, at);
        next = pointer == Pointer.None ? at : next;
        if (!units[next].Capital)
        {
            return null;
        }
        var date = new CalendarExpression { Pointer = pointer };
        var dayAfter = units.Key(next + 1) == "day" && units[next + 1].Capital;
        switch (units.Key(next))
        {
            case "christmas":
                var eve = units.Key(next + 1) == "eve";
                return new Found(date with { Month = 12, Day = eve ? 24 : 25 }, eve || dayAfter ? next + 2 : next + 1);
            case "halloween":
                return new Found(date with { Month = 10, Day = 31 }, next + 1);
            case "thanksgiving":
                // The fourth Thursday of November: a day that Calendar counts out, written as the 0th here.
                return new Found(date with { Month = 11, Day = Calendar.Thanksgiving }, dayAfter ? next + 2 : next + 1);
            case "new" when units.Key(next + 1) == "year" && units.Possessive(next + 2):
                return units.Key(next + 4) switch
                {
                    "day" => new Found(date with { Month = 1, Day = 1 }, next + 5),
                    "eve" => new Found(date with { Month = 12, Day = 31 }, next + 5),
                    _ => null,
                };
            default:
                return null;
        }
    }
}
