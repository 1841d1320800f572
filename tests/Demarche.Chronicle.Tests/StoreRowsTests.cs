using Dapper;
using Demarche.Core;
using Demarche.Testing;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

/// <summary>What a person sees who opens the file with a SQLite tool of their own.</summary>
public sealed class StoreRowsTests : IDisposable
{
    private readonly TempStore temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Offsets_count_as_sqlite_counts_letters()
    {
        foreach (var coded in Properties.Some(ChanceReports.Any, seed: 41, count: 30))
        {
            temp.Add((1, coded));
        }
        Assert.True(temp.Ask<int>("SELECT count(*) FROM event_mentions") > 20);
        Assert.Equal(
            0,
            temp.Ask<int>(
                """
                SELECT count(*) FROM event_mentions m
                JOIN codings USING (coding_key) JOIN revisions v USING (revision_key)
                WHERE m.quote <> substr(v.text, m.span_start + 1, m.span_end - m.span_start)
                """
            )
        );
        Assert.Equal(
            0,
            temp.Ask<int>(
                """
                SELECT count(*) FROM event_actors a
                JOIN codings USING (coding_key) JOIN revisions v USING (revision_key)
                WHERE a.words <> substr(v.text, a.span_start + 1, a.span_end - a.span_start)
                """
            )
        );
    }

    [Fact]
    public void The_rows_say_what_the_json_says()
    {
        foreach (var coded in Properties.Some(ChanceReports.Any, seed: 41, count: 30))
        {
            temp.Add((1, coded));
        }
        (string Table, string Path)[] lists = [("events", "$.events"), ("people", "$.people"), ("cases", "$.cases")];
        Assert.All(
            lists,
            list =>
                Assert.Equal(
                    temp.Ask<int>($"SELECT sum(json_array_length(json, '{list.Path}')) FROM codings"),
                    temp.Ask<int>($"SELECT count(*) FROM {list.Table}")
                )
        );
        (string Table, string Field)[] inEvents =
        [
            ("event_mentions", "evidence"),
            ("event_matters", "about"),
            ("event_disclosures", "disclosed"),
            ("event_stances", "stances"),
            ("event_answers", "answers"),
        ];
        Assert.All(
            inEvents,
            list =>
                Assert.Equal(
                    temp.Ask<int>(
                        $"SELECT sum(json_array_length(e.value, '$.{list.Field}')) FROM codings c, json_each(c.json, '$.events') e"
                    ),
                    temp.Ask<int>($"SELECT count(*) FROM {list.Table}")
                )
        );
    }

    [Fact]
    public void Ranges_and_sums_of_money_are_kept()
    {
        Size[] sizes = [new("arrested", 1), new("dead", 40, null), new("money", null, 500, "EUR")];
        temp.Add((1, Report("a", "One.", Clock.Noon(1), events: RusToKor() with { Sizes = [.. sizes] })));
        using var db = temp.Raw();
        Assert.Equal(
            ["arrested 1 1 ", "dead 40 - ", "money - 500 EUR"],
            db.Query<string>(
                """
                SELECT what || ' ' || coalesce(least, '-') || ' ' || coalesce(most, '-') || ' ' || currency
                FROM event_sizes ORDER BY position
                """
            )
        );
    }

    [Fact]
    public void The_views_tell_what_holds_now_pair_by_pair()
    {
        temp.Add(
            (1, Report("a", "One.", Clock.Noon(1), events: [Act([Rus], [Kor], Day(1)), Act([Rus, Kor], [], Day(2))])),
            (2, Report("b", "Old.", Clock.Noon(1), events: Act([Rus], [Prk], Day(1)))),
            (3, Report("b", "New.", Clock.Noon(2)))
        );
        using var db = temp.Raw();
        Assert.Equal(2, db.ExecuteScalar<int>("SELECT count(*) FROM current_events"));
        Assert.Equal(
            ["1 RUS KOR One", "2 KOR RUS One", "2 RUS KOR One"],
            db.Query<string>(
                "SELECT ltrim(substr(happened_from, 9), '0') || ' ' || source || ' ' || target || ' ' || quote AS line FROM current_dyads ORDER BY line"
            )
        );
    }

    [Fact]
    public void A_bare_day_can_be_compared_with_the_times()
    {
        temp.Add((1, Report("a", "One.")), (2, Report("b", "Two.")));
        Assert.Equal(1, temp.Ask<int>("SELECT count(*) FROM codings WHERE recorded < '2024-03-02'"));
    }

    [Fact]
    public void The_queries_of_the_documentation_run()
    {
        temp.Add((1, Report("a", "One.", Clock.Noon(1), events: RusToKor())));
        var page = File.ReadAllText(Repository.At("docs", "store.md"));
        var queries = page.Split("```sql")
            .Skip(1)
            .SelectMany(block => block.Split("```")[0].Split(';', StringSplitOptions.TrimEntries))
            .Where(query => query.Length > 0)
            .ToArray();
        Assert.Equal(4, queries.Length);
        using var db = temp.Raw();
        Assert.Equal([1, 1, 0, 0], queries.Select(query => db.Query(query).Count()));
    }
}
