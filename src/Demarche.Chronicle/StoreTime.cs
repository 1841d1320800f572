using System.Globalization;

namespace Demarche.Chronicle;

/// <summary>Times as the store writes them.</summary>
internal static class StoreTime
{
    // Of one width, so that they compare as text; a bare day compares with them too.
    private const string Utc = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // As the report gave it, zone and all: to be shown, not compared.
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public static string ToText(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(Utc, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateTimeOffset? ParseOrNull(string? text) => text is null ? null : Parse(text);

    public static string? StampToText(DateTimeOffset? stamp) => stamp?.ToString(Stamp, CultureInfo.InvariantCulture);

    public static DateTimeOffset? ParseStamp(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, Stamp, CultureInfo.InvariantCulture);

    public static string? DayToText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The condition that a row of the table holds at @asOf, or now where that is null.</summary>
    public static string Holds(string table, DateTimeOffset? asOf) =>
        asOf is null
            ? $"{table}.superseded IS NULL"
            : $"({table}.recorded <= @asOf AND ({table}.superseded IS NULL OR {table}.superseded > @asOf))";

    /// <summary>What stands for @asOf.</summary>
    public static string? AsOf(DateTimeOffset? asOf) => asOf is { } moment ? ToText(moment) : null;
}
