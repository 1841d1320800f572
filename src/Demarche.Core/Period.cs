using System.Globalization;

namespace Demarche.Core;

/// <summary>
/// The days within which something happened, first and last included; either end may be open (null).
/// </summary>
/// <remarks>The default value is open at both ends: nothing is known. Immutable; safe on any thread.</remarks>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => From is null && To is null;

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => From is not null && From == To;

    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>A whole month, 1 to 12.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A whole year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether both can share a day; an open end reaches for ever.</summary>
    public bool Overlaps(Period other) =>
        (From is null || other.To is null || From <= other.To)
        && (To is null || other.From is null || other.From <= To);

    /// <summary>Whether every day of <paramref name="other"/> lies inside.</summary>
    public bool Contains(Period other) =>
        (From is null || (other.From is not null && From <= other.From))
        && (To is null || (other.To is not null && other.To <= To));

    /// <summary>The days of both.</summary>
    public Period Intersect(Period other) =>
        new(
            From is null ? other.From
                : other.From is null || From > other.From ? From
                : other.From,
            To is null ? other.To
                : other.To is null || To < other.To ? To
                : other.To
        );

    /// <summary>How many days it has; null where an end is open.</summary>
    public int? Days => From is { } from && To is { } to ? to.DayNumber - from.DayNumber + 1 : null;

    /// <summary>ISO: <c>2024-02-03</c>, <c>2024-02</c>, <c>2024</c>, else <c>FROM/TO</c> with <c>..</c> for an open end.</summary>
    public override string ToString()
    {
        if (IsUnknown)
        {
            return "..";
        }
        if (From is { } from && To is { } to)
        {
            if (from == to)
            {
                return Iso(from);
            }
            if (this == Month(from.Year, from.Month))
            {
                return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            }
            if (this == Year(from.Year))
            {
                return from.ToString("yyyy", CultureInfo.InvariantCulture);
            }
        }
        return $"{(From is { } a ? Iso(a) : "..")}/{(To is { } b ? Iso(b) : "..")}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
