using System.Globalization;

namespace Demarche.Train.Splitter;

/// <summary>What the learning of sentence ends can be told.</summary>
internal sealed record SplitterSettings
{
    public int Epochs { get; init; } = 8;
    public int Seed { get; init; } = 20260401;
    public double Rate { get; init; } = 0.03;
    public double Dropout { get; init; } = 0.3;

    /// <summary>Features seen less often are not learnt.</summary>
    public int Rarest { get; init; } = 2;

    /// <summary>The weight that becomes the largest whole number.</summary>
    public double Largest { get; init; } = 4;

    /// <summary>The defaults, changed where <paramref name="options"/> says so.</summary>
    public static SplitterSettings From(IReadOnlyDictionary<string, string> options)
    {
        var settings = new SplitterSettings();
        return settings with
        {
            Epochs = (int)Number("epochs", settings.Epochs),
            Rate = Number("rate", settings.Rate),
            Dropout = Number("dropout", settings.Dropout),
            Rarest = (int)Number("rarest", settings.Rarest),
            Largest = Number("largest", settings.Largest),
        };

        double Number(string name, double otherwise) =>
            options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
