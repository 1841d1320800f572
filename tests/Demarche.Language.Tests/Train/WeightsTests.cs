using Demarche.Language.Model;
using Demarche.Language.Net;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class WeightsTests
{
    [Fact]
    public void WholeRowsCanBeTakenApartAgain()
    {
        var vocabulary = new Vocabulary(new StringTable(["envoy", "court"]), new StringTable());
        var vectors = new FormVectors(vocabulary, 3);
        new[] { 1f, -2f, 0.5f }.CopyTo(vectors.Set(0));
        var layout = new TrainLayout(new NetLayout(new NetShape(vocabulary.Rows, 32, 32, 2, 32, 32, 17, 5, 9)), 16, 0);
        var weights = new Weights(layout, 7, vectors);
        // A form with a vector begins as what the vector says.
        Assert.All(weights.Rows.Values.Slice(2 * 32, 32).ToArray(), v => Assert.Equal(0, v));
        weights.Rows.Values.Slice(2 * 32, 32).Fill(0.25f);

        var whole = weights.WholeRows().Values.ToArray();
        var matrix = weights.Dense.Values.Slice(layout.Vectors.Offset, layout.Vectors.Count).ToArray();
        Assert.Equal(0.25f + matrix[4] - 2 * matrix[32 + 4] + 0.5f * matrix[64 + 4], whole[2 * 32 + 4], 1e-5f);
        Assert.Equal(weights.Rows.Values.Slice(3 * 32, 32).ToArray(), whole[(3 * 32)..(4 * 32)]);

        var rows = weights.Rows.Values.ToArray();
        weights.SetWholeRows(whole);
        Assert.All(rows.Zip(weights.Rows.Values.ToArray()), p => Assert.Equal(p.First, p.Second, 1e-5f));
    }
}
