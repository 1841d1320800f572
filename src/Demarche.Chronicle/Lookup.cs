using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Finds reports, revisions and events by an id or its beginning.</summary>
internal sealed class Lookup(SqliteConnection db, string path)
{
    private const int Named = 4;

    /// <summary>The key of the coding that tells a report: of one revision where one is named, else of the one that holds.</summary>
    public long? Report(string name, DateTimeOffset? asOf, string? revision)
    {
        if (One("SELECT id FROM reports WHERE id {0}", name) is { } id)
        {
            return revision is null ? Holding(id, asOf) : InReport(id, revision, asOf);
        }
        return revision is null && Hash(name) is { } hash ? Last(null, hash, asOf) : null;
    }

    /// <summary>The coding and place of an event: where it holds, else where it last held.</summary>
    public EventAt? Event(string name, DateTimeOffset? asOf) =>
        One("SELECT id FROM events WHERE id {0}", name) is { } id
            ? db.QueryFirstOrDefault<EventAt>(
                $"""
                SELECT e.coding_key AS Coding, e.position AS Position
                FROM events e
                JOIN codings c ON c.coding_key = e.coding_key
                JOIN revisions v ON v.revision_key = c.revision_key
                JOIN reports r ON r.report_key = v.report_key
                WHERE e.id = @id AND (@asOf IS NULL OR e.recorded <= @asOf)
                ORDER BY {StoreTime.Holds("e", asOf)} DESC, e.recorded DESC, r.id, e.coding_key DESC, e.position
                """,
                new { id, asOf = StoreTime.AsOf(asOf) }
            )
            : null;

    private long? Holding(string id, DateTimeOffset? asOf) =>
        db.QuerySingleOrDefault<long?>(
            $"""
            SELECT c.coding_key FROM codings c
            JOIN revisions v ON v.revision_key = c.revision_key
            JOIN reports r ON r.report_key = v.report_key
            WHERE r.id = @id AND {StoreTime.Holds("c", asOf)}
            """,
            new { id, asOf = StoreTime.AsOf(asOf) }
        );

    private long? InReport(string id, string revision, DateTimeOffset? asOf) =>
        One("SELECT hash FROM revisions JOIN reports USING (report_key) WHERE id = @id AND hash {0}", revision, id)
            is { } hash
            ? Last(id, hash, asOf)
            : null;

    private string? Hash(string name) => One("SELECT hash FROM revisions WHERE hash {0}", name);

    /// <summary>The last coding of a revision, whether or not it holds.</summary>
    private long? Last(string? id, string hash, DateTimeOffset? asOf) =>
        db.QueryFirstOrDefault<long?>(
            """
            SELECT c.coding_key FROM codings c
            JOIN revisions v ON v.revision_key = c.revision_key
            JOIN reports r ON r.report_key = v.report_key
            WHERE v.hash = @hash AND (@id IS NULL OR r.id = @id) AND (@asOf IS NULL OR c.recorded <= @asOf)
            ORDER BY r.id, c.recorded DESC, c.coding_key DESC
            """,
            new
            {
                id,
                hash,
                asOf = StoreTime.AsOf(asOf),
            }
        );

    /// <summary>The one id that is the name or, where none is, that begins with it; null where there is none.</summary>
    private string? One(string sql, string name, string? id = null)
    {
        if (name.Length == 0)
        {
            return null;
        }
        // Everything that begins with the name lies between it and it followed by the last code point.
        var arguments = new
        {
            name,
            last = name + "\U0010FFFF",
            id,
        };
        var exact = string.Format(null, sql, "= @name");
        if (db.QueryFirstOrDefault<string>(exact, arguments) is { } itself)
        {
            return itself;
        }
        var beginning = string.Format(null, sql, "BETWEEN @name AND @last");
        var fitting = db.Query<string>($"SELECT DISTINCT * FROM ({beginning}) ORDER BY 1 LIMIT {Named}", arguments)
            .AsList();
        return fitting.Count switch
        {
            0 => null,
            1 => fitting[0],
            _ => throw new DemarcheException(StoreErrors.Several(path, name, fitting)),
        };
    }
}

/// <summary>Where an event stands: in which coding, and where among its events.</summary>
internal sealed record EventAt(long Coding, long Position);
