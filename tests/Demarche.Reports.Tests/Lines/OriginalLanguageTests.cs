namespace Demarche.Reports.Tests.Lines;

public class OriginalLanguageTests
{
    [Theory]
    [InlineData("button that move to original korean article (클릭시 원문으로 이동하는 버튼)", "ko")]
    [InlineData("Read the original in Japanese", "ja")]
    [InlineData("Translated from the Russian by Mara Lindqvist.", "ru")]
    [InlineData("원문 보기", "ko")]
    [InlineData("The original Korean text was not made public.", "")]
    [InlineData("Read this in Chinese", "")]
    [InlineData("", "")]
    public void ReadsLinksAndNotes(string line, string code) => Assert.Equal(code, OriginalLanguage.Of(line));
}
