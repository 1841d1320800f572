namespace Demarche.Coding.Times;

/// <summary>Times counted from now or from the text: <c>yesterday</c>, <c>earlier this year</c>, <c>two weeks ago</c>, <c>the following day</c>, <c>the end of the month</c>.</summary>
internal static class RelativeGrammar
{
    /// <summary>Tries to read one from a place on.</summary>
    public static Found? Read(UnitList units, int at) =>
        DayWord(units, at)
        ?? Counted(units, at)
        ?? Pointed(units, at)
        ?? YearEnd(units, at)
        ?? YearBackPeriod(units, at);

    /// <summary>Reads "year-earlier", "year-ago"; the place after it, or null.</summary>
    public static int? YearBack(UnitList units, int at) =>
        units[at] is { Key: "year", Plural: false } && units.Hyphen(at + 1) && units.Key(at + 2) is "earlier" or "ago"
            ? at + 3
            : null;

    // (late) yesterday, the day before yesterday, today, tonight
    private static Found? DayWord(UnitList units, int at)
    {
        var next = at;
        if (units.Key(at) is "the" or "day" && DayBefore(units, at) is { } before)
        {
            return before;
        }
        var portion = Words.Portion(units, at);
        if (portion.Portion != Portion.Whole)
        {
            next = portion.End;
        }
        else if (units.Key(at) is "earlier" or "later")
        {
            next = at + 1;
        }
        var day = units.Key(next) switch
        {
            "today" => new ShiftExpression(TimeUnit.Day, 0, -1, false),
            "yesterday" => new ShiftExpression(TimeUnit.Day, 1, -1, false),
            "tomorrow" => new ShiftExpression(TimeUnit.Day, 1, 1, false),
            "tonight" => new ShiftExpression(TimeUnit.Day, 0, -1, false) { Clock = "NI" },
            "overnight" when next == at => new ShiftExpression(TimeUnit.Day, 0, -1, false) { Clock = "NI" },
            _ => null,
        };
        if (day is null)
        {
            return null;
        }
        // "today" is also this age: "today's Russia" stays a day all the same, as readers of news mostly mean it.
        return new Found(day, next + 1);
    }

    private static Found? DayBefore(UnitList units, int at)
    {
        var next = units.Key(at) == "the" ? at + 1 : at;
        if (units[next] is not { Key: "day", Plural: false } || units.Key(next + 1) is not ("before" or "after"))
        {
            return null;
        }
        var back = units.Key(next + 1) == "before";
        return units.Key(next + 2) switch
        {
            "yesterday" when back => new Found(new ShiftExpression(TimeUnit.Day, 2, -1, false), next + 3),
            "tomorrow" when !back => new Found(new ShiftExpression(TimeUnit.Day, 2, 1, false), next + 3),
            _ => null,
        };
    }

    // [more than] two weeks ago | earlier | later | before | from now
    private static Found? Counted(UnitList units, int at)
    {
        var start = DurationGrammar.SkipHedge(units, at);
        if (units[at] is { Role: Role.Unit, Plural: true } bare && units.Key(at + 1) is "ago" or "earlier" or "later")
        {
            var onwards = units.Key(at + 1) == "later";
            return new Found(
                new ShiftExpression((TimeUnit)bare.Value, null, onwards ? 1 : -1, units.Key(at + 1) != "ago"),
                at + 2
            );
        }
        if (
            Numbers.Count(units, start) is not { } count
            || units.Time(count.End) is not { } unit
            || unit is TimeUnit.Weekend
        )
        {
            return null;
        }
        var next = count.End + 1;
        if (units.Key(next) == "or" && units.Key(next + 1) == "so")
        {
            next += 2;
        }
        var key = units.Key(next);
        var shift = key switch
        {
            "ago" => new ShiftExpression(unit, count.Value, -1, false),
            "earlier" or "previously" => new ShiftExpression(unit, count.Value, -1, true),
            "later" => new ShiftExpression(unit, count.Value, 1, true),
            "before" when Ends(units, next + 1) => new ShiftExpression(unit, count.Value, -1, true),
            "after" when Ends(units, next + 1) => new ShiftExpression(unit, count.Value, 1, true),
            "hence" => new ShiftExpression(unit, count.Value, 1, false),
            "from" when units.Key(next + 1) is "now" or "today" => new ShiftExpression(unit, count.Value, 1, false),
            _ => null,
        };
        return shift is null ? null : new Found(shift with { Counts = true }, key == "from" ? next + 2 : next + 1);
    }

    // Nothing follows that "before" or "after" could govern.
    private static bool Ends(UnitList units, int at) =>
        at >= units.Count || units[at] is { Role: Role.Punct, Key: "." or "," or ";" or ")" };

