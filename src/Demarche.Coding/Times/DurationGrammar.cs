namespace Demarche.Coding.Times;

/// <summary>Lengths, repetitions and vague times: <c>two days</c>, <c>the past four months</c>, <c>every Monday</c>, <c>recently</c>.</summary>
internal static class DurationGrammar
{
    /// <summary>Tries to read one from a place on.</summary>
    public static Found? Read(UnitList units, int at) =>
        Repeated(units, at) ?? Sided(units, at) ?? Plain(units, at) ?? Reference(units, at);

    /// <summary>The place after "more than", "nearly", "at least" and their like.</summary>
    public static int SkipHedge(UnitList units, int at) =>
        units.Key(at) switch
        {
            "nearly" or "almost" or "about" or "around" or "just" => at + 1,
            "more" or "less" when units.Key(at + 1) == "than" => at + 2,
            "at" when units.Key(at + 1) is "least" or "most" => at + 2,
            "up" when units.Key(at + 1) == "to" => at + 2,
            _ => at,
        };

    // every day, each Monday, weekly, Tuesday nights
    private static Found? Repeated(UnitList units, int at)
    {
        var unit = units[at];
        if (unit.Role == Role.Set)
        {
            return new Found(new SetExpression(unit.Code), at + 1);
        }
        if (
            unit is { Role: Role.Weekday, Capital: true }
            && (unit.Plural || units[at + 1] is { Role: Role.DayPart, Plural: true })
        )
        {
            var night = units[at + 1] is { Role: Role.DayPart } part ? "T" + part.Code : "";
            return new Found(
                new SetExpression($"XXXX-WXX-{(unit.Value == 0 ? 7 : unit.Value)}{night}"),
                night.Length > 0 ? at + 2 : at + 1
            );
        }
        if (unit.Key is not ("every" or "each"))
        {
            return null;
        }
        var next = units.Key(at + 1) == "other" ? at + 2 : at + 1;
        var times = next == at + 2 ? 2 : 1;
        if (Numbers.Count(units, next) is { Value: { } count } counted && units.Time(counted.End) is not null)
        {
            (times, next) = (count, counted.End);
        }
        var of = units[next];
        return of.Role switch
        {
            Role.Unit when (TimeUnit)of.Value is not TimeUnit.Weekend => new Found(
                new SetExpression(Timex.Duration((TimeUnit)of.Value, times, false)),
                next + 1
            ),
            Role.Weekday => new Found(new SetExpression($"XXXX-WXX-{(of.Value == 0 ? 7 : of.Value)}"), next + 1),
            Role.Month when of.Capital => new Found(new SetExpression($"XXXX-{of.Value:00}"), next + 1),
            Role.Season => new Found(new SetExpression("XXXX-" + Timex.Code((Season)of.Value)), next + 1),
            Role.DayPart => new Found(new SetExpression("XXXX-XX-XXT" + of.Code), next + 1),
            _ => null,
        };
    }

    // the past four months, the next few days, recent years, the last decade
    private static Found? Sided(UnitList units, int at)
    {
        var next = SkipHedge(units, at);
        next = units.Key(next) == "the" ? next + 1 : next;
        // "the two previous days"
        if (
            Numbers.Count(units, next) is { Value: { } many } counted
            && units.Key(counted.End) is "previous" or "preceding" or "past" or "following" or "coming"
            && units[counted.End + 1] is { Role: Role.Unit, Plural: true } days
        )
        {
            var onwards = units.Key(counted.End) is "following" or "coming";
            return new Found(new DurationExpression((TimeUnit)days.Value, many, onwards ? 1 : -1), counted.End + 2);
        }
        var side = units.Key(next) switch
        {
            "past" or "last" or "previous" or "preceding" or "recent" => -1,
            "next" or "coming" or "following" => 1,
            "first" or "latest" or "final" => 0,
            _ => 2,
        };
        if (side == 2)
        {
            return null;
        }
        var key = units.Key(next);
        next++;
        if (
            Numbers.Count(units, next) is { } count
            && units.Time(count.End) is { } unit
            && units.Key(next) is not ("a" or "an" or "the")
        )
        {
            return new Found(
                new DurationExpression(unit, count.Value, side) { AndHalf = count.AndHalf },
                count.End + 1
            );
        }
        if (units[next] is { Role: Role.Unit, Plural: true } several)
        {
            return new Found(new DurationExpression((TimeUnit)several.Value, null, side), next + 1);
        }
        // "the past year" is twelve months up to now.
        return
            key == "past"
            && units[next] is { Role: Role.Unit, Plural: false } one
            && (TimeUnit)one.Value is >= TimeUnit.Day and not TimeUnit.Weekend
            ? new Found(new DurationExpression((TimeUnit)one.Value, 1, -1), next + 1)
            : null;
    }

