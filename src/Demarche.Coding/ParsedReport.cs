using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding;

/// <summary>A report with the trees of all its sentences: what the readers of actors, events, times and voices take.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record ParsedReport(Report Report, ImmutableArray<Passage> Passages)
{
    /// <summary>The text that all spans count in.</summary>
    public string Text => Report.Revision.Text;

    /// <summary>The report's own day, in the zone of its stamp; null where it has none.</summary>
    public DateOnly? Day => Report.Revision.Published is { } at ? DateOnly.FromDateTime(at.DateTime) : null;
}
