namespace Demarche.Coding.Times;

/// <summary>The small words around a date: early, last, the following …</summary>
internal static class Words
{
    /// <summary>Reads "early", "late-", "mid", "the end of", "the beginning of" …; whole and the same place where none stands there.</summary>
    public static (Portion Portion, int End) Portion(UnitList units, int at)
    {
        var next = units.Key(at) == "the" ? at + 1 : at;
        var portion = units.Key(next) switch
        {
            "early" => Times.Portion.Early,
            "mid" or "middle" => Times.Portion.Mid,
            "late" => Times.Portion.Late,
            "beginning" or "start" => Times.Portion.Early,
            "end" or "close" => Times.Portion.Late,
            _ => Times.Portion.Whole,
        };
        if (portion == Times.Portion.Whole)
        {
            return (portion, at);
        }
        if (units.Key(next) is "early" or "mid" or "late")
        {
            return (portion, units.Key(next + 1) == "in" ? next + 2 : units.SkipHyphen(next + 1));
        }
        return units.Key(next + 1) == "of" ? (portion, next + 2) : (Times.Portion.Whole, at);
    }

    /// <summary>Reads "last", "this past", "the following" …; none and the same place where no such word stands there.</summary>
    public static (Pointer Pointer, int End) Pointing(UnitList units, int at)
    {
        var definite = units.Key(at) == "the";
        var next = definite ? at + 1 : at;
        switch (units.Key(next))
        {
            case "last" or "past":
                return (Pointer.Last, next + 1);
            case "next" when definite:
                return (Pointer.Following, next + 1);
            case "next" or "coming" or "upcoming":
                return (Pointer.Next, next + 1);
            case "this":
                return units.Key(next + 1) switch
                {
                    "past" or "last" => (Pointer.Last, next + 2),
                    "coming" or "upcoming" => (Pointer.Next, next + 2),
                    "same" => (Pointer.Same, next + 2),
                    _ => (Pointer.This, next + 1),
                };
            case "current" when definite:
                return (Pointer.This, next + 1);
            case "latest" when definite:
                return (Pointer.Last, next + 1);
            case "that":
                return (Pointer.Same, units.Key(next + 1) == "same" ? next + 2 : next + 1);
            case "same":
                return (Pointer.Same, next + 1);
            case "previous" or "preceding" or "prior":
                return (Pointer.Previous, next + 1);
            case "following":
                return (Pointer.Following, next + 1);
            default:
                return (Pointer.None, at);
        }
    }

    /// <summary>Whether a word that may be a month's name is one: May and March are also verbs, and "sec. 5" has no month.</summary>
    public static bool IsMonthName(UnitList units, int at)
    {
        var unit = units[at];
        if (!unit.Capital)
        {
            return false;
        }
        if (
            unit.Short
            && unit.Span.Length == 3
            && Numbers.DayOfMonth(units, at + 1) is null
            && Numbers.Year(units, at + 1) is null
        )
        {
            // "Mar", "Jan" alone are rather names of people.
            return false;
        }
        if (unit.Key is not ("may" or "march" or "august"))
        {
            return true;
        }
        var before = units[at - 1];
        return before.Key
                is "in"
                    or "of"
                    or "since"
                    or "until"
                    or "till"
                    or "by"
                    or "last"
                    or "this"
                    or "next"
                    or "early"
                    or "mid"
                    or "late"
                    or "from"
                    or "to"
                    or "before"
                    or "after"
                    or "through"
                    or "during"
                    or "for"
                    or "between"
                    or "throughout"
                    or "the"
                    or "-"
                    or "("
            || before.Role is Role.Number or Role.Ordinal
            || (before.Key is "and" or "or" && units.RoleAt(at - 2) == Role.Month)
            || Numbers.DayOfMonth(units, at + 1) is not null
            || Numbers.Year(units, units.Key(at + 1) == "of" ? at + 2 : at + 1) is not null
            || (unit.Key == "august" && at > 0 && before.Role != Role.None);
    }
}
