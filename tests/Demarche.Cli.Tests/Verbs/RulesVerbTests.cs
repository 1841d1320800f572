namespace Demarche.Cli.Tests.Verbs;

public sealed class RulesVerbTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Lists_the_rules_of_a_type()
    {
        var result = cli.Run("rules", "list", "--type", "accuse");
        Assert.Equal(0, result.Exit);
        Assert.Contains(result.Lines, l => l.StartsWith("ACCUSE", StringComparison.Ordinal) && l.Contains("summon"));
        Assert.DoesNotContain(result.Lines, l => l.StartsWith("AID", StringComparison.Ordinal));
    }

    [Fact]
    public void Shows_a_rule_as_its_file_has_it()
    {
        var result = cli.Run("rules", "show", "summon");
        Assert.Equal(0, result.Exit);
        Assert.Contains("accuse.rules:", result.Lines[0], StringComparison.Ordinal);
        Assert.Equal("rule summon", result.Lines[1]);
        Assert.Single(result.Lines, l => l.StartsWith("rule ", StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_a_rule_of_ones_own_and_says_what_came_instead()
    {
        cli.Write(
            "mine/events/mine.rules",
            """
            type ACCUSE

            rule needle
            mode disapprove 111
            verb needle
            recipient object
            + Poland needled Russia. => POL > RUS
            + Poland praised Russia. => POL > RUS
            - Russia needled Poland.
            """
        );
        var result = cli.Run("rules", "test", "needle", "--knowledge", "mine");
        Assert.Equal(1, result.Exit);
        Assert.Equal("1 rules, 3 examples, 2 wrong", result.Lines[^1]);
        Assert.Contains("mine.rules:8 needle", result.Out, StringComparison.Ordinal);
        Assert.Contains("read all the same", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Publishes_a_codebook_with_rules_of_ones_own_and_names_examples_left_out()
    {
        cli.Write(
            "mine/events/mine.rules",
            """
            type ACCUSE

            # To needle.
            rule needle
            mode disapprove 111
            verb needle
            recipient object
            + Poland needled Russia. => POL > RUS
            + Poland praised Russia. => POL > RUS
            """
        );
        cli.Write("mine/ontologies/types.txt", "ACCUSE\n  is Needling.\n");
        var result = cli.Run("rules", "codebook", "--knowledge", "mine", "--output", "out/book");
        Assert.Equal(1, result.Exit);
        Assert.EndsWith("written to out/book; 1 example left out as wrong", result.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("mine.rules:9 needle", result.Err, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(cli.Folder, "out", "book", "accuse.md"));
        Assert.Contains("Needling.", page, StringComparison.Ordinal);
        Assert.Contains("### needle\n\nTo needle.\n", page, StringComparison.Ordinal);
        Assert.Contains("| Poland needled Russia. | disapprove 111: POL → RUS |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Poland praised Russia.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_not_there_has_a_number()
    {
        var result = cli.Run("rules", "show", "no-such-rule");
        Assert.Equal(1, result.Exit);
        Assert.Contains("DM0502 no-such-rule", result.Err, StringComparison.Ordinal);
    }
}
