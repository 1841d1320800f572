using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>An expression worked out: TIMEX3's type and value, and its days.</summary>
internal readonly record struct Resolved(string Type, string Value, Period Period, TimeUnit? Grain = null);

/// <summary>Works out time expressions against the report's day and the times that the text spoke of before. One for each reading; not thread-safe.</summary>
internal sealed class Resolver(DateOnly? day)
{
    private readonly SpokenTimes spoken = new(day);

    // The time from which the expression at hand counts where it counts from the text.
    private DateOnly? last;
    private TimeUnit lastGrain;

    /// <summary>Works one out and remembers it as the time that the text is at.</summary>
    public Resolved Resolve(TimeExpression expression, Tense tense, TimePlace place)
    {
        // 'the same day' counts from the story; a month without a year is of the year told last, wherever that was.
        var before = expression is ShiftExpression { FromText: true, Unit: <= TimeUnit.Week }
            ? spoken.Before(place, tense)
            : spoken.Last;
        last = before?.From;
        lastGrain = before?.Grain ?? default;
        var resolved = expression switch
        {
            CalendarExpression date => new CalendarResolver(day, last, lastGrain, tense).Resolve(date),
            ShiftExpression shift => Shift(shift, tense),
            DurationExpression duration => Duration(duration),
            SetExpression set => new Resolved("SET", set.Value, default),
            ReferenceExpression reference => Reference(reference.Value),
            _ => new Resolved("DATE", "XXXX", default),
        };
        // "a year earlier" looks back and leaves the text where it was.
        if (
            resolved is { Grain: { } grain, Period.From: { } from }
            && expression is not ShiftExpression { Sign: < 0, Count: > 0, Unit: TimeUnit.Year }
        )
        {
            // 'today' is nowhere told in passing.
            var isNow = expression is ShiftExpression { FromText: false };
            spoken.Add(new SpokenTime(from, grain, place with { InPassing = place.InPassing && !isNow }));
        }
        return resolved;
    }

    private Resolved Reference(string value) =>
        new(
            "DATE",
            value,
            value switch
            {
                "PAST_REF" when day is not null => new Period(null, day),
                "PRESENT_REF" when day is { } now => Period.Day(now),
                "FUTURE_REF" when day is not null => new Period(day, null),
                _ => default,
            }
        );

    private Resolved Duration(DurationExpression duration)
    {
        var value = Timex.Duration(duration.Unit, duration.Count, duration.AndHalf);
        if (duration.Side == 0 || day is not { } now)
        {
            return new Resolved("DURATION", value, default);
        }
        // A vague stretch up to now has no known beginning.
        if (duration.Count is not { } count)
        {
            return new Resolved("DURATION", value, duration.Side < 0 ? new Period(null, now) : new Period(now, null));
        }
        var other = Calendar.Move(now, duration.Unit, duration.Side * count);
        return new Resolved("DURATION", value, duration.Side < 0 ? new Period(other, now) : new Period(now, other));
    }

    private Resolved Shift(ShiftExpression shift, Tense tense)
    {
        var type = shift.Clock.Length > 0 ? "TIME" : "DATE";
        var (unit, grain) = (shift.Unit, shift.Unit < TimeUnit.Day ? TimeUnit.Day : shift.Unit);
        var fromText = shift.FromText && last is not null;
        var start = fromText ? last : day;
        if (shift.Count is not { } count)
        {
            return shift.Sign < 0
                ? new Resolved(type, "PAST_REF", new Period(null, start))
                : new Resolved(type, "FUTURE_REF", new Period(start, null));
        }
        if (start is not { } from)
        {
            return new Resolved(type, Unknown(shift), default);
        }
        // "the quarter" of a business report is the one that ended last.
        if (
            unit == TimeUnit.Quarter
            && count == 0
            && shift.FromText
            && lastGrain != TimeUnit.Quarter
            && day is { } reported
        )
        {
            from = Calendar.Move(reported, TimeUnit.Quarter, -1);
            fromText = false;
        }
        if (fromText && lastGrain > grain && !(unit == TimeUnit.Month && lastGrain == TimeUnit.Quarter))
        {
            // A day counted from a whole month or year: which day is not told, but it lies about there.
            if (shift.Clock.Length > 0 && count == 0 && day is { } today)
            {
                from = today;
            }
            else
            {
                return new Resolved(type, Unknown(shift), default);
            }
        }
        // A year before a quarter or a month is that quarter or month again.
        if (
            shift is { Counts: true, Sign: < 0 }
            && unit == TimeUnit.Year
            && count == 1
            && last is { } quarter
            && lastGrain == TimeUnit.Quarter
            && shift.Portion == Portion.Whole
        )
        {
            (grain, from) = (TimeUnit.Quarter, quarter);
        }
        if (
            unit == TimeUnit.Weekend
            && count == 1
            && !fromText
            && (from.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || tense == Tense.Future)
            && shift.Sign < 0
        )
        {
            count = 0;
        }
        var moved = Calendar.Move(from, unit, shift.Sign * count);
        var whole = Calendar.Around(grain, moved);
        var period = shift.Portion switch
        {
            Portion.Earlier when whole.From <= day && day < whole.To => whole with { To = day },
            Portion.Later when whole.From < day && day <= whole.To => whole with { From = day },
            _ => Calendar.Part(whole, shift.Portion),
        };
        var value = Timex.Of(grain, moved) + (shift.Clock.Length > 0 ? "T" + shift.Clock : "");
        return new Resolved(type, value, period, grain);
    }

    private static string Unknown(ShiftExpression shift) =>
        shift.Unit switch
        {
            _ when shift is { FromText: false, Count: > 0, Unit: > TimeUnit.Day } => shift.Sign < 0
                ? "PAST_REF"
                : "FUTURE_REF",
            TimeUnit.Week or TimeUnit.Weekend => "XXXX-WXX",
            TimeUnit.Month => "XXXX-XX",
            >= TimeUnit.Season => "XXXX",
            _ => "XXXX-XX-XX" + (shift.Clock.Length > 0 ? "T" + shift.Clock : ""),
        };
}
