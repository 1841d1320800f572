namespace Demarche.Reports.Tests.Lines;

public class BlanksTests
{
    [Theory]
    [InlineData(" a \n\t b ", "a b")]
    [InlineData("\u00A0a\u00A0b\u00A0", "a\u00A0b")]
    [InlineData(" \r\n", "")]
    public void CollapsesButKeepsNoBreakSpacesInside(string text, string want) =>
        Assert.Equal(want, Blanks.Collapse(text));
}
