using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>Works out which year, month or day a calendar expression means: "January", "last Monday", "Feb. 3".</summary>
/// <param name="day">The report's day.</param>
/// <param name="last">The time that the text spoke of last.</param>
/// <param name="lastGrain">How fine that was.</param>
/// <param name="tense">The tense of the clause.</param>
internal readonly struct CalendarResolver(DateOnly? day, DateOnly? last, TimeUnit lastGrain, Tense tense)
{
    // How far ahead a date without a year may lie before it is rather last year's.
    private const int DaysAhead = 120;

    public Resolved Resolve(CalendarExpression date)
    {
        var resolved = date switch
        {
            { BeforeChrist: true } => BeforeChrist(date),
            { Century: { } century } => Plain(
                TimeUnit.Century,
                $"{century - 1:00}",
                Calendar.Part(Calendar.Years((century - 1) * 100, ((century - 1) * 100) + 99), date.Portion)
            ),
            { Decade: { } decade } => Decade(decade, date.Portion),
            { Season: { } season } => OfSeason(date, season),
            { Quarter: not null } or { Half: not null } => OfQuarter(date),
            { Month: not null } => OfMonth(date),
            { Weekday: { } weekday } => OfWeek(date, weekday),
            { Year: { } year, YearEnd: { } end } => Plain(TimeUnit.Year, $"{year:0000}", Calendar.Years(year, end)),
            { Year: { } year } => Plain(TimeUnit.Year, $"{year:0000}", Calendar.Part(Period.Year(year), date.Portion)),
            _ => new Resolved("DATE", "XXXX", default),
        };
        return date.Clock.Length == 0
            ? resolved
            : resolved with
            {
                Type = "TIME",
                Value = $"{resolved.Value}T{date.Clock}",
            };
    }

    private static Resolved Plain(TimeUnit grain, string value, Period period) => new("DATE", value, period, grain);

    private static Resolved BeforeChrist(CalendarExpression date)
    {
        var value = $"BC{date.Year ?? date.Century - 1:0000}";
        value = date.Century is { } century ? $"BC{century - 1:00}" : value;
        value +=
            date.Month is { } month ? $"-{month:00}"
            : date.Season is { } season ? "-" + Timex.Code(season)
            : "";
        value += date is { Month: not null, Day: { } of } ? $"-{of:00}" : "";
        return new Resolved("DATE", value, default);
    }

    private Resolved Decade(int decade, Portion portion)
    {
        // '80s and the eighties: of the century of the report, or the one before where that has not come yet.
        var first =
            decade >= 100 ? decade
            : ((day ?? last)?.Year ?? 1999) % 100 >= decade + 5 ? ((day ?? last)?.Year ?? 1999) / 100 * 100 + decade
            : (((day ?? last)?.Year ?? 1999) / 100 * 100) - 100 + decade;
        return Plain(TimeUnit.Decade, $"{first / 10:000}", Calendar.Part(Calendar.Years(first, first + 9), portion));
    }

    // The year that "last year", "this year", "that year" names; null where none is told.
    private int? Outer(Pointer pointer) =>
        pointer switch
        {
            Pointer.Last => day?.Year - 1,
            Pointer.This => day?.Year,
            Pointer.Next => day?.Year + 1,
            Pointer.Same => (last ?? day)?.Year,
            Pointer.Previous => (last ?? day)?.Year - 1,
            Pointer.Following => (last ?? day)?.Year + 1,
            _ => null,
        };

    private Resolved OfSeason(CalendarExpression date, Season season)
    {
        var year = date.Year ?? Outer(date.Outer);
        if (year is null && date.Pointer is Pointer.Same or Pointer.Previous or Pointer.Following)
        {
            year =
                (last ?? day)?.Year
                + (
                    date.Pointer == Pointer.Previous ? -1
                    : date.Pointer == Pointer.Following ? 1
                    : 0
                );
        }
        if (year is null && day is { } now)
        {
            var current = Calendar.SeasonYear(now);
            var within = Calendar.Of(current, season);
            year = date.Pointer switch
            {
                Pointer.This => now.Year,
                Pointer.Next => within.From > now ? current : current + 1,
                Pointer.Last => within.To < now ? current : current - 1,
                _ when tense == Tense.Future => within.To >= now ? current : current + 1,
                _ => within.From <= now ? current : current - 1,
            };
        }
        year ??= last?.Year;
        return year is { } of
            ? Plain(
                TimeUnit.Season,
                $"{of:0000}-{Timex.Code(season)}",
                Calendar.Part(Calendar.Of(of, season), date.Portion)
            )
            : new Resolved("DATE", $"XXXX-{Timex.Code(season)}", default);
    }

    private Resolved OfQuarter(CalendarExpression date)
    {
        var year = date.Year ?? Outer(date.Outer);
        var month =
            date.Quarter is { } quarter ? (quarter * 3) - 2
            : date.Half == 1 ? 1
            : 7;
        if (year is null && day is { } now)
        {
            year = month > now.Month && tense != Tense.Future && month - now.Month > 3 ? now.Year - 1 : now.Year;
        }
        year ??= last?.Year;
        var unit = date.Quarter is null ? TimeUnit.Half : TimeUnit.Quarter;
        if (year is not { } of)
        {
            return new Resolved(
                "DATE",
                unit == TimeUnit.Half ? $"XXXX-H{date.Half}" : $"XXXX-Q{date.Quarter}",
                default
            );
        }
        var start = Calendar.Make(of, month, 1);
        return Plain(unit, Timex.Of(unit, start), Calendar.Around(unit, start));
    }

    private Resolved OfMonth(CalendarExpression date)
    {
        var month = date.Month!.Value;
        var year =
            date.Year
            ?? Outer(date.Outer)
            ?? (date.Day is { } dated ? YearOfDay(month, dated, date.Pointer) : YearOfMonth(month, date.Pointer));
        if (year is not { } of)
        {
            return new Resolved(
                "DATE",
                date.Day is { } bare ? $"XXXX-{month:00}-{bare:00}" : $"XXXX-{month:00}",
                default
            );
        }
        if (date.Day is not { } number)
        {
            var start = Calendar.Make(of, month, 1);
            return Plain(
                TimeUnit.Month,
                Timex.Of(TimeUnit.Month, start),
                Calendar.Part(Period.Month(start.Year, month), date.Portion)
            );
        }
        var first = Calendar.Make(of, month, number);
        if (date.WholeWeek)
        {
            return Plain(TimeUnit.Week, Timex.Week(first), Calendar.Around(TimeUnit.Week, first));
        }
        return Plain(
            TimeUnit.Day,
            Timex.Day(first),
            date.DayEnd is { } end ? new Period(first, Calendar.Make(of, month, end)) : Period.Day(first)
        );
    }

    private int? YearOfMonth(int month, Pointer pointer)
    {
        if (day is not { } now)
        {
            return last?.Year;
        }
        return pointer switch
        {
            Pointer.This => now.Year,
            Pointer.Next => month > now.Month ? now.Year : now.Year + 1,
            Pointer.Last => month < now.Month ? now.Year : now.Year - 1,
            Pointer.Same or Pointer.Previous or Pointer.Following => (last ?? now).Year
                + (
                    pointer == Pointer.Previous && month >= (last ?? now).Month ? -1
                    : pointer == Pointer.Following && month <= (last ?? now).Month ? 1
                    : 0
                ),
            _ when tense == Tense.Future => month >= now.Month ? now.Year : now.Year + 1,
            _ => month <= now.Month ? now.Year : now.Year - 1,
        };
    }

    private int? YearOfDay(int month, int number, Pointer pointer)
    {
        if (day is not { } now)
        {
            return last?.Year;
        }
        var this_ = Calendar.Make(now.Year, month, number);
        return pointer switch
        {
            Pointer.This => now.Year,
            Pointer.Next => this_ > now ? now.Year : now.Year + 1,
            Pointer.Last => this_ < now ? now.Year : now.Year - 1,
            // A deadline told as ahead may just have passed.
            _ when tense == Tense.Future => now.DayNumber - this_.DayNumber <= DaysAhead / 8 ? now.Year : now.Year + 1,
            // In the past, unless that is nearly a year ago and the day is close ahead: a deadline told of in the past tense.
            _ when tense == Tense.Past => this_.DayNumber - now.DayNumber <= DaysAhead / 2 ? now.Year : now.Year - 1,
            _ => this_.DayNumber - now.DayNumber <= DaysAhead
                ? now.DayNumber - this_.DayNumber > 365 - DaysAhead && tense == Tense.Present
                    ? now.Year + 1
                    : now.Year
                : now.Year - 1,
        };
    }

    private Resolved OfWeek(CalendarExpression date, int weekday)
    {
        var text = date.Pointer is Pointer.Same or Pointer.Previous or Pointer.Following;
        if ((text ? last ?? day : day ?? (lastGrain == TimeUnit.Day ? last : null)) is not { } now)
        {
            return new Resolved("DATE", $"XXXX-WXX-{(weekday == 0 ? 7 : weekday)}", default);
        }
        // Days from now to that weekday of the same week, Monday first.
        var within = ((weekday + 6) % 7) - (((int)now.DayOfWeek + 6) % 7);
        var back = within <= 0 ? within : within - 7;
        var onwards = within >= 0 ? within : within + 7;
        var days = date.Outer switch
        {
            Pointer.Last => within - 7,
            Pointer.This => within,
            Pointer.Next => within + 7,
            _ => date.Pointer switch
            {
                Pointer.Last or Pointer.Previous => back == 0 ? -7 : back,
                Pointer.Next or Pointer.Following => onwards == 0 ? 7 : onwards,
                Pointer.This => tense == Tense.Past ? back : onwards,
                _ when day is null => onwards,
                _ => tense == Tense.Future ? onwards : back,
            },
        };
        var found = Calendar.Move(now, TimeUnit.Day, days);
        return Plain(TimeUnit.Day, Timex.Day(found), Period.Day(found));
    }
}
