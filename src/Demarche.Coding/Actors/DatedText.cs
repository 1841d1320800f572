using System.Globalization;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>A name, sector or office with the days within which it holds.</summary>
/// <param name="Text">The words.</param>
/// <param name="Period">When they hold; unknown means always.</param>
public readonly record struct DatedText(string Text, Period Period)
{
    /// <summary>Whether it holds on that day; every day where the report has none.</summary>
    public bool HoldsOn(DateOnly? day) =>
        day is not { } at || ((Period.From is null || Period.From <= at) && (Period.To is null || at <= Period.To));

    /// <summary>Reads <c>Blue House [..2022-05-09]</c>; null where the brackets hold no period.</summary>
    internal static DatedText? Read(string value)
    {
        if (!value.EndsWith(']'))
        {
            return new DatedText(value, default);
        }
        var open = value.LastIndexOf(" [", StringComparison.Ordinal);
        var dots = open < 0 ? -1 : value.IndexOf("..", open, StringComparison.Ordinal);
        if (dots < 0)
        {
            return null;
        }
        var from = value[(open + 2)..dots];
        var to = value[(dots + 2)..^1];
        if (!TryDay(from, last: false, out var first) || !TryDay(to, last: true, out var end) || end < first)
        {
            return null;
        }
        return new DatedText(value[..open].TrimEnd(), new Period(first, end));
    }

    // A year or a month means its first day at the left and its last day at the right.
    private static bool TryDay(string text, bool last, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }
        var format = text.Length switch
        {
            4 => "yyyy",
            7 => "yyyy-MM",
            _ => "yyyy-MM-dd",
        };
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }
        day = (text.Length, last) switch
        {
            (4, true) => new DateOnly(parsed.Year, 12, 31),
            (7, true) => parsed.AddMonths(1).AddDays(-1),
            _ => parsed,
        };
        return true;
    }
}
