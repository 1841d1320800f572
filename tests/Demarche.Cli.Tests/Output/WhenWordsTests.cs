using Demarche.Cli.Output;
using Demarche.Core;

namespace Demarche.Cli.Tests.Output;

public sealed class WhenWordsTests
{
    private static readonly Period Monday = Period.Day(new DateOnly(2024, 3, 11));

    [Theory]
    [InlineData(Basis.Text, "on Monday", "2024-03-11  “on Monday”")]
    [InlineData(Basis.Published, "", "2024-03-11  the report's own day: the text gives none")]
    public void A_card_says_what_gives_the_day(Basis basis, string text, string words) =>
        Assert.Equal(words, WhenWords.Sentence(new Happened(Monday, text, basis)));

    [Fact]
    public void A_relative_day_stays_relative_and_says_so()
    {
        var happened = new Happened(default, "on Monday", Basis.Relative);
        Assert.Equal("“on Monday”  the text does not say from which day this counts", WhenWords.Sentence(happened));
        Assert.Equal("“on Monday”", WhenWords.Cell(happened));
    }

    [Fact]
    public void Nothing_known_is_said() =>
        Assert.StartsWith("not known", WhenWords.Sentence(new Happened(default, "", Basis.Published)));

    [Fact]
    public void A_table_marks_the_reports_own_day() =>
        Assert.Equal("[dim]~[/]2024-03-11", WhenWords.Cell(new Happened(Monday, "", Basis.Published)));
}
