using System.Text.Json;

namespace Demarche.Cli.Tests.Verbs;

/// <summary>chains and cases over a store of invented reports, and what show makes of them.</summary>
public sealed class ChainsVerbTests(ChainsVerbTests.Invented invented) : IClassFixture<ChainsVerbTests.Invented>
{
    public sealed class Invented : IDisposable
    {
        internal Cli Cli { get; } = new();

        public Invented()
        {
            var lines = Cli.Write(
                "reports.jsonl",
                """
                {"id": "quarrel", "date": "2024-09-19", "text": "Niger expelled the French ambassador on Monday. In response, France froze its aid to Niger on Tuesday. Niger condemned the freeze on Wednesday."}
                {"id": "arrest", "date": "2024-05-16", "text": "Egypt arrested the German student Jonas Weber in Cairo on April 20. The German consul visited Weber in prison on May 14. It is not known why Weber was arrested."}
                """
            );
            Assert.Equal(0, Cli.Run("read", lines).Exit);
        }

        public void Dispose() => Cli.Dispose();
    }

    private Cli Program => invented.Cli;

    [Fact]
    public void A_chain_goes_from_what_answers_nothing_to_the_last_answer()
    {
        var result = Program.Run("chains", "France", "NER");
        Assert.Equal(0, result.Exit);
        Assert.Equal(
            [
                "2024-09-16 NER → FRA",
                "2024-09-17 └ FRA → NER said: response",
                "2024-09-18   └ NER → FRA implied: freeze",
            ],
            result.Lines.Where(l => l.Contains('→', StringComparison.Ordinal)).Select(Shape)
        );
        Assert.StartsWith("2024-09-19  quarrel", result.Lines[0], StringComparison.Ordinal);
    }

    // Day, sides and answer: the columns that do not hang on ids or on which rule read the words.
    private static string Shape(string line)
    {
        var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries);
        var indent = line.IndexOf('└', StringComparison.Ordinal) - line.IndexOf("  ", StringComparison.Ordinal) - 2;
        var answer = cells.FirstOrDefault(c =>
            c.Trim().StartsWith("said:", StringComparison.Ordinal)
            || c.Trim().StartsWith("implied:", StringComparison.Ordinal)
        );
        return $"{cells[0].Trim()} {new string(' ', Math.Max(0, indent))}{cells[1].Trim()} {answer?.Trim()}".Trim();
    }

    [Fact]
    public void A_chain_is_one_line_of_json_and_one_row_an_act()
    {
        var line = Assert.Single(Program.Run("chains", "FRA", "NER", "--format", "jsonl").Lines);
        var links = JsonDocument.Parse(line).RootElement.GetProperty("links").EnumerateArray().ToList();
        Assert.Equal([0, 1, 2], links.Select(l => l.GetProperty("depth").GetInt32()));
        Assert.Equal(
            links[0].GetProperty("event").GetProperty("id").GetString(),
            links[1].GetProperty("event").GetProperty("answers")[0].GetString()
        );
        Assert.Equal(4, Program.Run("chains", "FRA", "NER", "--format", "csv").Lines.Length);
    }

    [Theory]
    [InlineData("--from", "2024-09-20")]
    [InlineData("--to", "2024-09-01")]
    [InlineData("--as-of", "2020-01-01")]
    public void Bounds_leave_chains_out(string option, string day)
    {
        var result = Program.Run("chains", "FRA", "NER", option, day);
        Assert.Equal(0, result.Exit);
        Assert.Empty(result.Lines);
        Assert.Contains("no acts between FRA and NER", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_tells_its_steps_and_what_is_not_known()
    {
        var result = Program.Run("cases", "weber");
        Assert.Equal(0, result.Exit);
        Assert.StartsWith("Jonas Weber (DEU)", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains(
            result.Lines,
            l =>
                l.Contains("2024-04-20", StringComparison.Ordinal)
                && l.Contains("detained", StringComparison.Ordinal)
                && l.Contains("Cairo", StringComparison.Ordinal)
        );
        Assert.Contains(
            result.Lines,
            l => l.Contains("2024-05-14", StringComparison.Ordinal) && l.Contains("visited", StringComparison.Ordinal)
        );
        Assert.Contains(
            result.Lines,
            l =>
                l.Contains("not known", StringComparison.Ordinal)
                && l.Contains("why Weber was arrested", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_case_is_one_line_of_json_and_one_row_a_step()
    {
        var line = Assert.Single(Program.Run("cases", "--format", "jsonl").Lines);
        Assert.Equal("jonas-weber", JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Equal(3, Program.Run("cases", "DEU", "--format", "csv").Lines.Length);
    }

    [Fact]
    public void A_name_without_a_case_is_an_error_and_an_empty_time_is_not()
    {
        var unknown = Program.Run("cases", "nobody");
        Assert.Equal(1, unknown.Exit);
        Assert.Contains("DM0502", unknown.Err, StringComparison.Ordinal);
        var empty = Program.Run("cases", "--to", "1999-01-01");
        Assert.Equal(0, empty.Exit);
        Assert.Contains("no cases", empty.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shown_report_says_in_the_text_what_answers_what()
    {
        var result = Program.Run("show", "quarrel");
        Assert.Equal(0, result.Exit);
        Assert.Contains("response[2 answers 1]", result.Out, StringComparison.Ordinal);
    }
}
