using System.Text;
using Dapper;
using Demarche.Core;
using Demarche.Core.Json;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>
/// The record, in one SQLite file: reports, their revisions, the codings of these and the events they tell. Nothing in
/// it is overwritten or deleted, so that it can be read as it stood at any moment. docs/store.md says how it is laid out.
/// </summary>
/// <remarks>
/// For one thread at a time; open one for each. Several programs may read a store while one writes. Every method throws
/// <see cref="DemarcheException"/> DM0402 where the file is damaged, DM0403 where it stays locked, DM0406 where file or
/// disk refuses.
/// </remarks>
public sealed class Store : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SqliteConnection db;
    private readonly string path;
    private readonly Recorder recorder;
    private readonly Lookup lookup;

    private Store(SqliteConnection db, string path, TimeProvider time)
    {
        this.db = db;
        this.path = path;
        recorder = new Recorder(db, time);
        lookup = new Lookup(db, path);
    }

    /// <summary>Opens a store, and makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock that recorded and superseded times are taken from.</param>
    /// <param name="create">Whether to make a store where there is none.</param>
    /// <exception cref="DemarcheException">
    /// DM0401: a newer program wrote it; DM0402: it is no store; DM0403: it stays locked; DM0404: there is none;
    /// DM0406: file or disk refuses.
    /// </exception>
    public static Store Open(string path, TimeProvider time, bool create = true) => Open(path, time, create, Patience);

    internal static Store Open(string path, TimeProvider time, bool create, TimeSpan patience) =>
        StoreErrors.Guard(path, () => new Store(StoreFile.Open(path, create, patience), path, time));

    /// <summary>The last moment of a day, UTC: to read the record as it stood at the end of that day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);

    /// <summary>Records a coded report, in one transaction.</summary>
    public StoreOutcome Add(CodedReport coded) => Guard(() => recorder.Add(coded));

    /// <summary>Whether this revision of this report was coded so already: then there is no need to code it again.</summary>
    public bool Has(Report report, CoderVersion version) => Has(report.Id, report.Revision.Hash, version);

    /// <inheritdoc cref="Has(Report, CoderVersion)"/>
    public bool Has(string reportId, string revisionHash, CoderVersion version) =>
        Guard(() =>
            db.ExecuteScalar<bool>(
                """
                SELECT EXISTS (SELECT 1 FROM codings c
                    JOIN revisions v ON v.revision_key = c.revision_key
                    JOIN reports r ON r.report_key = v.report_key
                    WHERE r.id = @reportId AND v.hash = @revisionHash
                    AND c.coder = @Coder AND c.knowledge = @Knowledge AND c.model = @Model)
                """,
                new
                {
                    reportId,
                    revisionHash,
                    version.Coder,
                    version.Knowledge,
                    version.Model,
                }
            )
        );

    /// <summary>Every report with the revision and coding that hold, by time of publication, then id; undated ones last.</summary>
    public IReadOnlyList<ReportRow> Reports(DateTimeOffset? asOf = null) =>
        Guard(() => new ReportLists(db).Reports(asOf));

    /// <summary>
    /// The events between two states, in either direction: one acts and the other receives, or both act together. By the
    /// day they happened, then id; undated ones last.
    /// </summary>
    public IReadOnlyList<TimelineRow> Timeline(StateCode a, StateCode b, TimelineQuery? query = null) =>
        Guard(() => new TimelineReader(db, Coding).Between(a, b, query ?? new TimelineQuery()));

    /// <summary>
    /// The events that answer each other within a report, each chain from what answers nothing, where one of its events is
    /// between the two states. By the day of the first event, then of the report.
    /// </summary>
    public IReadOnlyList<Chain> Chains(StateCode a, StateCode b, TimelineQuery? query = null) =>
        Guard(() => new TimelineReader(db, Coding).Chains(a, b, query ?? new TimelineQuery()));

    /// <summary>The cases that reports tell, by the day of the first step, then by name and report.</summary>
    /// <param name="name">A part of the subject's name or of the case's id, or the code of the subject's state; null for all.</param>
    /// <param name="query">Which steps' days, and as of when.</param>
    public IReadOnlyList<CaseRow> Cases(string? name = null, TimelineQuery? query = null) =>
        Guard(() => new CaseFinder(db, Coding).Find(name, query ?? new TimelineQuery()));

    /// <summary>The reports that name one of these actors, by time of publication, then id; undated ones last.</summary>
    /// <param name="ids">Ids of actors, as mentions have them.</param>
    /// <param name="asOf">As the record stood at this moment; null for now.</param>
    public IReadOnlyList<NamingRow> Naming(IReadOnlyCollection<string> ids, DateTimeOffset? asOf = null) =>
        Guard(() => new MentionReader(db, Coding).Naming(ids, asOf));

    /// <summary>A coded report, read back as it was recorded; null where there is none.</summary>
    /// <param name="idOrHashOrPrefix">The report's id, a revision's hash, or the beginning of either.</param>
    /// <param name="asOf">As the record stood at this moment; null for now.</param>
    /// <param name="revision">One of its revisions, by hash or the hash's beginning; null for the one that holds.</param>
    /// <exception cref="DemarcheException">DM0405: several begin so.</exception>
    public CodedReport? Report(string idOrHashOrPrefix, DateTimeOffset? asOf = null, string? revision = null) =>
        Guard(() => lookup.Report(idOrHashOrPrefix, asOf, revision) is { } coding ? Coding(coding) : null);

    /// <summary>An event and the report that tells it: where it holds, else where it last held; null where there is none.</summary>
    /// <param name="idOrPrefix">The event's id or its beginning.</param>
    /// <param name="asOf">As the record stood at this moment; null for now.</param>
    /// <exception cref="DemarcheException">DM0405: several begin so.</exception>
    public (CodedReport Report, Event Event)? Event(string idOrPrefix, DateTimeOffset? asOf = null) =>
        Guard<(CodedReport, Event)?>(() =>
            lookup.Event(idOrPrefix, asOf) is { } at && Coding(at.Coding) is var coded
                ? (coded, coded.Events[(int)at.Position])
                : null
        );

    /// <summary>Every revision of a report, in the order of arrival.</summary>
    public IReadOnlyList<RevisionRow> Revisions(string reportId) =>
        Guard(() => new ReportLists(db).Revisions(reportId));

    /// <summary>What the store holds.</summary>
    public StoreSummary Summary() => Guard(() => new ReportLists(db).Summary(path));

    /// <inheritdoc/>
    public void Dispose() => db.Dispose();

    private CodedReport Coding(long key) =>
        CodedReportJson.Read(
            Encoding.UTF8.GetBytes(
                db.QuerySingle<string>("SELECT json FROM codings WHERE coding_key = @key", new { key })
            )
        );

    private T Guard<T>(Func<T> work) => StoreErrors.Guard(path, work);
}
