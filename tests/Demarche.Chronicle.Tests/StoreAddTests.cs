using Dapper;
using Demarche.Core;
using Demarche.Testing;
using Microsoft.Data.Sqlite;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

public sealed class StoreAddTests : IDisposable
{
    private readonly TempStore temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_same_coding_twice_adds_nothing()
    {
        var coded = Report("a", "Moscow protested.", events: RusToKor());
        using var store = temp.Open();
        Assert.False(store.Has(coded.Report, coded.Version));
        Assert.Equal(StoreOutcome.New, store.Add(coded));
        Assert.True(store.Has(coded.Report, coded.Version));
        var before = store.Summary();
        temp.Clock.Now = Clock.Noon(2);
        Assert.Equal(StoreOutcome.Unchanged, store.Add(coded));
        Assert.Equal(before, store.Summary());
    }

    [Fact]
    public void A_changed_text_is_a_new_revision_and_the_old_one_stays_readable()
    {
        var (old, changed) = (
            Report("a", "Moscow protested.", Clock.Noon(1), events: RusToKor(1)),
            Report("a", "Moscow denied that it protested.", Clock.Noon(1), Clock.Noon(2), events: RusToKor(2))
        );
        temp.Add((3, old), (5, changed));
        using var store = temp.Open();
        Assert.Equal(changed, store.Report("a"));
        Assert.Equal(old, store.Report("a", asOf: Clock.Noon(4)));
        Assert.Equal(old, store.Report("a", revision: old.Report.Revision.Hash));
        Assert.Null(store.Report("a", asOf: Clock.Noon(2)));
        Assert.Equal(
            [
                (old.Report.Revision.Hash, Clock.Noon(3), Clock.Noon(5)),
                (changed.Report.Revision.Hash, Clock.Noon(5), null),
            ],
            store.Revisions("a").Select(row => (row.Hash, row.Recorded, row.Superseded))
        );
    }

    [Fact]
    public void An_older_revision_that_arrives_later_does_not_take_over()
    {
        var (old, changed) = (
            Report("a", "Moscow protested.", Clock.Noon(1), events: RusToKor(1)),
            Report("a", "Moscow denied that it protested.", Clock.Noon(1), Clock.Noon(2), events: RusToKor(2))
        );
        temp.Add((3, changed), (5, old));
        using var store = temp.Open();
        Assert.Equal(changed, store.Report("a"));
        Assert.Equal(changed, store.Report("a", asOf: Clock.Noon(6)));
        Assert.Equal(old, store.Report("a", revision: old.Report.Revision.Hash));
        Assert.Single(store.Timeline(Rus, Kor));
        var late = store.Revisions("a")[1];
        Assert.Equal(late.Recorded, late.Superseded);
        Assert.Equal(
            0,
            temp.Ask<int>("SELECT count(*) FROM codings WHERE superseded IS NULL AND recorded LIKE '2024-03-05%'")
        );
    }

    [Fact]
    public void Of_two_revisions_with_the_same_stamp_the_later_to_arrive_holds()
    {
        var (one, two) = (Report("a", "One.", Clock.Noon(1)), Report("a", "Two.", Clock.Noon(1)));
        temp.Add((3, one), (4, two), (5, one));
        using var store = temp.Open();
        Assert.Equal(two, store.Report("a"));
    }

    [Fact]
    public void A_revision_without_stamp_is_older_than_any_with_one()
    {
        var (stamped, unstamped) = (Report("a", "One.", Clock.Noon(1)), Report("a", "Two."));
        temp.Add((3, stamped), (4, unstamped));
        using var store = temp.Open();
        Assert.Equal(stamped, store.Report("a"));
    }

    [Fact]
    public void Stamps_are_compared_as_moments_whatever_their_zone()
    {
        var early = Report("a", "One.", new DateTimeOffset(2024, 3, 2, 1, 0, 0, TimeSpan.FromHours(9)));
        var late = Report("a", "Two.", new DateTimeOffset(2024, 3, 1, 23, 0, 0, TimeSpan.Zero));
        temp.Add((3, late), (4, early));
        using var store = temp.Open();
        Assert.Equal(late, store.Report("a"));
    }

