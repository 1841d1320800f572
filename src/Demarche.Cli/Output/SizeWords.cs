using System.Globalization;
using Demarche.Core;

namespace Demarche.Cli.Output;

/// <summary>A number of an event as people write it: <c>at least 40 dead</c>, <c>30 to 50 arrested</c>, <c>EUR 1.2 bn</c>.</summary>
internal static class SizeWords
{
    private static readonly (decimal Unit, string Name)[] Units =
    [
        (1_000_000_000_000m, " tn"),
        (1_000_000_000m, " bn"),
        (1_000_000m, " m"),
    ];

    /// <summary>The words.</summary>
    public static string Of(Size size)
    {
        var number = (size.From, size.To) switch
        {
            ({ } from, { } to) when from == to => One(from, size),
            ({ } from, { } to) => $"{One(from, size)} to {One(to, size)}",
            ({ } from, null) => $"at least {One(from, size)}",
            (null, { } to) => $"up to {One(to, size)}",
            _ => "an unknown number of",
        };
        return size.Currency.Length > 0 ? number : $"{number} {size.What}";
    }

    private static string One(long number, Size size)
    {
        if (size.Currency.Length == 0)
        {
            return number.ToString("N0", CultureInfo.InvariantCulture);
        }
        var (unit, name) = Units.FirstOrDefault(u => Math.Abs(number) >= u.Unit, (Unit: 1m, Name: ""));
        return $"{Sign(size.Currency)}{(number / unit).ToString("#,0.###", CultureInfo.InvariantCulture)}{name}";
    }

    private static string Sign(string currency) =>
        currency switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            _ => currency + " ",
        };
}
