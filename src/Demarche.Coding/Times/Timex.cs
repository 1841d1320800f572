using System.Globalization;

namespace Demarche.Coding.Times;

/// <summary>Writes TIMEX3 values.</summary>
internal static class Timex
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Week(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}";
    }

    public static string Code(Season season) =>
        season switch
        {
            Season.Winter => "WI",
            Season.Spring => "SP",
            Season.Summer => "SU",
            _ => "FA",
        };

    /// <summary>The value of the stretch of that size in which a day lies: <c>2024-02</c> for a month.</summary>
    public static string Of(TimeUnit unit, DateOnly day) =>
        unit switch
        {
            TimeUnit.Weekend => Week(day) + "-WE",
            TimeUnit.Week => Week(day),
            TimeUnit.Month => $"{day.Year:0000}-{day.Month:00}",
            TimeUnit.Season => $"{Calendar.SeasonYear(day):0000}-{Code(Calendar.SeasonOf(day))}",
            TimeUnit.Quarter => $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}",
            TimeUnit.Half => $"{day.Year:0000}-H{(day.Month <= 6 ? 1 : 2)}",
            TimeUnit.Year => $"{day.Year:0000}",
            TimeUnit.Decade => $"{day.Year / 10:000}",
            TimeUnit.Century => $"{day.Year / 100:00}",
            _ => Day(day),
        };

    /// <summary>A length: <c>P2D</c>, <c>PT3H</c>, <c>PXW</c> where the count is null.</summary>
    public static string Duration(TimeUnit unit, int? count, bool half)
    {
        var n = count is { } c ? c.ToString(CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            TimeUnit.Second => $"PT{n}S",
            TimeUnit.Minute => half ? $"PT{n}M30S" : $"PT{n}M",
            TimeUnit.Hour => half ? $"PT{n}H30M" : $"PT{n}H",
            TimeUnit.Weekend => $"P{n}WE",
            TimeUnit.Week => $"P{n}W",
            TimeUnit.Month => $"P{n}M",
            TimeUnit.Quarter => $"P{n}Q",
            TimeUnit.Year => half ? $"P{n}Y6M" : $"P{n}Y",
            TimeUnit.Decade when count is { } decades => $"P{decades * 10}Y",
            TimeUnit.Decade => "PXY",
            TimeUnit.Century when count is { } centuries => $"P{centuries * 100}Y",
            TimeUnit.Century => "PXC",
            _ => $"P{n}D",
        };
    }
}