    [Fact]
    public void Another_coder_supersedes_the_coding_and_not_the_revision()
    {
        var coded = Report("a", "Moscow protested.", events: [RusToKor(1), RusToKor(2)]);
        var again = Report("a", "Moscow protested.", version: Second, events: RusToKor(1));
        using (var store = temp.Open())
        {
            store.Add(coded);
            temp.Clock.Now = Clock.Noon(2);
            Assert.False(store.Has(coded.Report, Second));
            Assert.Equal(StoreOutcome.Recoded, store.Add(again));
            Assert.Equal(StoreOutcome.Unchanged, store.Add(coded));
            Assert.Equal(again, store.Report("a"));
            Assert.Equal(coded, store.Report("a", asOf: Clock.Noon(1)));
            Assert.Equal([First, Second], Assert.Single(store.Revisions("a")).Codings);
            Assert.Equal(1, store.Summary().Events);
        }
        Assert.Equal(1, temp.Ask<int>("SELECT count(*) FROM event_actors WHERE superseded IS NULL AND side = 'actor'"));
        Assert.Equal(
            2,
            temp.Ask<int>("SELECT count(*) FROM event_actors WHERE superseded IS NOT NULL AND side = 'actor'")
        );
    }

    [Fact]
    public void Recoding_a_superseded_revision_does_not_bring_it_back()
    {
        var (old, changed) = (Report("a", "One.", Clock.Noon(1)), Report("a", "Two.", Clock.Noon(2)));
        var again = old with { Version = Second };
        temp.Add((3, old), (4, changed), (5, again));
        using var store = temp.Open();
        Assert.Equal(changed, store.Report("a"));
        Assert.Equal(again, store.Report("a", revision: old.Report.Revision.Hash));
        Assert.Equal(old, store.Report("a", asOf: Clock.Noon(4), revision: old.Report.Revision.Hash));
    }

    [Fact]
    public void The_same_text_under_two_names_is_two_reports()
    {
        var (one, two) = (
            Report("a", "Moscow protested.", events: RusToKor()),
            Report("b", "Moscow protested.", events: RusToKor())
        );
        using var store = temp.Open();
        Assert.Equal(StoreOutcome.New, store.Add(one));
        Assert.False(store.Has(two.Report, two.Version));
        Assert.Equal(StoreOutcome.New, store.Add(two));
        Assert.Equal(2, store.Timeline(Rus, Kor).Count);
        Assert.Equal("a", store.Event(one.Events[0].Id)!.Value.Report.Report.Id);
    }

    [Fact]
    public void The_records_time_never_runs_backwards()
    {
        var (one, two) = (Report("a", "One."), Report("a", "Two."));
        temp.Add((5, one), (3, two));
        using var store = temp.Open();
        Assert.Equal(two, store.Report("a"));
        Assert.Equal(Clock.Noon(5), store.Revisions("a")[1].Recorded);
        Assert.Null(store.Report("a", asOf: Clock.Noon(4)));
    }

    [Fact]
    public void Nothing_can_be_deleted_or_overwritten()
    {
        temp.Add((1, Report("a", "One.", events: RusToKor())), (2, Report("a", "Two.", events: RusToKor())));
        using var db = temp.Raw();
        var tables = db.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'").AsList();
        Assert.Equal(CodingRows.Tables.Count + 3, tables.Count);
        Assert.All(
            tables,
            table =>
            {
                var columns = db.Query<string>($"SELECT name FROM pragma_table_info('{table}')").AsList();
                Assert.Contains("recorded", columns);
                Assert.Contains("superseded", columns);
                Assert.Equal(
                    3L,
                    db.ExecuteScalar<long>(
                        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = @table",
                        new { table }
                    )
                );
                if (db.ExecuteScalar<int>($"SELECT count(*) FROM {table}") > 0)
                {
                    Assert.Throws<SqliteException>(() => db.Execute($"DELETE FROM {table}"));
                    Assert.All(
                        columns.Except(["superseded"]),
                        column =>
                            Assert.Throws<SqliteException>(() => db.Execute($"UPDATE {table} SET {column} = {column}"))
                    );
                }
            }
        );
        Assert.Throws<SqliteException>(() => db.Execute("UPDATE codings SET superseded = NULL"));
    }

    [Fact]
    public void A_transaction_that_is_left_in_the_middle_leaves_nothing()
    {
        temp.Add((1, Report("a", "One.", events: RusToKor())));
        using (var db = temp.Raw())
        {
            var transaction = db.BeginTransaction();
            db.Execute("INSERT INTO reports (id, recorded) VALUES ('b', '2024-03-02T12:00:00.0000000Z')");
            // Neither committed nor rolled back: the connection is dropped.
        }
        using var store = temp.Open();
        Assert.Equal(["a"], store.Reports().Select(row => row.Id));
    }

    [Fact]
    public void Every_coded_report_is_read_back_as_it_was() =>
        Properties.Hold(
            ChanceReports.Any,
            coded =>
            {
                using var fresh = new TempStore();
                using var store = fresh.Open();
                store.Add(coded);
                Assert.Equal(coded, store.Report(coded.Report.Id));
                Assert.All(coded.Events, told => Assert.Equal((coded, told), store.Event(told.Id)));
            },
            seed: 21,
            times: 40
        );
}
