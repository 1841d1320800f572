using Demarche.Core;

namespace Demarche.Chronicle.Tests;

public sealed class StoreKilledTests
{
    [Fact]
    public void A_kill_at_any_moment_leaves_whole_reports_and_a_repeat_completes_them()
    {
        using var temp = new TempStore();
        for (var round = 0; round < 4; round++)
        {
            Killed.Run(temp.Path, added: 10, more: TimeSpan.FromMilliseconds(3 + 7 * round));
            Assert.Equal("ok", temp.Ask<string>("PRAGMA integrity_check"));
            Assert.Equal(0, temp.Ask<int>("SELECT count(*) FROM pragma_foreign_key_check"));
            using var store = temp.Open();
            var rows = store.Reports();
            Assert.True(rows.Count >= 10 * (round + 1));
            Assert.Equal(
                Enumerable.Range(0, rows.Count).Select(number => Killed.Report(number).Report.Id),
                rows.Select(row => row.Id)
            );
            Assert.All(rows, row => Assert.Equal(12, row.Events));
        }
        using var repeat = temp.Open();
        var held = repeat.Reports().Count;
        for (var number = 0; number < held + 5; number++)
        {
            Assert.Equal(number < held ? StoreOutcome.Unchanged : StoreOutcome.New, repeat.Add(Killed.Report(number)));
        }
        Assert.Equal(12 * (held + 5), repeat.Timeline(Samples.Rus, Samples.Kor).Count);
    }
}
