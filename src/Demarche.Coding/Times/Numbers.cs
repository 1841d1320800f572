namespace Demarche.Coding.Times;

/// <summary>Reads counts, years and days of the month written in digits or words.</summary>
internal static class Numbers
{
    /// <summary>A count before a unit of time.</summary>
    /// <param name="Value">How many; null where vague.</param>
    /// <param name="End">The unit after it.</param>
    /// <param name="AndHalf">Whether a half follows.</param>
    internal readonly record struct Counted(int? Value, int End, bool AndHalf = false);

    /// <summary>Reads "two", "24", "twenty-four", "a couple of", "several", "a" …; null where no count stands there.</summary>
    public static Counted? Count(UnitList units, int at)
    {
        var found = Single(units, at);
        if (found is not { } first)
        {
            return null;
        }
        // "two to three", "12 to 18", "two or three": vague enough; the first is the lower bound.
        if (
            units.Key(first.End) is "to" or "or"
            && first.Value is not null
            && Single(units, first.End + 1) is { Value: not null } second
            && units.Key(at) is not ("a" or "an")
        )
        {
            return first with { End = second.End };
        }
        return first;
    }

    private static Counted? Single(UnitList units, int at)
    {
        var unit = units[at];
        switch (unit.Role)
        {
            case Role.Number when unit.Digits > 0 || unit.Key.Length == 0:
                if (
                    units.RoleAt(at + 1) == Role.Fraction
                    || units.Key(at + 1) == "and" && units.Key(at + 2) is "a" or "half" && units.Key(at + 3) == "half"
                )
                {
                    return new Counted(
                        unit.Value,
                        units.RoleAt(at + 1) == Role.Fraction ? at + 2 : at + 4,
                        AndHalf: true
                    );
                }
                return new Counted(unit.Value, at + 1);
            case Role.Number or Role.Tens:
                return Words(units, at);
        }
        switch (unit.Key)
        {
            // "$2 a year", "24 hours a day" are rates.
            case "a"
            or "an"
                when units[at - 1] is { Role: Role.Number or Role.Unit } or { Key: "%" or "hundred" or "thousand" }
                    && units[at + 1].Role == Role.Unit:
                return null;
            case "a" or "an":
                if (units.Key(at + 1) is "couple")
                {
                    return new Counted(2, units.Key(at + 2) == "of" ? at + 3 : at + 2);
                }
                if (units.Key(at + 1) is "few")
                {
                    return new Counted(null, at + 2);
                }
                if (units.Key(at + 1) is "hundred" or "thousand" or "dozen")
                {
                    return Words(units, at + 1);
                }
                return units.Key(at + 1) is "full" or "whole" or "further"
                    ? new Counted(1, at + 2)
                    : new Counted(1, at + 1);
            case "couple":
                return new Counted(2, units.Key(at + 1) == "of" ? at + 2 : at + 1);
            case "few" or "several" or "many" or "some":
                return new Counted(null, at + 1);
            case "hundred" or "thousand" or "dozen":
                return Words(units, at);
            default:
                return null;
        }
    }

    // twenty-four, two hundred, nineteen, a thousand five hundred.
    private static Counted? Words(UnitList units, int at)
    {
        var total = 0;
        var part = 0;
        var start = at;
        while (true)
        {
            var unit = units[at];
            if (unit.Role == Role.Tens)
            {
                part += unit.Value;
                var next = units.SkipHyphen(at + 1);
                if (units[next] is { Role: Role.Number, Digits: 0, Key.Length: > 0, Value: < 10 } one)
                {
                    part += one.Value;
                    at = next;
                }
            }
            else if (unit is { Role: Role.Number, Key.Length: > 0 })
            {
                part += unit.Value;
            }
            else if (unit.Key == "dozen")
            {
                part = Math.Max(part, 1) * 12;
            }
            else if (unit.Key == "hundred")
            {
                part = Math.Max(part, 1) * 100;
            }
            else if (unit.Key == "thousand")
            {
                total += Math.Max(part, 1) * 1000;
                part = 0;
            }
            else
            {
                break;
            }
            at++;
            if (at - start > 8)
            {
                break;
            }
            // "nineteen ninety" is a year, not a count: a second number without hundred or thousand between ends it.
            if (units[at].Role is Role.Number or Role.Tens && units.Key(at - 1) is not ("hundred" or "thousand"))
            {
                break;
            }
        }
        return at == start ? null : new Counted(Math.Min(total + part, 100_000), at);
    }

    /// <summary>A year of four digits, or one spoken in words ("nineteen ninety-seven", "two thousand"); null where none stands there.</summary>
    public static (int Year, int End)? Year(UnitList units, int at)
    {
        var unit = units[at];
        if (unit is { Role: Role.Number, Digits: 4, Value: >= 1000 and <= 2100 })
        {
            return (unit.Value, at + 1);
        }
        if (unit is { Role: Role.Number, Key: "two" } && units.Key(at + 1) == "thousand")
        {
            return units[at + 2] is { Role: Role.Number, Digits: 0, Value: < 20 } more
                ? (2000 + more.Value, at + 3)
                : (2000, at + 2);
        }
        if (
            unit is { Role: Role.Number, Digits: 0, Value: >= 15 and <= 19 } or { Role: Role.Tens, Value: 20 }
            && units[at + 1].Role is Role.Tens or Role.Number
            && units[at + 1].Digits == 0
            && units[at + 1].Value >= 10
        )
        {
            if (Words(units, at + 1) is { Value: < 100 } rest)
            {
                return ((unit.Value * 100) + rest.Value.Value, rest.End);
            }
        }
        return null;
    }

    /// <summary>A day of the month: <c>3</c>, <c>3rd</c>, <c>eighth</c>; null where none stands there.</summary>
    public static (int Day, int End)? DayOfMonth(UnitList units, int at)
    {
        var unit = units[at];
        if (
            unit
            is { Role: Role.Number, Digits: 1 or 2, Value: >= 1 and <= 31 }
                or { Role: Role.Ordinal, Value: >= 1 and <= 31 }
        )
        {
            return (unit.Value, at + 1);
        }
        if (
            unit is { Role: Role.Tens, Value: 20 or 30 }
            && units.Hyphen(at + 1)
            && units[at + 2] is { Role: Role.Ordinal, Value: < 10 } one
        )
        {
            return (unit.Value + one.Value, at + 3);
        }
        return null;
    }
}