    // [more than] two (more) years, a two-day, decades-long, months
    private static Found? Plain(UnitList units, int at)
    {
        var next = SkipHedge(units, at);
        next =
            units.Key(next) == "the"
            && Numbers.Count(units, next + 1) is { Value: not null }
            && units.Key(next + 1) is not ("a" or "an")
                ? next + 1
                : next;
        if (Numbers.Count(units, next) is { } count)
        {
            var place = units.SkipHyphen(count.End);
            if (
                units.Key(place)
                is "more"
                    or "additional"
                    or "full"
                    or "whole"
                    or "long"
                    or "consecutive"
                    or "straight"
                    or "further"
                    or "trading"
                    or "business"
                    or "working"
                    or "other"
            )
            {
                place++;
            }
            if (units.Time(place) is { } unit && (unit != TimeUnit.Weekend || units[place].Plural))
            {
                var end = place + 1;
                // An age is no time of an event: "a 25-year-old". "A year-earlier loss" is dated, not long.
                if (
                    units.Hyphen(end) && units.Key(end + 1) is "old" or "earlier" or "ago"
                    || units.Key(end) == "old"
                    || (units.Key(at) == "the" && units.Hyphen(count.End))
                )
                {
                    return null;
                }
                if (units.Hyphen(end) && units.Key(end + 1) == "long")
                {
                    end += 2;
                }
                var half = count.AndHalf;
                if (units.Key(end) == "and" && units.Key(end + 1) == "a" && units.Key(end + 2) == "half")
                {
                    (half, end) = (true, end + 3);
                }
                // "a second" and "a quarter" are rarely times; "three-quarters" is a share, "the 1988 quarter" a date.
                var share = unit == TimeUnit.Quarter && units[place].Plural && units.Hyphen(count.End);
                var dated = units[next].Digits == 4 && !units[place].Plural;
                return share || dated || (unit == TimeUnit.Quarter && count.Value == 1)
                    ? null
                    : new Found(new DurationExpression(unit, count.Value, 0) { AndHalf = half }, end);
            }
            return null;
        }
        // Bare plurals tell a time after "for" only: "for years", not "the days of the empire".
        if (
            units[at] is { Role: Role.Unit, Plural: true } many
            && (TimeUnit)many.Value is not (TimeUnit.Quarter or TimeUnit.Second or TimeUnit.Weekend)
            && units.Key(at - 1) is "for" or "in" or "within"
            && units.Key(at + 1) is not "old"
        )
        {
            return new Found(new DurationExpression((TimeUnit)many.Value, null, 0), at + 1);
        }
        if (units[at] is { Role: Role.Unit, Plural: false } one && units.Hyphen(at + 1) && units.Key(at + 2) == "long")
        {
            return new Found(new DurationExpression((TimeUnit)one.Value, 1, 0), at + 3);
        }
        return null;
    }

    private static Found? Reference(UnitList units, int at)
    {
        var unit = units[at];
        if (unit.Role == Role.Reference)
        {
            // "as soon as", "soon after" lead to another time.
            if (unit.Key == "soon" && (units.Key(at - 1) == "as" || units.Key(at + 1) is "after" or "as"))
            {
                return null;
            }
            return new Found(new ReferenceExpression(unit.Code), at + 1);
        }
        return (unit.Key, units.Key(at + 1)) switch
        {
            ("more", "recently") => new Found(new ReferenceExpression("PAST_REF"), at + 2),
            ("right", "now") => new Found(new ReferenceExpression("PRESENT_REF"), at + 2),
            ("these", "days") => new Found(new ReferenceExpression("PRESENT_REF"), at + 2),
            ("as", "soon") when units.Key(at + 2) == "as" && units.Key(at + 3) == "possible" => new Found(
                new ReferenceExpression("FUTURE_REF"),
                at + 4
            ),
            ("at", "present") => new Found(new ReferenceExpression("PRESENT_REF"), at + 2),
            ("the", "moment") when units.Key(at - 1) is "at" or "for" => new Found(
                new ReferenceExpression("PRESENT_REF"),
                at + 2
            ),
            ("the", "future") => new Found(new ReferenceExpression("FUTURE_REF"), at + 2),
            ("a", "later") when units.Key(at + 2) == "date" => new Found(new ReferenceExpression("FUTURE_REF"), at + 3),
            ("the", "short") when units.Key(at + 2) == "term" => new Found(
                new ReferenceExpression("FUTURE_REF"),
                at + 3
            ),
            ("the", "near") when units.Key(at + 2) is "future" or "term" => new Found(
                new ReferenceExpression("FUTURE_REF"),
                at + 3
            ),
            ("the", "past")
                when units.RoleAt(at + 2) is Role.Punct or Role.None && units.Key(at - 1) is "in" or "from" or "of" =>
                new Found(new ReferenceExpression("PAST_REF"), at + 2),
            _ => null,
        };
    }
}
