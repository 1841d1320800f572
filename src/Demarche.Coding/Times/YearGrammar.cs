namespace Demarche.Coding.Times;

/// <summary>Years and what they are made of and make up: <c>2022</c>, <c>the third quarter of 1989</c>, <c>last fall</c>, <c>the early 1990s</c>, <c>the 19th century</c>.</summary>
internal static class YearGrammar
{
    private static readonly CalendarExpression Empty = new();

    /// <summary>Tries to read one from a place on.</summary>
    public static Found? Read(UnitList units, int at) =>
        SeasonDate(units, at)
        ?? QuarterDate(units, at)
        ?? Decade(units, at)
        ?? Century(units, at)
        ?? PlainYear(units, at);

    /// <summary>Whether the number there counts things rather than years: a price, a share, 2000 people.</summary>
    public static bool CountsThings(UnitList units, int at) => CountsThings(units, at, at + 1);

    // The same for a number of several words, and what stands behind its last.
    private static bool CountsThings(UnitList units, int at, int end)
    {
        var after = units[end];
        return units.Key(at - 1) is "$"
            || after.Key is "%" or "hundred" or "thousand" or "dozen"
            || after is { Role: Role.Fraction or Role.Unit } and not { Key: "quarter" or "year" }
            || (after.Key == "." && units[end + 1] is { Tight: true, Role: Role.Number })
            || (
                after.Key == "-"
                && after.Tight
                && units[end + 1] is { Role: Role.Number, Tight: true, Digits: not (2 or 4) }
            )
            || (after.Key == "-" && after.Tight && units[end + 1] is { Role: Role.Unit })
            || units[at] is { Tight: true }
                && units[at - 1].Key is "." or "/" or "-"
                && units[at - 1].Tight
                && units.RoleAt(at - 2) != Role.Number
                && units.RoleAt(at - 2) != Role.None
                && units.Key(at - 2) is not ("mid" or "pre" or "post");
    }

    // (the | fiscal | early | the end of) 1989; 1939-45; 480 BC
    private static Found? PlainYear(UnitList units, int at)
    {
        var (portion, next) = Words.Portion(units, at);
        var period = Numbers.Year(units, next + 1) is { } of && units.Key(of.End) is "period" or "quarter";
        if (
            portion == Portion.Whole
            && units.Key(next) == "the"
            && (period || units.Key(next + 1) is "year" or "fiscal")
        )
        {
            next++;
        }
        var marked = portion != Portion.Whole;
        if (units.Key(next) is "fiscal" or "financial")
        {
            next++;
            marked = true;
        }
        if (units[next] is { Key: "year", Plural: false })
        {
            next++;
            marked = true;
        }
        if (units[next] is { Role: Role.Number, Digits: > 0 and <= 4 } old && units.Key(next + 1) is "bc" or "bce")
        {
            var ancient = new CalendarExpression
            {
                Portion = portion,
                Year = old.Value,
                BeforeChrist = true,
            };
            return new Found(ancient, next + 2);
        }
        if (Numbers.Year(units, next) is not { } year || CountsThings(units, next, year.End))
        {
            return null;
        }
        // One end of a range of years needs no other mark: 1861-1865.
        marked |=
            units.Hyphen(year.End) && units[year.End + 1] is { Role: Role.Number, Digits: 4 }
            || units.Hyphen(next - 1) && units[next - 2] is { Role: Role.Number, Digits: 4 };
        var usual = year.Year is >= 1900 and <= 2060;
        if (
            !marked
            && !usual
            && units.Key(next - 1)
                is not (
                    "in"
                    or "since"
                    or "of"
                    or "until"
                    or "by"
                    or "from"
                    or "before"
                    or "after"
                    or "between"
                    or "and"
                    or "to"
                    or "during"
                    or "around"
                    or "about"
                    or "("
                )
        )
        {
            return null;
        }
        // A thousand in words is a year only after "in" and its like: "two thousand people"; "nineteen ninety" always is.
        if (
            units[next].Digits == 0
            && units.Key(next + 1) == "thousand"
            && !marked
            && units.Key(next - 1) is not ("in" or "since" or "of" or "until" or "by" or "from" or "before" or "after")
        )
        {
            return null;
        }
        var date = new CalendarExpression { Portion = portion, Year = year.Year };
        // "the 1988 period": that of which the report speaks
        if (units.Key(at) == "the" && next == at + 1 && units.Key(year.End) is "period" or "quarter" && !marked)
        {
            return new Found(date, year.End + 1);
        }
        // 1939-45; the two years of 1939-1945 are two expressions.
        if (units.Hyphen(year.End) && units[year.End + 1] is { Role: Role.Number, Digits: 2 } last)
        {
            var end = (year.Year / 100 * 100) + last.Value;
            if (end > year.Year && end - year.Year < 100)
            {
                return new Found(date with { YearEnd = end }, year.End + 2);
            }
        }
        return new Found(date, year.End);
    }

    // (the | late) 1990s, the nineties, '80s
    private static Found? Decade(UnitList units, int at)
    {
        var (portion, next) = Words.Portion(units, at);
        if (portion == Portion.Whole && units.Key(next) == "the")
        {
            next++;
        }
        if (units[next].Key == "'" && units[next + 1] is { Role: Role.Decade, Tight: true })
        {
            next++;
        }
        if (units[next] is not { Role: Role.Decade } decade)
        {
            return null;
        }
        // "in her thirties", "in his late 30s" are ages.
        if (decade.Digits != 4 && (next == at || units.Key(at) is not ("the" or "'")) && units.Key(next - 1) != "'")
        {
            return null;
        }
        return new Found(new CalendarExpression { Decade = decade.Value, Portion = portion }, next + 1);
    }

