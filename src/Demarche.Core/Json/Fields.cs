using System.Globalization;
using System.Text.Json;

namespace Demarche.Core.Json;

/// <summary>Reads single fields of a JSON object; what is missing or null is empty, what is of another kind is refused.</summary>
internal static class Fields
{
    public const string Day = "yyyy-MM-dd";

    // Fractions only where there are any.
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public static string ToText(DateTimeOffset stamp) => stamp.ToString(Stamp, CultureInfo.InvariantCulture);

    public static string ToText(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>The field itself; null where it is missing or null.</summary>
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement Needed(this JsonElement json, string name) =>
        json.Field(name) ?? throw new FormatException($"The field '{name}' is missing.");

    public static string Text(this JsonElement json, string name) => json.Field(name)?.GetString() ?? "";

    public static StateCode Code(this JsonElement json, string name) =>
        json.Field(name) is { } code ? StateCode.Parse(code.GetString()!) : StateCode.Unknown;

    public static DateOnly? DayOf(this JsonElement json, string name) =>
        json.Field(name) is { } day ? DateOnly.ParseExact(day.GetString()!, Day, CultureInfo.InvariantCulture) : null;

    public static DateTimeOffset? StampOf(this JsonElement json, string name) =>
        json.Field(name) is { } stamp
            ? DateTimeOffset.ParseExact(stamp.GetString()!, Stamp, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Each item of an array, read; empty where the field is missing.</summary>
    public static EquatableArray<T> List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Field(name) is { } list ? list.EnumerateArray().Select(read).ToEquatableArray() : [];

    public static EquatableArray<string> Texts(this JsonElement json, string name) =>
        json.List(name, item => item.GetString()!);
}
