namespace Demarche.Cli.Tests.Verbs;

public sealed class ActorsVerbTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Shows_names_and_days()
    {
        var result = cli.Run("actors", "KOR");
        Assert.Equal(0, result.Exit);
        Assert.Contains("South Korea", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("state:KOR", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Republic of Korea", result.Out, StringComparison.Ordinal);
        Assert.Contains("states.txt", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-06-01", true)]
    [InlineData("2020-06-01", false)]
    public void With_a_day_only_what_holds_then(string day, bool there) =>
        Assert.Equal(there, cli.Run("actors", "KOR", "--date", day).Out.Contains("Yongsan", StringComparison.Ordinal));

    [Fact]
    public void Says_which_reports_name_it()
    {
        var report = cli.Write(
            "a.txt",
            "Norway expels envoy\n2024-03-13 10:00\n\nNorway expelled a Russian diplomat.\n"
        );
        Assert.Equal(0, cli.Run("read", report).Exit);
        var result = cli.Run("actors", "Oslo");
        Assert.Equal(0, result.Exit);
        Assert.Contains(result.Lines, l => l.Contains("a.txt", StringComparison.Ordinal));
        Assert.Contains("Norway", result.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_ones_own_organisation_are_its_own_and_the_states()
    {
        cli.Write(
            "mine/actors/organisations.txt",
            "League of Fjords\n  code    IGO\n  member  Iceland | Norway [2001-05-01..]\n"
        );
        Assert.Contains(
            "Norway  2001-05-01..",
            cli.Run("actors", "League of Fjords", "--knowledge", "mine").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "League of Fjords  2001-05-01..",
            cli.Run("actors", "NOR", "--knowledge", "mine").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_member_that_is_no_state_is_refused_with_its_line()
    {
        cli.Write("mine/actors/organisations.txt", "League of Fjords\n  code    IGO\n  member  Norwegia\n");
        var result = cli.Run("actors", "NOR", "--knowledge", "mine");
        Assert.Equal(1, result.Exit);
        Assert.Contains("organisations.txt:1", result.Err, StringComparison.Ordinal);
        Assert.Contains("Norwegia", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_knows_has_a_number()
    {
        var result = cli.Run("actors", "Atlantis");
        Assert.Equal(1, result.Exit);
        Assert.Contains("DM0502 Atlantis", result.Err, StringComparison.Ordinal);
    }
}