    private static Found? Century(UnitList units, int at)
    {
        var (portion, next) = Words.Portion(units, at);
        if (portion == Portion.Whole && units.Key(next) == "the")
        {
            next++;
        }
        if (units[next] is not { Role: Role.Ordinal, Value: > 1 and <= 21 } ordinal)
        {
            return null;
        }
        var unit = units.SkipHyphen(next + 1);
        if (units[unit] is not { Key: "century", Plural: false })
        {
            return null;
        }
        var bc = units.Key(unit + 1) is "bc" or "bce";
        return new Found(
            new CalendarExpression
            {
                Century = ordinal.Value,
                Portion = portion,
                BeforeChrist = bc,
            },
            bc ? unit + 2 : unit + 1
        );
    }

    // (the | last | this | early) summer (of | ,)? (2003)?
    private static Found? SeasonDate(UnitList units, int at)
    {
        var (portion, next) = Words.Portion(units, at);
        if (portion != Portion.Whole && units.Key(next) == "the")
        {
            next++;
        }
        var (pointer, after) = Words.Pointing(units, next);
        if (pointer != Pointer.None)
        {
            next = after;
        }
        else if (units.Key(next) == "the")
        {
            next++;
            (portion, next) = portion == Portion.Whole ? Words.Portion(units, next) : (portion, next);
        }
        if (units[next] is not { Role: Role.Season, Plural: false } season)
        {
            return null;
        }
        var date = new CalendarExpression
        {
            Season = (Season)season.Value,
            Portion = portion,
            Pointer = pointer,
        };
        var end = units.Key(next + 1) is "of" or "," ? next + 2 : next + 1;
        if (Numbers.Year(units, end) is { } year && !CountsThings(units, end))
        {
            return new Found(date with { Year = year.Year }, year.End);
        }
        if (
            Words.Pointing(units, end) is { Pointer: not Pointer.None } outer
            && units[outer.End] is { Key: "year", Plural: false }
        )
        {
            return new Found(date with { Outer = outer.Pointer }, outer.End + 1);
        }
        // "fall" and "spring" alone are mostly verbs or wells.
        var sure =
            pointer != Pointer.None
            || portion != Portion.Whole
            || units.Key(at - 1) is "in" or "by" or "since" or "until" or "during";
        return sure || (next > at && season.Key is "summer" or "winter" or "autumn") ? new Found(date, next + 1) : null;
    }

    // (the) (1988 | year-ago) (fiscal) third(-)quarter (of 1989 | of last year); the first half of 2003
    private static Found? QuarterDate(UnitList units, int at)
    {
        var next = units.Key(at) == "the" ? at + 1 : at;
        var date = Empty;
        if (
            Words.Pointing(units, next) is { Pointer: Pointer.Last or Pointer.This or Pointer.Next } pointing
            && units[pointing.End] is { Key: "year" }
            && units.Possessive(pointing.End + 1)
        )
        {
            (date, next) = (date with { Outer = pointing.Pointer }, pointing.End + 3);
        }
        else if (units[next] is { Role: Role.Number, Digits: 4 } && Numbers.Year(units, next) is { } before)
        {
            (date, next) = (date with { Year = before.Year }, before.End);
        }
        else if (RelativeGrammar.YearBack(units, next) is { } back)
        {
            (date, next) = (date with { Outer = Pointer.Previous }, back);
        }
        if (units.Key(next) is "fiscal" or "financial")
        {
            next = units.SkipHyphen(next + 1);
        }
        var ordinal = units[next];
        var unit = units.SkipHyphen(next + 1);
        if (ordinal is { Role: Role.Ordinal, Value: >= 1 and <= 4 } && units[unit] is { Key: "quarter", Plural: false })
        {
            date = date with { Quarter = ordinal.Value };
            // "the" belongs to the loss of "the third-quarter loss".
            if (unit > next + 1 && next == at + 1 && units.Key(at) == "the")
            {
                return null;
            }
        }
        else if ((ordinal is { Role: Role.Ordinal, Value: <= 2 } || ordinal.Key == "last") && units.Key(unit) == "half")
        {
            date = date with { Half = ordinal.Key == "last" ? 2 : ordinal.Value };
        }
        else
        {
            return null;
        }
        var end = unit + 1;
        if (date is { Year: null, Outer: Pointer.None })
        {
            var of = units.Key(end) is "of" or "," ? end + 1 : end;
            if (units.Key(of) is "fiscal" or "financial")
            {
                of++;
            }
            if (Numbers.Year(units, of) is { } year && !CountsThings(units, of))
            {
                return new Found(date with { Year = year.Year }, year.End);
            }
            if (
                Words.Pointing(units, of) is { Pointer: not Pointer.None } outer
                && units[outer.End] is { Key: "year", Plural: false }
            )
            {
                return new Found(date with { Outer = outer.Pointer }, outer.End + 1);
            }
        }
        // "the first half" alone is of a match, a list, a book.
        return date is { Half: not null, Year: null, Outer: Pointer.None } ? null : new Found(date, end);
    }
}
