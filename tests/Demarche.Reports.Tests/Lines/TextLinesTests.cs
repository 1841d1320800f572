namespace Demarche.Reports.Tests.Lines;

public class TextLinesTests
{
    [Fact]
    public void CutsAtEveryLineEndAndTrims()
    {
        const string text = "one \r\n\r\n\u00A0two\rthree\n\n";
        Assert.Equal(["one", "two", "three"], TextLines.Of(text).Select(line => line.Span.In(text)));
        Assert.Equal([true, true, false], TextLines.Of(text).Select(line => line.StartsBlock));
    }

    [Theory]
    [InlineData("The ministry said on Monday that it had", "summoned the ambassador.", true)]
    [InlineData("The foreign ministry of the Republic of Korea announced on", "Monday that it had done so.", true)]
    [InlineData("The ministry said so.", "later it said more.", false)]
    [InlineData("Background", "The ministry said so.", false)]
    public void JoinsWrappedLines(string line, string next, bool goesOn) =>
        Assert.Equal(goesOn, TextLines.GoesOn(line, next));
}
