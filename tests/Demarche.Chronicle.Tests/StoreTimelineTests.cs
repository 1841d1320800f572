using Demarche.Core;
using Demarche.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

public sealed class StoreTimelineTests : IDisposable
{
    private readonly TempStore temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Acts_in_both_directions_are_told_and_acts_of_others_are_not()
    {
        Event[] events =
        [
            Act([Rus], [Kor], Day(1)),
            Act([Kor], [Rus], Day(2)),
            Act([Rus], [Prk], Day(3)),
            Act([Rus, Kor], [Prk], Day(4)),
            Act([Prk, Rus], [Kor, Prk], Day(5)),
        ];
        Assert.Equal([1, 2, 5], Days(Rus, Kor, events));
    }

    [Fact]
    public void Both_sides_of_a_reciprocal_act_are_a_pair()
    {
        Event[] events =
        [
            Act([Rus, Kor], [], Day(1), EventType.Consult),
            Act([Rus], [], Day(2)),
            Act([Rus, Prk], [], Day(3)),
        ];
        Assert.Equal([1], Days(Kor, Rus, events));
    }

    [Fact]
    public void A_domestic_act_has_its_state_on_both_sides()
    {
        Event[] events =
        [
            Act([Rus], [Rus], Day(1)),
            Act([Rus], [Kor], Day(2)),
            Act([Rus, Rus], [], Day(3)),
            Act([Rus], [], Day(4)),
        ];
        Assert.Equal([1, 3], Days(Rus, Rus, events));
    }

    [Fact]
    public void Events_stand_by_day_and_the_undated_last()
    {
        var march = Period.Month(2024, 3);
        temp.Add(
            (1, Report("a", "One.", events: [Act([Rus], [Kor]), Act([Rus], [Kor], Day(2)), Act([Rus], [Kor], march)]))
        );
        using var store = temp.Open();
        Assert.Equal([march, Day(2), default], store.Timeline(Rus, Kor).Select(row => row.Event.Happened.Period));
    }

    [Fact]
    public void Bounds_keep_what_may_have_happened_within_them()
    {
        Event[] events =
        [
            Act([Rus], [Kor], Day(1)),
            Act([Rus], [Kor], Day(5)),
            Act([Rus], [Kor], new Period(new DateOnly(2024, 3, 4), null)),
            Act([Rus], [Kor], new Period(null, new DateOnly(2024, 3, 4))),
            Act([Rus], [Kor]),
        ];
        temp.Add((1, Report("a", "One.", events: events)));
        using var store = temp.Open();
        Assert.Equal(5, store.Timeline(Rus, Kor).Count);
        Assert.Equal(["2024-03-04/..", "2024-03-05"], Asked(new(From: new(2024, 3, 5))));
        Assert.Equal(["2024-03-01", "../2024-03-04"], Asked(new(To: new(2024, 3, 3))));
        Assert.Equal(
            ["../2024-03-04", "2024-03-04/.."],
            Asked(new(From: new(2024, 3, 4), To: new(2024, 3, 4))).Order()
        );

        IEnumerable<string> Asked(TimelineQuery query) =>
            store.Timeline(Rus, Kor, query).Select(row => row.Event.Happened.Period.ToString());
    }

    [Fact]
    public void As_of_a_day_the_old_record_is_told()
    {
        temp.Add(
            (1, Report("a", "One.", Clock.Noon(1), events: RusToKor(1))),
            (2, Report("b", "Other.", Clock.Noon(1), events: RusToKor(2))),
            (3, Report("a", "One changed.", Clock.Noon(3), events: RusToKor(3)))
        );
        using var store = temp.Open();
        Assert.Equal([], AsOf(Clock.Noon(1).AddTicks(-1)));
        Assert.Equal([1], AsOf(Clock.Noon(1)));
        Assert.Equal([1, 2], AsOf(Clock.Noon(2)));
        Assert.Equal([2, 3], AsOf(Clock.Noon(3)));
        Assert.Equal([2, 3], AsOf(null));

        IEnumerable<int> AsOf(DateTimeOffset? moment) =>
            store
                .Timeline(Rus, Kor, new TimelineQuery(moment))
                .Select(row => row.Event.Happened.Period.From!.Value.Day);
    }

    [Fact]
    public void A_row_tells_its_report()
    {
        temp.Add((1, Report("a", "One.", Clock.Noon(1), events: RusToKor())));
        using var store = temp.Open();
        var row = Assert.Single(store.Timeline(Rus, Kor));
        Assert.Equal(("a", "Hankyoreh", Clock.Noon(1), "One"), (row.ReportId, row.Outlet, row.Published, row.Quote));
    }

    [Fact]
    public void Any_order_of_arrival_gives_the_same_timeline() =>
        Properties.Hold(
            from reports in ChanceReports.Any.ListOf(8)
            from shuffled in Gen.Shuffle(Distinct(reports))
            select (Distinct(reports), shuffled),
            sample =>
            {
                var (reports, shuffled) = sample;
                Assert.Equal(Timelines(reports), Timelines([.. shuffled, .. reports]));
            },
            seed: 31,
            times: 15
        );

    // Where two revisions have the same stamp, arrival decides: so each gets a stamp of its own. And one version each,
    // as of two codings the later to arrive holds.
    private static CodedReport[] Distinct(IEnumerable<CodedReport> reports) =>
        [
            .. reports.Select(
                (coded, at) =>
                    coded with
                    {
                        Version = First,
                        Report = coded.Report with
                        {
                            Id = $"report-{at % 3}",
                            Revision = coded.Report.Revision with
                            {
                                Modified = new DateTimeOffset(2030, 1, 1 + at, 0, 0, 0, TimeSpan.Zero),
                            },
                        },
                    }
            ),
        ];

    private static TimelineRow[] Timelines(IEnumerable<CodedReport> reports)
    {
        using var fresh = new TempStore();
        using var store = fresh.Open();
        foreach (var coded in reports)
        {
            fresh.Clock.Now += TimeSpan.FromHours(1);
            store.Add(coded);
        }
        return [.. store.Timeline(Rus, Kor), .. store.Timeline(Rus, Prk), .. store.Timeline(Kor, Kor)];
    }

    private IEnumerable<int> Days(StateCode a, StateCode b, Event[] events)
    {
        temp.Add((1, Report("a", "One.", events: events)));
        using var store = temp.Open();
        return store.Timeline(a, b).Select(row => row.Event.Happened.Period.From!.Value.Day);
    }
}
