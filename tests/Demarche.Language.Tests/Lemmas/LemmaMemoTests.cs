using Demarche.Language.Lemmas;

namespace Demarche.Language.Tests.Lemmas;

public sealed class LemmaMemoTests
{
    [Fact]
    public void TellsFormsAndKindsApart()
    {
        var memo = new LemmaMemo();
        memo.Keep("left", 1, "leave");
        memo.Keep("left", 2, "left");
        Assert.Equal("leave", memo.Find("left", 1));
        Assert.Equal("left", memo.Find("left", 2));
        Assert.Null(memo.Find("Left", 1));
    }

    [Fact]
    public void ForgetsRatherThanGrows()
    {
        var memo = new LemmaMemo();
        for (var i = 0; i < 200_000; i++)
        {
            memo.Keep($"w{i}", 0, $"w{i}");
        }
        var kept = Enumerable.Range(0, 200_000).Count(i => memo.Find($"w{i}", 0) == $"w{i}");
        Assert.InRange(kept, 1, 1 << 15);
        var endless = new string('a', LemmaMemo.LongestForm + 1);
        memo.Keep(endless, 0, endless);
        Assert.Null(memo.Find(endless, 0));
    }
}
