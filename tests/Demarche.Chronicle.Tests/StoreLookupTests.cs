using Demarche.Core;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

public sealed class StoreLookupTests : IDisposable
{
    private readonly TempStore temp = new();
    private readonly CodedReport one = Report("https://example.org/1", "One.", Clock.Noon(2), events: RusToKor(1));
    private readonly CodedReport two = Report(
        "https://example.org/12",
        "Two.",
        Clock.Noon(1),
        events: [RusToKor(1), RusToKor(2)]
    );

    public StoreLookupTests() => temp.Add((3, one), (4, two));

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_report_is_found_by_id_even_where_another_begins_so()
    {
        using var store = temp.Open();
        Assert.Equal(one, store.Report("https://example.org/1"));
        Assert.Equal(two, store.Report("https://example.org/12"));
    }

    [Fact]
    public void A_report_is_found_by_its_revisions_hash_and_by_the_beginning_of_either()
    {
        using var store = temp.Open();
        Assert.Equal(one, store.Report(one.Report.Revision.Hash));
        Assert.Equal(one, store.Report(one.Report.Revision.Hash[..6]));
        Assert.Equal(one, store.Report(one.Report.Id, revision: one.Report.Revision.Hash[..6]));
    }

    [Fact]
    public void What_is_not_there_is_null()
    {
        using var store = temp.Open();
        Assert.Null(store.Report("none"));
        Assert.Null(store.Report(""));
        Assert.Null(store.Report("%"));
        Assert.Null(store.Report(one.Report.Id, revision: "none"));
        Assert.Null(store.Report(one.Report.Id, revision: two.Report.Revision.Hash));
        Assert.Null(store.Event("none"));
        Assert.Empty(store.Revisions("none"));
    }

    [Fact]
    public void The_beginning_of_several_is_refused_with_their_names()
    {
        using var store = temp.Open();
        var problem = Assert.Throws<DemarcheException>(() => store.Report("https://")).Problem;
        Assert.Equal(ProblemCodes.SeveralByThatName, problem.Code);
        Assert.Contains("https://example.org/12", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_is_found_by_the_beginning_of_its_id()
    {
        using var store = temp.Open();
        var told = one.Events[0];
        Assert.Equal((one, told), store.Event(told.Id));
        Assert.Equal((one, told), store.Event(told.Id[..8]));
        Assert.Null(store.Event(told.Id, asOf: Clock.Noon(2)));
    }

    [Fact]
    public void An_event_that_holds_no_longer_is_found_where_it_last_held()
    {
        temp.Add((6, Report(one.Report.Id, "One changed.", Clock.Noon(3))));
        using var store = temp.Open();
        Assert.Equal((one, one.Events[0]), store.Event(one.Events[0].Id));
        Assert.Equal([two.Report.Id], store.Timeline(Rus, Kor).Select(row => row.ReportId).Distinct());
    }

    [Fact]
    public void Reports_are_listed_by_publication()
    {
        using var store = temp.Open();
        Assert.Equal([two.Report.Id, one.Report.Id], store.Reports().Select(row => row.Id));
        var row = store.Reports()[0];
        Assert.Equal(
            (two.Report.Revision.Hash, "Hankyoreh", 1, 2),
            (row.Revision, row.Outlet, row.Revisions, row.Events)
        );
        Assert.Equal((Clock.Noon(1), Clock.Noon(4)), (row.Published, row.Recorded));
        Assert.Equal([one.Report.Id], store.Reports(asOf: Clock.Noon(3)).Select(held => held.Id));
        Assert.Empty(store.Reports(asOf: Clock.Noon(2)));
    }

    [Fact]
    public void The_end_of_a_day_includes_what_was_recorded_on_it()
    {
        using var store = temp.Open();
        Assert.Single(store.Reports(Store.EndOf(new DateOnly(2024, 3, 3))));
        Assert.Equal(2, store.Reports(Store.EndOf(new DateOnly(2024, 3, 4))).Count);
    }

    [Fact]
    public void The_summary_counts()
    {
        using var store = temp.Open();
        Assert.Equal(new StoreSummary(temp.Path, Migrations.Latest, 2, 2, 2, 3, Clock.Noon(4)), store.Summary());
    }
}
