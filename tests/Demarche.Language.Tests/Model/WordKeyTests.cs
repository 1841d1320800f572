using Demarche.Language.Model;

namespace Demarche.Language.Tests.Model;

public sealed class WordKeyTests
{
    [Theory]
    [InlineData("Moscow", "moscow")]
    [InlineData("2024", "0000")]
    [InlineData("Russia’s", "russia's")]
    [InlineData("“", "\"")]
    [InlineData("--", "—")]
    [InlineData("ÉTAT", "état")]
    public void FoldsWhatDoesNotMatter(string form, string key) =>
        Assert.Equal(key, WordKey.Of(form, new char[WordKey.Longest]).ToString());

    [Fact]
    public void LooksOnlyAtTheEndsOfLongWords()
    {
        var key = WordKey.Of(new string('a', 500) + "z", new char[WordKey.Longest]);
        Assert.Equal(WordKey.Longest, key.Length);
        Assert.Equal('z', key[^1]);
    }

    [Theory]
    [InlineData("Moscow", "Seoul")]
    [InlineData("NATO", "USSR")]
    [InlineData("2024", "1999")]
    public void WordsOfOneShapeShareIt(string one, string other) =>
        Assert.Equal(WordShape.Of(one, false), WordShape.Of(other, false));

    [Theory]
    [InlineData("Moscow", "moscow")]
    [InlineData("NATO", "Nato")]
    [InlineData("2024", "24")]
    [InlineData("“", "”")]
    public void WordsOfOtherShapesDoNot(string one, string other) =>
        Assert.NotEqual(WordShape.Of(one, false), WordShape.Of(other, false));
}
