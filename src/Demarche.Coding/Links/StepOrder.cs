using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Links;

/// <summary>Puts the steps of a case in order of time, each once.</summary>
internal static class StepOrder
{
    // How a case goes, where the days do not tell.
    private static readonly ImmutableArray<string> Order =
    [
        "entered",
        "detained",
        "charged",
        "transferred",
        "visited",
        "tried",
        "convicted",
        "swapped",
        "released",
        "died",
        "disclosed",
    ];

    /// <summary>The steps in order.</summary>
    /// <param name="found">Every telling of a step, and whether the text gives its day.</param>
    public static EquatableArray<CaseStep> Of(List<(CaseStep Step, bool Dated)> found) =>
        Once(found)
            .OrderBy(s => s.Period.From ?? s.Period.To ?? DateOnly.MaxValue)
            .ThenBy(s => Order.IndexOf(s.Step))
            .ToEquatableArray();

    // A step told twice is one: the day that the text gives, and the place where one is named.
    private static IEnumerable<CaseStep> Once(List<(CaseStep Step, bool Dated)> found)
    {
        var kept = new List<(CaseStep Step, bool Dated)>();
        foreach (var (step, dated) in found)
        {
            var at = kept.FindIndex(k =>
                k.Step.Step == step.Step
                && (
                    step.Step == "disclosed"
                        ? k.Step.Period == step.Period
                        : !dated || !k.Dated || k.Step.Period.Overlaps(step.Period)
                )
            );
            if (at < 0)
            {
                kept.Add((step, dated));
                continue;
            }
            var (known, wasDated) = kept[at];
            var better = dated && (!wasDated || step.Period.Days < known.Period.Days) ? step.Period : known.Period;
            var place = known.Place.Length > 0 ? known.Place : step.Place;
            var by = known.Event.Length > 0 ? known.Event : step.Event;
            kept[at] = (known with { Period = better, Place = place, Event = by }, dated || wasDated);
        }
        return kept.Select(k => k.Step);
    }
}
