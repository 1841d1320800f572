using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class SecondThoughtsTests
{
    [Theory]
    [InlineData(0.9f, 0.1f, 900)]
    [InlineData(2f, 2f, 500)]
    [InlineData(1f, 0f, 1000)]
    [InlineData(0f, 0f, 1000)]
    public void SureIsAShareOfBoth(float first, float second, int sure) =>
        Assert.Equal(sure, SecondThoughts.Sure(first, second));

    [Fact]
    public void EachAnswerIsDrawnAsOftenAsItIsLikely()
    {
        var sentence = new GoldSentence(["a"], ["a"], [1], [2], [3], [4])
        {
            Second = new SecondThoughts([700], [11], [600], [13], [14], [750], [15]),
        };
        var dice = new Dice(9);
        GoldSentence[] drawn = [.. Enumerable.Range(0, 4000).Select(_ => sentence.Second.Draw(sentence, dice))];

        Assert.Equal(0.7, Share(s => s.Upos[0] == 1), 0.03);
        Assert.Equal(0.3, Share(s => s.Upos[0] == 11), 0.03);
        Assert.Equal(0.45, Share(s => s.Heads[0] == 3 && s.Relations[0] == 4), 0.03);
        Assert.Equal(0.15, Share(s => s.Heads[0] == 3 && s.Relations[0] == 15), 0.03);
        Assert.Equal(0.4, Share(s => s.Heads[0] == 13 && s.Relations[0] == 14), 0.03);
        Assert.All(drawn, s => Assert.Null(s.Second));
        Assert.Equal([3], sentence.Heads);

        double Share(Func<GoldSentence, bool> held) => drawn.Count(held) / 4000.0;
    }
}