    // [earlier | late | the end of] last | this | the following week; the same day; the day
    private static Found? Pointed(UnitList units, int at)
    {
        var next = at;
        var portion = Portion.Whole;
        if (units.Key(at) is "earlier" or "later")
        {
            portion = units.Key(at) == "earlier" ? Portion.Earlier : Portion.Later;
            next = units.Key(at + 1) == "in" ? at + 2 : at + 1;
        }
        else
        {
            (portion, next) = Words.Portion(units, at);
        }
        var (pointer, after) = Words.Pointing(units, next);
        var definite = pointer == Pointer.None && units.Key(next) == "the";
        if (pointer == Pointer.None && !definite)
        {
            return null;
        }
        var place = definite ? next + 1 : after;
        var whole = false;
        while (units.Key(place) is "fiscal" or "financial" or "entire" or "whole" or "full")
        {
            (whole, place) = (true, place + 1);
        }
        // "the latest period" of a business report is a quarter.
        if (units.Key(place) == "period" && units.Key(place - 1) == "latest")
        {
            return new Found(new ShiftExpression(TimeUnit.Quarter, 1, -1, false), place + 1);
        }
        if (units.RoleAt(place) == Role.DayPart && !units[place].Plural)
        {
            return PartOfDay(units, place, pointer, definite, portion);
        }
        if (
            units[place] is not { Role: Role.Unit, Plural: false }
            || units.Time(place) is not { } unit
            || unit < TimeUnit.Day
        )
        {
            return null;
        }
        if (units.Possessive(place + 1) && units.Key(place + 3) == "end")
        {
            return null;
        }
        var end = place + 1;
        // "the year ended June 30" is a length; which one follows.
        if (definite && unit == TimeUnit.Year && units.Key(end) is "ended" or "ending")
        {
            return new Found(new DurationExpression(unit, 1, 0), end);
        }
        whole |= definite && units.Key(at - 1) == "for" && next == at && !units.Hyphen(end);
        // "this week or next" stops at the first.
        return pointer switch
        {
            Pointer.Last => Shift(unit, 1, -1, false),
            Pointer.This => Shift(unit, 0, -1, false),
            Pointer.Next => Shift(unit, 1, 1, false),
            Pointer.Same => Shift(unit, 0, -1, true),
            Pointer.Previous => Shift(unit, 1, -1, true),
            // "the next day" follows in the story; "the next decade" lies ahead.
            Pointer.Following => Shift(
                unit,
                1,
                1,
                units.Key(next + 1) == "following" || units.Key(next) == "following" || unit < TimeUnit.Year
            ),
            // "the day" of the text; "the year", "the month": the report's own with "earlier in" or "the end of", else the text's.
            _ when unit is TimeUnit.Weekend => Shift(unit, 1, -1, false),
            _ when unit is TimeUnit.Century or TimeUnit.Decade => null,
            _ when portion == Portion.Whole
                    && unit is TimeUnit.Year or TimeUnit.Month
                    && !(whole && unit == TimeUnit.Year) => null,
            _ => Shift(unit, 0, -1, (portion == Portion.Whole && unit != TimeUnit.Year) || unit == TimeUnit.Day),
        };

        Found? Shift(TimeUnit of, int count, int sign, bool text) =>
            new(new ShiftExpression(of, count, sign, text) { Portion = portion }, end);
    }

    // this morning, last night, the same afternoon, the night
    private static Found? PartOfDay(UnitList units, int place, Pointer pointer, bool definite, Portion portion)
    {
        var code = units[place].Code;
        return pointer switch
        {
            Pointer.This => Shift(0, -1, false),
            Pointer.Last => Shift(1, -1, false),
            Pointer.Next => Shift(1, 1, false),
            Pointer.Same => Shift(0, -1, true),
            Pointer.Previous => Shift(1, -1, true),
            Pointer.Following => Shift(1, 1, true),
            _ when definite
                    && portion == Portion.Whole
                    && units.Key(place - 2) is "in" or "during" or "by" or "of"
                    && code is "MO" or "AF" or "EV" => Shift(0, -1, true),
            _ => null,
        };

        Found? Shift(int count, int sign, bool text) =>
            new(new ShiftExpression(TimeUnit.Day, count, sign, text) { Clock = code }, place + 1);
    }

    // year-end, the year's end
    private static Found? YearEnd(UnitList units, int at)
    {
        if (units[at] is not { Key: "year", Plural: false })
        {
            return null;
        }
        var end = units.Possessive(at + 1) ? at + 3 : units.SkipHyphen(at + 1);
        return units.Key(end) == "end"
            ? new Found(new ShiftExpression(TimeUnit.Year, 0, -1, false) { Portion = Portion.Late }, end + 1)
            : null;
    }

    // (the) year-earlier period | quarter | profit
    private static Found? YearBackPeriod(UnitList units, int at)
    {
        var definite = units.Key(at) == "the";
        if (YearBack(units, definite ? at + 1 : at) is not { } back)
        {
            return null;
        }
        // "the" belongs to the profit of "the year-earlier profit".
        var named = units.Key(back) is "period" or "quarter";
        if (definite && !named)
        {
            return null;
        }
        var end = named ? back + 1 : back;
        return new Found(new ShiftExpression(TimeUnit.Year, 1, -1, true) { Counts = true }, end);
    }
}
