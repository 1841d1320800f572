using Demarche.Language.Model;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed unsafe class WordVectorsTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void ReadsWordsByTheirKeysAndStandardizes()
    {
        File.WriteAllText(
            _path,
            """
            {"precision": 8, "dimensions": 2, "words": ["the", "2005", "1999", "Envoy"],
             "vectors": {"the": [1, 3, 7.5, 0], "2005": [5, 7, 7.5, 1], "1999": [90, 90, 7.5, 2], "Envoy": [1, 7, 7.5, 3]},
             "unkVector": [0, 0, 0, -1]}
            """
        );
        var vectors = WordVectors.Read(_path);
        Assert.Equal(["the", "0000", "envoy"], vectors.Keys);
        Assert.True(vectors.Has("envoy"));

        var forms = vectors.For(new Vocabulary(new StringTable(["0000", "court", "the"]), new StringTable()));
        Assert.Equal([true, false, true], new[] { 2, 3, 4 }.Select(forms.Has));
        Assert.False(forms.Has(1));
        Assert.False(forms.Has(1000));
        Assert.Equal(16, forms.Width);
        // Of 5, 7, 1 and 3 the mean is 4 and the variance 5.
        Assert.Equal([1 / MathF.Sqrt(5), 3 / MathF.Sqrt(5), 0], new Span<float>(forms.Row(2), 3).ToArray(), Near);
        Assert.Equal([-3 / MathF.Sqrt(5), -1 / MathF.Sqrt(5), 0], new Span<float>(forms.Row(4), 3).ToArray(), Near);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"dimensions": 2, "vectors": {}}""")]
    [InlineData("""{"vectors": {"the": [1, 2]}}""")]
    public void AFileWithoutVectorsIsRefused(string text)
    {
        File.WriteAllText(_path, text);
        Assert.Contains(_path, Assert.Throws<InvalidDataException>(() => WordVectors.Read(_path)).Message);
    }

    private static readonly IEqualityComparer<float> Near = EqualityComparer<float>.Create(
        (a, b) => Math.Abs(a - b) < 1e-5f,
        _ => 0
    );
}
