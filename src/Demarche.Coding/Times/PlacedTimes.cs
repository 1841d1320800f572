using System.Collections.Immutable;

namespace Demarche.Coding.Times;

/// <summary>The time expressions of a report, by passage. Immutable; safe on any thread.</summary>
internal sealed class PlacedTimes
{
    private readonly ImmutableArray<PlacedTime> all;
    private readonly int[] starts;

    /// <param name="all">The times in the order of the text.</param>
    /// <param name="passages">How many passages the report has.</param>
    public PlacedTimes(ImmutableArray<PlacedTime> all, int passages)
    {
        this.all = all;
        starts = new int[passages + 1];
        foreach (var time in all)
        {
            starts[time.Passage + 1]++;
        }
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }

    /// <summary>Those of one passage.</summary>
    public ReadOnlySpan<PlacedTime> In(int passage) => all.AsSpan()[starts[passage]..starts[passage + 1]];
}
