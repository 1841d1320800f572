using System.Text.Json;
using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Finds the reports that name an actor.</summary>
internal sealed class MentionReader(SqliteConnection db, Func<long, CodedReport> coding)
{
    public IReadOnlyList<NamingRow> Naming(IReadOnlyCollection<string> ids, DateTimeOffset? asOf) =>
        [
            .. db.Query<long>(
                    $"""
                    SELECT DISTINCT c.coding_key
                    FROM codings c, json_each(c.json, '$.mentions') m
                    WHERE {StoreTime.Holds("c", asOf)}
                    AND json_extract(m.value, '$.id') IN (SELECT value FROM json_each(@ids))
                    """,
                    new { ids = JsonSerializer.Serialize(ids), asOf = StoreTime.AsOf(asOf) }
                )
                .Select(coding)
                .Select(coded => new NamingRow(
                    coded.Report,
                    coded.Mentions.Where(m => ids.Contains(m.Actor.Id)).ToEquatableArray()
                ))
                .OrderBy(row => row.Report.Revision.Published ?? DateTimeOffset.MaxValue)
                .ThenBy(row => row.Report.Id, StringComparer.Ordinal),
        ];
}
