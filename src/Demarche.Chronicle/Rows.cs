using Demarche.Core;

namespace Demarche.Chronicle;

/// <summary>A report in the store, by its revision and coding that hold.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Revision">Hash of the revision that holds.</param>
/// <param name="File">The file it was read from.</param>
/// <param name="Url">Its address.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Modified">When it was last changed.</param>
/// <param name="Revisions">How many revisions were known.</param>
/// <param name="Events">How many events it tells.</param>
/// <param name="Recorded">When the coding that holds was recorded.</param>
public sealed record ReportRow(
    string Id,
    string Revision,
    string File,
    string Url,
    string Outlet,
    string Headline,
    string Language,
    DateTimeOffset? Published,
    DateTimeOffset? Modified,
    int Revisions,
    int Events,
    DateTimeOffset Recorded
);

/// <summary>One version of a report's text, in the order of arrival.</summary>
/// <param name="Hash">Names it.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Modified">When it was last changed.</param>
/// <param name="Recorded">When it came into the store.</param>
/// <param name="Superseded">When a later one took its place; null for the one that holds, and equal to <paramref name="Recorded"/> for one that never held.</param>
/// <param name="Codings">What made the codings of it, in the order of arrival.</param>
public sealed record RevisionRow(
    string Hash,
    string Headline,
    DateTimeOffset? Published,
    DateTimeOffset? Modified,
    DateTimeOffset Recorded,
    DateTimeOffset? Superseded,
    EquatableArray<CoderVersion> Codings
);

/// <summary>An event between two states, with the report that tells it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Report">The report, as the revision that holds.</param>
public sealed record TimelineRow(Event Event, Report Report)
{
    /// <summary>The report's id.</summary>
    public string ReportId => Report.Id;

    /// <summary>Who published it; empty where not known.</summary>
    public string Outlet => Report.Outlet;

    /// <summary>When it was published; null where not known.</summary>
    public DateTimeOffset? Published => Report.Revision.Published;

    /// <summary>The best passage that tells the event.</summary>
    public string Quote => Report.Revision.Words(Event.Evidence[0].Span);
}

/// <summary>Events of one report that answer each other, and between two states.</summary>
/// <param name="Report">The report, as the revision that holds.</param>
/// <param name="Links">The events: each behind what it answers.</param>
public sealed record Chain(Report Report, EquatableArray<ChainLink> Links);

/// <summary>One event of a chain.</summary>
/// <param name="Event">The event.</param>
/// <param name="Depth">How many events it stands behind: 0 for one that answers nothing.</param>
public sealed record ChainLink(Event Event, int Depth);

/// <summary>A case as one report tells it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Report">The coded report.</param>
public sealed record CaseRow(Case Case, CodedReport Report);

/// <summary>A report that names an actor.</summary>
/// <param name="Report">The report, as the revision that holds.</param>
/// <param name="Mentions">Where it does.</param>
public sealed record NamingRow(Report Report, EquatableArray<Mention> Mentions);

/// <summary>Which events of a pair are asked for.</summary>
/// <param name="AsOf">As the record stood at this moment; null for now.</param>
/// <param name="From">Not those that ended before this day.</param>
/// <param name="To">Not those that began after this day.</param>
/// <remarks>Where a bound is given, events of which no day is known are left out.</remarks>
public sealed record TimelineQuery(DateTimeOffset? AsOf = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>What a store holds.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Schema">The number of its last migration.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Revisions">How many revisions of them, superseded ones among them.</param>
/// <param name="Codings">How many codings of those, superseded ones among them.</param>
/// <param name="Events">How many events hold now.</param>
/// <param name="LastRecorded">When something was last recorded; null for an empty store.</param>
public sealed record StoreSummary(
    string Path,
    int Schema,
    int Reports,
    int Revisions,
    int Codings,
    int Events,
    DateTimeOffset? LastRecorded
);
