using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Finds cases, as each report tells them.</summary>
internal sealed class CaseFinder(SqliteConnection db, Func<long, CodedReport> coding)
{
    public IReadOnlyList<CaseRow> Find(string? name, TimelineQuery query) =>
        [
            .. db.Query<long>(
                    $"SELECT DISTINCT coding_key FROM cases c WHERE {StoreTime.Holds("c", query.AsOf)} ORDER BY coding_key",
                    new { asOf = StoreTime.AsOf(query.AsOf) }
                )
                .Select(coding)
                .SelectMany(coded => coded.Cases.Select(one => new CaseRow(one, coded)))
                .Where(row => IsCalled(row.Case, name) && IsWithin(row.Case, query))
                .OrderBy(row =>
                    row.Case.Steps.Select(s => s.Period.From ?? s.Period.To).FirstOrDefault() ?? DateOnly.MaxValue
                )
                .ThenBy(row => row.Case.Id, StringComparer.Ordinal)
                .ThenBy(row => row.Report.Report.Revision.Published ?? DateTimeOffset.MaxValue)
                .ThenBy(row => row.Report.Report.Id, StringComparer.Ordinal),
        ];

    // A part of the name will do, and so does the state's code.
    private static bool IsCalled(Case one, string? name) =>
        name is null
        || one.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
        || one.Id.Contains(name, StringComparison.OrdinalIgnoreCase)
        || one.Code.Letters == name;

    private static bool IsWithin(Case one, TimelineQuery query) =>
        (query.From is null && query.To is null)
        || one.Steps.Any(step => !step.Period.IsUnknown && step.Period.Overlaps(new Period(query.From, query.To)));
}
