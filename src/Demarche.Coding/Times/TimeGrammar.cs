namespace Demarche.Coding.Times;

/// <summary>The grammar of time expressions: all rules tried at a place, the longest wins, parts of the day and clock times joined to it.</summary>
internal static class TimeGrammar
{
    /// <summary>Reads the expression that begins at a place; null where none does.</summary>
    public static Found? Read(UnitList units, int at)
    {
        var best = Clocked(units, at);
        Take(ref best, PartOf(units, at));
        Take(ref best, WithPart(units, Day(units, at)));
        Take(ref best, YearGrammar.Read(units, at));
        Take(ref best, DurationGrammar.Read(units, at));
        return best;
    }

    private static Found? Day(UnitList units, int at)
    {
        var best = DateGrammar.Read(units, at);
        Take(ref best, RelativeGrammar.Read(units, at));
        return best;
    }

    private static void Take(ref Found? best, Found? other)
    {
        if (other is { } found && (best is null || found.End > best.Value.End))
        {
            best = found;
        }
    }

    // Friday | yesterday | Feb. 3 + morning
    private static Found? WithPart(UnitList units, Found? day)
    {
        if (day is not { } found || units[found.End] is not { Role: Role.DayPart, Plural: false } part)
        {
            return day;
        }
        return found.Expression is CalendarExpression { Month: null, Weekday: null }
            ? day
            : WithClock(found, part.Code, found.End + 1) ?? day;
    }

    private static Found? WithClock(Found found, string clock, int end) =>
        found.Expression switch
        {
            CalendarExpression { Day: not null } or CalendarExpression { Weekday: not null } => new Found(
                (CalendarExpression)found.Expression with
                {
                    Clock = clock,
                },
                end
            ),
            ShiftExpression { Unit: TimeUnit.Day, Clock: "" } shift => new Found(shift with { Clock = clock }, end),
            _ => null,
        };

    // the morning of Feb. 3, the week of March 2
    private static Found? PartOf(UnitList units, int at)
    {
        var next = units.Key(at) == "the" ? at + 1 : at;
        if (units.Key(next) is "early" or "late" or "mid")
        {
            next = units.SkipHyphen(next + 1);
        }
        if (units[next] is { Role: Role.DayPart, Plural: false } part)
        {
            var of = units.Key(next + 1) is "of" or "on" ? next + 2 : next + 1;
            if (
                Day(units, of) is { } day
                && WithClock(day, part.Code, day.End) is { } found
                && (of == next + 2 || units.Key(at) != "the")
            )
            {
                return found;
            }
            return next > at && units.Key(next - 1) is "mid"
                ? new Found(new ShiftExpression(TimeUnit.Day, 0, -1, true) { Clock = part.Code }, next + 1)
                : null;
        }
        if (
            next == at + 1
            && units[next] is { Key: "week", Plural: false }
            && units.Key(next + 1) == "of"
            && DateGrammar.Read(units, next + 2) is { Expression: CalendarExpression { Day: not null } date } week
        )
        {
            return new Found(date with { WholeWeek = true }, week.End);
        }
        return null;
    }

    // 10:35 a.m. (EST) (on) Tuesday; noon Saturday; 8 p.m.
    private static Found? Clocked(UnitList units, int at)
    {
        var next = units.Key(at) is "around" or "about" ? at + 1 : at;
        var unit = units[next];
        string clock;
        if (unit.Role == Role.DayPart && unit.Code.Contains(':') && !unit.Plural)
        {
            (clock, next) = (unit.Code, next + 1);
        }
        else if (
            unit.Role == Role.Clock
            || unit
                is { Role: Role.Number, Digits: 1 or 2, Value: >= 1 and <= 12 }
                    or { Role: Role.Number, Digits: 0, Key.Length: > 0, Value: <= 12 }
        )
        {
            var half = units.Key(next + 1) is "am" or "pm" ? units.Key(next + 1) : "";
            if (half.Length == 0 && unit.Role != Role.Clock)
            {
                return null;
            }
            clock = Calendar.Clock(unit.Role == Role.Clock ? unit.Code : $"{unit.Value:00}:00", half);
            next += half.Length > 0 ? 2 : 1;
        }
        else
        {
            return null;
        }
        if (units.Key(next) is "local" && units.Key(next + 1) == "time")
        {
            next += 2;
        }
        else if (
            units.Key(next) is "utc" or "gmt" or "est" or "edt" or "pst" or "pdt" or "kst" or "jst" or "msk" or "cet"
        )
        {
            next++;
        }
        var bare = next;
        next = units.Key(next) is "," or "on" ? next + 1 : next;
        if (Day(units, next) is { } day && WithClock(day, clock, day.End) is { } dated)
        {
            return dated;
        }
        // The clock alone: of the day that the text is at.
        return new Found(new ShiftExpression(TimeUnit.Day, 0, -1, true) { Clock = clock }, bare);
    }
}
