namespace Demarche.Reports;

/// <summary>When clocks are put forward: the rules in force since 2007 (us) and 1996 (eu), to the day.</summary>
internal static class SummerTime
{
    public static bool Holds(string rule, DateTime local)
    {
        var (from, until) = rule switch
        {
            "us" => (Sunday(local.Year, 3, 8), Sunday(local.Year, 11, 1)),
            "eu" => (Sunday(local.Year, 3, 25), Sunday(local.Year, 10, 25)),
            _ => (default, default),
        };
        return from.AddHours(2) <= local && local < until.AddHours(2);
    }

    /// <summary>The first Sunday on or after a day of a month.</summary>
    private static DateTime Sunday(int year, int month, int day)
    {
        var date = new DateTime(year, month, day);
        return date.AddDays((7 - (int)date.DayOfWeek) % 7);
    }
}
