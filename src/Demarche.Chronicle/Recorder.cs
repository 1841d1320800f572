using System.Text;
using Dapper;
using Demarche.Core;
using Demarche.Core.Json;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Puts coded reports into the record, each in one transaction.</summary>
internal sealed class Recorder(SqliteConnection db, TimeProvider time)
{
    public StoreOutcome Add(CodedReport coded)
    {
        using var transaction = db.BeginTransaction(deferred: false);
        var outcome = Record(coded);
        transaction.Commit();
        return outcome;
    }

    private StoreOutcome Record(CodedReport coded)
    {
        var now = Now();
        var revision = coded.Report.Revision;
        var report = db.QuerySingleOrDefault<long?>(
            "SELECT report_key FROM reports WHERE id = @Id",
            new { coded.Report.Id }
        );
        var known = Known(report, revision.Hash);
        if (known is not null && IsCoded(known.Key, coded.Version))
        {
            return StoreOutcome.Unchanged;
        }
        if (known is not null)
        {
            // A revision that holds has one coding that holds: this one, from now on.
            if (known.Superseded is null)
            {
                Supersede(known.Key, now);
            }
            Coding(known.Key, coded, now, holds: known.Superseded is null);
            return StoreOutcome.Recoded;
        }
        var outcome = report is null ? StoreOutcome.New : StoreOutcome.NewRevision;
        var reportKey = report ?? Report(coded.Report.Id, now);
        var holding = Holding(reportKey);
        var holds = holding is null || !IsLater(holding, revision);
        if (holds && holding is not null)
        {
            db.Execute("UPDATE revisions SET superseded = @now WHERE revision_key = @Key", new { now, holding.Key });
            Supersede(holding.Key, now);
        }
        Coding(Revision(reportKey, revision, now, holds), coded, now, holds);
        return outcome;
    }

    // The clock may be set back; the record's own time never runs backwards.
    private string Now()
    {
        var now = StoreTime.ToText(time.GetUtcNow());
        var last = db.ExecuteScalar<string?>("SELECT max(recorded) FROM codings");
        return string.CompareOrdinal(last, now) > 0 ? last! : now;
    }

    private RevisionKey? Known(long? report, string hash) =>
        db.QuerySingleOrDefault<RevisionKey>(
            """
            SELECT revision_key AS Key, published AS Published, modified AS Modified, superseded AS Superseded
            FROM revisions WHERE report_key = @report AND hash = @hash
            """,
            new { report, hash }
        );

    private RevisionKey? Holding(long report) =>
        db.QuerySingleOrDefault<RevisionKey>(
            """
            SELECT revision_key AS Key, published AS Published, modified AS Modified, superseded AS Superseded
            FROM revisions WHERE report_key = @report AND superseded IS NULL
            """,
            new { report }
        );

    private bool IsCoded(long revision, CoderVersion version) =>
        db.ExecuteScalar<bool>(
            """
            SELECT EXISTS (SELECT 1 FROM codings
                WHERE revision_key = @revision AND coder = @Coder AND knowledge = @Knowledge AND model = @Model)
            """,
            new
            {
                revision,
                version.Coder,
                version.Knowledge,
                version.Model,
            }
        );

    // The later stamp holds, whichever arrived first; without a stamp a revision is earlier than any with one. Of two
    // with the same stamp the one that arrives later holds.
    private static bool IsLater(RevisionKey holding, Revision arriving) =>
        Stamp(StoreTime.ParseStamp(holding.Published), StoreTime.ParseStamp(holding.Modified))
        > Stamp(arriving.Published, arriving.Modified);

    private static DateTimeOffset Stamp(DateTimeOffset? published, DateTimeOffset? modified)
    {
        var (first, last) = (published ?? DateTimeOffset.MinValue, modified ?? DateTimeOffset.MinValue);
        return last > first ? last : first;
    }

    private long Report(string id, string now) =>
        db.ExecuteScalar<long>(
            "INSERT INTO reports (id, recorded) VALUES (@id, @now) RETURNING report_key",
            new { id, now }
        );

    private long Revision(long report, Revision revision, string now, bool holds) =>
        db.ExecuteScalar<long>(
            """
            INSERT INTO revisions (report_key, hash, headline, published, modified, text, recorded, superseded)
            VALUES (@report, @Hash, @headline, @published, @modified, @Text, @now, @superseded)
            RETURNING revision_key
            """,
            new
            {
                report,
                revision.Hash,
                headline = revision.Words(revision.Headline),
                published = StoreTime.StampToText(revision.Published),
                modified = StoreTime.StampToText(revision.Modified),
                revision.Text,
                now,
                superseded = holds ? null : now,
            }
        );

    private void Coding(long revision, CodedReport coded, string now, bool holds)
    {
        var superseded = holds ? null : now;
        var key = db.ExecuteScalar<long>(
            """
            INSERT INTO codings (revision_key, coder, knowledge, model, file, url, outlet, language, original_language, json,
                recorded, superseded)
            VALUES (@revision, @Coder, @Knowledge, @Model, @File, @Url, @Outlet, @Language, @OriginalLanguage, @json, @now,
                @superseded)
            RETURNING coding_key
            """,
            new
            {
                revision,
                coded.Version.Coder,
                coded.Version.Knowledge,
                coded.Version.Model,
                coded.Report.File,
                coded.Report.Url,
                coded.Report.Outlet,
                coded.Report.Language,
                coded.Report.OriginalLanguage,
                json = Encoding.UTF8.GetString(CodedReportJson.ToLine(coded)),
                now,
                superseded,
            }
        );
        new CodingRows(db, key, coded, now, superseded).Write();
    }

    private void Supersede(long revision, string now)
    {
        var codings = db.Query<long>(
                "SELECT coding_key FROM codings WHERE revision_key = @revision AND superseded IS NULL",
                new { revision }
            )
            .AsList();
        foreach (var coding in codings)
        {
            db.Execute("UPDATE codings SET superseded = @now WHERE coding_key = @coding", new { now, coding });
            foreach (var table in CodingRows.Tables)
            {
                db.Execute(
                    $"UPDATE {table} SET superseded = @now WHERE coding_key = @coding AND superseded IS NULL",
                    new { now, coding }
                );
            }
        }
    }

    private sealed record RevisionKey(long Key, string? Published, string? Modified, string? Superseded);
}
