namespace Demarche.Reports.Tests.Lines;

public class CreditTests
{
    [Theory]
    [InlineData("The bridge at night. (AFP/Some Agency)", "The bridge at night.", "AFP/Some Agency", true)]
    [InlineData("The bridge. [Photo: Reuters]", "The bridge.", "Reuters", true)]
    [InlineData("The bridge (courtesy of the ministry)", "The bridge", "the ministry", true)]
    [InlineData("The bridge (Mara Lindqvist)", "The bridge", "Mara Lindqvist", false)]
    public void PartsCredits(string line, string words, string name, bool known) =>
        Assert.Equal(new CreditedWords(words, name, known), CreditedWords.Of(line));

    [Theory]
    [InlineData("He spoke (on Monday)")]
    [InlineData("He spoke (AP).")]
    [InlineData("(Yonhap)")]
    [InlineData(")")]
    [InlineData("No parentheses")]
    public void LeavesOthers(string line) => Assert.Null(CreditedWords.Of(line));
}
