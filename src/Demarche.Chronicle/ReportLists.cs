using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Lists reports, their revisions, and what the store holds.</summary>
internal sealed class ReportLists(SqliteConnection db)
{
    public IReadOnlyList<ReportRow> Reports(DateTimeOffset? asOf) =>
        [
            .. db.Query<Held>(
                    $"""
                    SELECT r.id AS Id, v.hash AS Revision, c.file AS File, c.url AS Url, c.outlet AS Outlet,
                        v.headline AS Headline, c.language AS Language, v.published AS Published, v.modified AS Modified,
                        (SELECT count(*) FROM revisions w
                            WHERE w.report_key = r.report_key AND (@asOf IS NULL OR w.recorded <= @asOf)) AS Revisions,
                        (SELECT count(*) FROM events e WHERE e.coding_key = c.coding_key) AS Events,
                        c.recorded AS Recorded
                    FROM codings c
                    JOIN revisions v ON v.revision_key = c.revision_key
                    JOIN reports r ON r.report_key = v.report_key
                    WHERE {StoreTime.Holds("c", asOf)}
                    """,
                    new { asOf = StoreTime.AsOf(asOf) }
                )
                .Select(held => held.Row())
                .OrderBy(row => row.Published ?? DateTimeOffset.MaxValue)
                .ThenBy(row => row.Id, StringComparer.Ordinal),
        ];

    public IReadOnlyList<RevisionRow> Revisions(string reportId)
    {
        var codings = db.Query<Made>(
                """
                SELECT c.revision_key AS Revision, c.coder AS Coder, c.knowledge AS Knowledge, c.model AS Model
                FROM codings c
                JOIN revisions v ON v.revision_key = c.revision_key
                JOIN reports r ON r.report_key = v.report_key
                WHERE r.id = @reportId
                ORDER BY c.coding_key
                """,
                new { reportId }
            )
            .ToLookup(made => made.Revision, made => new CoderVersion(made.Coder, made.Knowledge, made.Model));
        return
        [
            .. db.Query<Version>(
                    """
                    SELECT v.revision_key AS Key, v.hash AS Hash, v.headline AS Headline, v.published AS Published,
                        v.modified AS Modified, v.recorded AS Recorded, v.superseded AS Superseded
                    FROM revisions v
                    JOIN reports r ON r.report_key = v.report_key
                    WHERE r.id = @reportId
                    ORDER BY v.revision_key
                    """,
                    new { reportId }
                )
                .Select(version => version.Row(codings[version.Key].ToEquatableArray())),
        ];
    }

    public StoreSummary Summary(string path) =>
        new(
            path,
            db.ExecuteScalar<int>("PRAGMA user_version"),
            db.ExecuteScalar<int>("SELECT count(*) FROM reports"),
            db.ExecuteScalar<int>("SELECT count(*) FROM revisions"),
            db.ExecuteScalar<int>("SELECT count(*) FROM codings"),
            db.ExecuteScalar<int>("SELECT count(*) FROM events WHERE superseded IS NULL"),
            StoreTime.ParseOrNull(db.ExecuteScalar<string?>("SELECT max(recorded) FROM codings"))
        );

    // Set by name: a count has no declared type by which Dapper could choose a constructor.
    private sealed record Held
    {
        public string Id { get; init; } = "";
        public string Revision { get; init; } = "";
        public string File { get; init; } = "";
        public string Url { get; init; } = "";
        public string Outlet { get; init; } = "";
        public string Headline { get; init; } = "";
        public string Language { get; init; } = "";
        public string? Published { get; init; }
        public string? Modified { get; init; }
        public int Revisions { get; init; }
        public int Events { get; init; }
        public string Recorded { get; init; } = "";

        public ReportRow Row() =>
            new(
                Id,
                Revision,
                File,
                Url,
                Outlet,
                Headline,
                Language,
                StoreTime.ParseStamp(Published),
                StoreTime.ParseStamp(Modified),
                Revisions,
                Events,
                StoreTime.Parse(Recorded)
            );
    }

    private sealed record Version(
        long Key,
        string Hash,
        string Headline,
        string? Published,
        string? Modified,
        string Recorded,
        string? Superseded
    )
    {
        public RevisionRow Row(EquatableArray<CoderVersion> codings) =>
            new(
                Hash,
                Headline,
                StoreTime.ParseStamp(Published),
                StoreTime.ParseStamp(Modified),
                StoreTime.Parse(Recorded),
                StoreTime.ParseOrNull(Superseded),
                codings
            );
    }

    private sealed record Made(long Revision, string Coder, string Knowledge, string Model);
}
