namespace Demarche.Reports;

/// <summary>A date that a report gives for itself.</summary>
/// <param name="Value">The moment. Without a time it is midnight; without a zone its offset is 0, since nothing better is known.</param>
/// <param name="HasTime">Whether a time of day was given.</param>
/// <param name="HasZone">Whether a zone was given.</param>
internal readonly record struct Stamp(DateTimeOffset Value, bool HasTime, bool HasZone)
{
    private readonly string? unknownZone;

    /// <summary>What stands where the zone does and is none that is known; empty where nothing does.</summary>
    public string UnknownZone
    {
        get => unknownZone ?? "";
        init => unknownZone = value;
    }

    /// <summary>How much it says: 0 the day, 1 the time, 2 the time in its zone.</summary>
    public int Precision =>
        !HasTime ? 0
        : HasZone ? 2
        : 1;

    /// <summary>The most precise of some candidates, the earliest named among equals.</summary>
    public static Stamp? Best(IEnumerable<Stamp?> candidates) =>
        candidates.Where(c => c is not null).OrderByDescending(c => c!.Value.Precision).FirstOrDefault();
}
