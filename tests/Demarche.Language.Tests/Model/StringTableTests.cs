using Demarche.Language.Model;

namespace Demarche.Language.Tests.Model;

public sealed class StringTableTests
{
    [Fact]
    public void FindsWhatWasAddedAndNothingElse()
    {
        var words = Enumerable.Range(0, 5000).Select(i => new string((char)('a' + i % 26), i % 9) + i).ToArray();
        var table = new StringTable();
        foreach (var word in words)
        {
            table.Add(word);
        }
        Assert.Equal(words.Length, table.Count);
        for (var i = 0; i < words.Length; i++)
        {
            Assert.Equal(i, table.Find(words[i]));
            Assert.Equal(words[i], table[i].ToString());
            Assert.Equal(-1, table.Find(words[i] + "x"));
        }
        Assert.Equal(-1, table.Find(""));
        Assert.Equal(-1, new StringTable().Find("a"));
    }

    [Fact]
    public void OfEqualStringsTheFirstIsFound()
    {
        var table = new StringTable(["a", "", "a"]);
        Assert.Equal(3, table.Count);
        Assert.Equal(0, table.Find("a"));
        Assert.Equal(1, table.Find(""));
        Assert.Equal("a", table[2].ToString());
    }
}
