using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Reads the events between two states.</summary>
internal sealed class TimelineReader(SqliteConnection db, Func<long, CodedReport> coding)
{
    public IReadOnlyList<TimelineRow> Between(StateCode a, StateCode b, TimelineQuery query) =>
        [
            .. Find(a, b, query)
                .GroupBy(at => at.Coding)
                .SelectMany(Rows)
                .OrderBy(row => row.Event.Happened.Period.From ?? row.Event.Happened.Period.To ?? DateOnly.MaxValue)
                .ThenBy(row => row.Event.Id, StringComparer.Ordinal)
                .ThenBy(row => row.ReportId, StringComparer.Ordinal),
        ];

    /// <summary>The chains that hold an event between them, by the day of their first event, then of the report.</summary>
    public IReadOnlyList<Chain> Chains(StateCode a, StateCode b, TimelineQuery query) =>
        [
            .. Find(a, b, query)
                .GroupBy(at => at.Coding)
                .SelectMany(Chains)
                .OrderBy(chain => chain.Links[0].Event.Happened.Period.From ?? DateOnly.MaxValue)
                .ThenBy(chain => chain.Report.Revision.Published ?? DateTimeOffset.MaxValue)
                .ThenBy(chain => chain.Links[0].Event.Id, StringComparer.Ordinal),
        ];

    private IEnumerable<Chain> Chains(IGrouping<long, EventAt> told)
    {
        var coded = coding(told.Key);
        return ChainReader.Of(
            coded,
            told.Select(at => coded.Events[(int)at.Position].Id).ToHashSet(StringComparer.Ordinal)
        );
    }

    private IEnumerable<TimelineRow> Rows(IGrouping<long, EventAt> told)
    {
        var coded = coding(told.Key);
        return told.Select(at => new TimelineRow(coded.Events[(int)at.Position], coded.Report));
    }

    // One acts and the other receives; or both act together and nobody receives.
    private IEnumerable<EventAt> Find(StateCode a, StateCode b, TimelineQuery query) =>
        db.Query<EventAt>(
            $"""
            SELECT DISTINCT e.coding_key AS Coding, e.position AS Position
            FROM event_actors x
            JOIN events e ON e.coding_key = x.coding_key AND e.position = x.event
            WHERE x.side = 'actor' AND x.code IN (@a, @b)
            AND {StoreTime.Holds("e", query.AsOf)}
            AND EXISTS (
                SELECT 1 FROM event_actors y
                WHERE y.coding_key = x.coding_key AND y.event = x.event
                AND y.code = CASE x.code WHEN @a THEN @b ELSE @a END
                AND (y.side = 'recipient' OR (y.position <> x.position AND NOT EXISTS (
                    SELECT 1 FROM event_actors z
                    WHERE z.coding_key = x.coding_key AND z.event = x.event AND z.side = 'recipient'))))
            AND (@from IS NULL OR coalesce(e.happened_to, '9999') >= @from)
            AND (@to IS NULL OR coalesce(e.happened_from, '0000') <= @to)
            AND ((@from IS NULL AND @to IS NULL) OR e.happened_from IS NOT NULL OR e.happened_to IS NOT NULL)
            ORDER BY e.coding_key, e.position
            """,
            new
            {
                a = a.Letters,
                b = b.Letters,
                from = StoreTime.DayToText(query.From),
                to = StoreTime.DayToText(query.To),
                asOf = StoreTime.AsOf(query.AsOf),
            }
        );
}
