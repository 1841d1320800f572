using Demarche.Language.Net;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class MeanWeightsTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly TrainLayout _layout = new(new NetLayout(new NetShape(24, 32, 32, 2, 32, 32, 17, 5, 9)), 0, 0);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void IsTheMeanOfAllThatWereAdded()
    {
        var mean = new MeanWeights(_layout);
        foreach (var value in new[] { 1f, 2f, 6f })
        {
            mean.Add(Filled(value));
        }
        Assert.Equal(3f, mean.Weights.Dense.Values[7], 5);
        Assert.Equal(3f, mean.Weights.Rows.Values[40], 5);
    }

    [Fact]
    public void GoesOnFromAFile()
    {
        var first = new MeanWeights(_layout);
        first.Add(Filled(1));
        first.Add(Filled(2));
        first.Save(_path);
        var second = new MeanWeights(_layout);
        second.Load(_path);
        second.Add(Filled(6));
        first.Add(Filled(6));
        Assert.Equal(3, second.Count);
        Assert.Equal(first.Weights.Dense.Values.ToArray(), second.Weights.Dense.Values.ToArray());
    }

    private Weights Filled(float value)
    {
        var weights = new Weights(_layout, 0);
        weights.Dense.Values.Fill(value);
        weights.Rows.Values.Fill(value);
        return weights;
    }
}
