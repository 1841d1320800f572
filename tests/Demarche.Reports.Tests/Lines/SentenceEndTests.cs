namespace Demarche.Reports.Tests.Lines;

public class SentenceEndTests
{
    [Theory]
    [InlineData("He left.", true)]
    [InlineData("He said: “We leave.”", true)]
    [InlineData("Seoul angry at U.S.", false)]
    [InlineData("Talks with N.", false)]
    [InlineData("Will they meet?", false)]
    [InlineData("Ministers meet", false)]
    [InlineData("”", false)]
    public void Tells(string line, bool ends) => Assert.Equal(ends, SentenceEnd.In(line));
}
