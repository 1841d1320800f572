using System.Text.Json;
using Demarche.Testing;

namespace Demarche.Cli.Tests.Verbs;

/// <summary>timeline, show, explain, parse and doctor over one store of the samples.</summary>
public sealed class OtherVerbsTests(OtherVerbsTests.Samples samples) : IClassFixture<OtherVerbsTests.Samples>
{
    public sealed class Samples : IDisposable
    {
        internal Cli Cli { get; } = new();

        public Samples() => Assert.Equal(0, Cli.Run("read", Repository.At("samples")).Exit);

        public void Dispose() => Cli.Dispose();
    }

    private Cli Program => samples.Cli;

    [Fact]
    public void The_timeline_takes_names_and_codes()
    {
        var byName = Program.Run("timeline", "Seoul", "Russia", "--format", "csv");
        var byCode = Program.Run("timeline", "KOR", "RUS", "--format", "csv");
        Assert.Equal(0, byName.Exit);
        Assert.True(byName.Lines.Length > 4, byName.Out);
        Assert.Equal(byName.Out, byCode.Out);
    }

    [Fact]
    public void The_timeline_is_in_the_order_of_the_days()
    {
        var days = Events("KOR", "RUS")
            .Select(e => e.GetProperty("happened").GetProperty("from").GetString())
            .Where(d => d is not null)
            .ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public void An_event_opens_to_its_words_and_its_rule()
    {
        var told = Events("KOR", "RUS")[0];
        var shown = Program.Run("show", told.GetProperty("id").GetString()![..8]);
        Assert.Equal(0, shown.Exit);
        Assert.Contains(
            "rule " + told.GetProperty("evidence")[0].GetProperty("rule").GetString(),
            shown.Out,
            StringComparison.Ordinal
        );
        var explained = Program.Run("explain", told.GetProperty("id").GetString()!);
        Assert.Equal(0, explained.Exit);
        Assert.Contains("coded", explained.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_a_passage_that_tells_no_act()
    {
        var result = Program.Run("explain", "--text", "Iran did not arrest the French tourist.");
        Assert.Equal(0, result.Exit);
        Assert.Contains("arrest.verb", result.Out, StringComparison.Ordinal);
        Assert.Contains("did not happen", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "no-such-id", "DM0502", 1)]
    [InlineData("timeline", "Atlantis", "DM05", 2)]
    [InlineData("frobnicate", "x", "DM0501", 2)]
    public void Says_what_is_wrong(string verb, string argument, string code, int exit)
    {
        var result = Program.Run(verb, argument);
        Assert.Equal(exit, result.Exit);
        Assert.Contains(code, result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Parses_conllu_with_its_own_words()
    {
        var file = Program.Write(
            "two.conllu",
            "# text = Iran left.\n1\tIran\t_\t_\t_\t_\t_\t_\t_\t_\n2\tleft\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
        );
        var result = Program.Run("parse", "--format", "conllu", file);
        Assert.Equal(0, result.Exit);
        Assert.Contains(
            result.Lines,
            l =>
                l.StartsWith("2\tleft\tleave\tVERB\t", StringComparison.Ordinal)
                && l.Contains("\t0\troot\t", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("conllu")]
    [InlineData("table")]
    public void Parse_shows_names_where_asked(string format)
    {
        var file = Program.Write("names.txt", "Maria Lopez worked for the Bank of Tala in Ankara.");
        var names = Program.Run("parse", "--names", "--format", format, file);
        Assert.Equal(0, names.Exit);
        Assert.Contains("# name = organisation 6-8 Bank of Tala", names.Lines);
        Assert.DoesNotContain("# name", Program.Run("parse", "--format", format, file).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_doctor_finds_all_well()
    {
        var result = Program.Run("doctor");
        Assert.Equal(0, result.Exit);
        Assert.DoesNotContain("ill ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_every_verb()
    {
        var result = Program.Run("--help");
        Assert.Equal(0, result.Exit);
        foreach (
            var verb in new[] { "read", "code", "timeline", "chains", "cases", "show", "explain", "parse", "doctor" }
        )
        {
            Assert.Contains(result.Lines, l => l.TrimStart().StartsWith(verb, StringComparison.Ordinal));
        }
    }

    private List<JsonElement> Events(string a, string b) =>
        [
            .. Program
                .Run("timeline", a, b, "--format", "jsonl")
                .Lines.Select(l => JsonDocument.Parse(l).RootElement.Clone()),
        ];
}
