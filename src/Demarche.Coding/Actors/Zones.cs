using System.Collections.Frozen;

namespace Demarche.Coding.Actors;

/// <summary>Which states keep the time of a stamp: a hint at where a report was written, for zones that few states share.</summary>
internal static class Zones
{
    private static readonly FrozenDictionary<int, FrozenSet<string>> ByMinutes = new Dictionary<int, string>
    {
        [210] = "IRN",
        [270] = "AFG",
        [330] = "IND LKA",
        [345] = "NPL",
        [360] = "BGD BTN KGZ",
        [390] = "MMR",
        [420] = "THA VNM IDN KHM LAO",
        [480] = "CHN TWN HKG SGP PHL MYS",
        [540] = "KOR JPN PRK",
        [600] = "AUS PNG",
        [720] = "NZL FJI",
    }.ToFrozenDictionary(z => z.Key, z => z.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The states by their codes; empty where the zone tells nothing.</summary>
    public static IReadOnlySet<string> Of(DateTimeOffset? stamp) =>
        stamp is { } at && ByMinutes.TryGetValue((int)at.Offset.TotalMinutes, out var states)
            ? states
            : FrozenSet<string>.Empty;
}
