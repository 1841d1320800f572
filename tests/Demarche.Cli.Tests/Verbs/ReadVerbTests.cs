using System.Text;
using Demarche.Chronicle;
using Demarche.Testing;

namespace Demarche.Cli.Tests.Verbs;

public sealed class ReadVerbTests : IDisposable
{
    private const string Good = """
        Helsinki summons Russian envoy

        Posted on : 2024-02-05 16:48 KST

        Finland summoned the Russian ambassador on Monday over a breach of its airspace near the coast.

        The ministry in Helsinki said that the aircraft had crossed the border twice within one hour.
        """;

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Reading_twice_adds_nothing()
    {
        var samples = Repository.At("samples");
        var first = cli.Run("read", samples);
        Assert.Equal(0, first.Exit);
        Assert.Contains("12 new, 1 revised", first.Out, StringComparison.Ordinal);
        var again = cli.Run("read", samples);
        Assert.Equal(0, again.Exit);
        Assert.Contains("13 already known", again.Out, StringComparison.Ordinal);
        Assert.Contains("0 events written", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_report_is_a_new_revision_and_the_old_coding_stays_readable()
    {
        var file = cli.Write("report.txt", Good);
        Assert.Equal(0, cli.Run("read", file).Exit);
        cli.Write("report.txt", Good.Replace("Finland summoned", "Finland expelled", StringComparison.Ordinal));
        Assert.Contains("1 revised", cli.Run("read", file).Out, StringComparison.Ordinal);
        using var store = Store.Open(Path.Combine(cli.Folder, "demarche.db"), TimeProvider.System);
        var revisions = store.Revisions("report.txt");
        Assert.Equal(2, revisions.Count);
        Assert.Contains(
            "summoned",
            store.Report("report.txt", revision: revisions[0].Hash)!.Report.Revision.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Bad_inputs_are_named_and_the_good_are_read()
    {
        cli.Write("in/a-good.txt", Good);
        cli.Write("in/b-empty.txt", "");
        cli.Write("in/c-binary.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        cli.Write(
            "in/d-encoding.txt",
            Encoding
                .Latin1.GetBytes("Le présidént a été reçu à Paris, où l’été fut très tiède.")
                .Concat(new byte[] { 0xFF, 0xFE, 0x41 })
                .ToArray()
        );
        cli.Write(
            "in/e-page.html",
            "<html><head><title>Nothing</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
        );
        cli.Write("in/f-good.txt", Good.Replace("Finland", "Estonia", StringComparison.Ordinal));
        var result = cli.Run("read", "in", "missing.txt");
        Assert.Equal(1, result.Exit);
        Assert.Contains("2 new, 5 failed", result.Out, StringComparison.Ordinal);
        foreach (
            var (code, name) in new[]
            {
                ("DM0101", "b-empty"),
                ("DM0102", "c-binary"),
                ("DM0103", "d-encoding"),
                ("DM0104", "e-page"),
                ("DM0107", "missing.txt"),
            }
        )
        {
            Assert.Contains(
                result.Err.Split('\n'),
                l => l.Contains(code, StringComparison.Ordinal) && l.Contains(name, StringComparison.Ordinal)
            );
        }
        using var store = Store.Open(Path.Combine(cli.Folder, "demarche.db"), TimeProvider.System, create: false);
        Assert.Equal(2, store.Summary().Reports);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_by_number()
    {
        cli.Write("huge.txt", Encoding.ASCII.GetBytes(new string('a', 50 * 1024 * 1024)));
        cli.Write("good.txt", Good);
        var result = cli.Run("read", "huge.txt", "good.txt");
        Assert.Equal(1, result.Exit);
        Assert.Contains("DM0105", result.Err, StringComparison.Ordinal);
        Assert.Contains("1 new, 1 failed", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_told_and_the_report_read()
    {
        cli.Write(
            "zone.txt",
            "Togo expels envoy of Benin\n2024-03-13 15:41 XQT\n\nLOME - Togo expelled the envoy of Benin on Monday, the ministry said.\n"
        );
        var result = cli.Run("read", "zone.txt");
        Assert.Equal(0, result.Exit);
        Assert.Contains("DM0109", result.Err, StringComparison.Ordinal);
        Assert.Contains("1 new", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused()
    {
        var file = cli.Write("report.txt", Good);
        cli.Write("demarche.db", "this is no store, only text that stands where one should be");
        var result = cli.Run("read", file);
        Assert.Equal(1, result.Exit);
        Assert.Contains("DM0402", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kill_at_any_moment_leaves_a_store_that_a_repeat_completes()
    {
        var samples = Repository.At("samples");
        using (var process = cli.Start("read", samples))
        {
            // Killed as soon as the store has begun to grow: somewhere between the first report and the last.
            var wal = Path.Combine(cli.Folder, "demarche.db");
            while (!process.HasExited && !File.Exists(wal))
            {
                await Task.Yield();
            }
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var repeated = cli.Run("read", samples);
        Assert.Equal(0, repeated.Exit);
        using var store = Store.Open(Path.Combine(cli.Folder, "demarche.db"), TimeProvider.System, create: false);
        Assert.Equal(12, store.Summary().Reports);
        Assert.Equal(13, store.Summary().Revisions);
    }
}
