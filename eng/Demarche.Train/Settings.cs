using System.Globalization;

namespace Demarche.Train;

/// <summary>Everything that a run of the trainer can be told.</summary>
internal sealed record Settings
{
    public int Epochs { get; init; } = 45;
    public int BatchWords { get; init; } = 800;
    public ulong Seed { get; init; } = 20260401;
    public float LearningRate { get; init; } = 2e-3f;
    public int WarmUp { get; init; } = 400;
    public float Decay { get; init; } = 0.98f;
    public float ClipNorm { get; init; } = 5f;
    public float TagWeight { get; init; } = 0.3f;

    public int Embedding { get; init; } = 160;
    public int Hidden { get; init; } = 128;
    public int Layers { get; init; } = 3;
    public int Arc { get; init; } = 128;
    public int Rel { get; init; } = 96;

    public float DropEmbedding { get; init; } = 0.2f;
    public float DropLayer { get; init; } = 0.25f;
    public float DropRole { get; init; } = 0.25f;

    /// <summary>A form of count c is taken for unknown at WordDrop / (WordDrop + c), and at <see cref="FormDrop"/> besides.</summary>
    public float WordDrop { get; init; } = 0.4f;
    public float FormDrop { get; init; } = 0.03f;

    /// <summary>How often a sentence is shown in lower case, in capitals, or like a title.</summary>
    public float Recase { get; init; } = 0.06f;

    /// <summary>How often the final stop is taken from a sentence.</summary>
    public float Unstop { get; init; } = 0.03f;

    /// <summary>The defaults, changed where <paramref name="options"/> says so.</summary>
    public static Settings From(IReadOnlyDictionary<string, string> options)
    {
        var settings = new Settings();
        return settings with
        {
            Epochs = Number("epochs", settings.Epochs),
            BatchWords = Number("batch", settings.BatchWords),
            LearningRate = Fraction("rate", settings.LearningRate),
            Embedding = Number("embedding", settings.Embedding),
            Hidden = Number("hidden", settings.Hidden),
            Arc = Number("arc", settings.Arc),
            Rel = Number("rel", settings.Rel),
            DropEmbedding = Fraction("drop-embedding", settings.DropEmbedding),
            DropLayer = Fraction("drop-layer", settings.DropLayer),
            DropRole = Fraction("drop-role", settings.DropRole),
            WordDrop = Fraction("word-drop", settings.WordDrop),
            TagWeight = Fraction("tag-weight", settings.TagWeight),
        };

        int Number(string name, int otherwise) =>
            options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        float Fraction(string name, float otherwise) =>
            options.TryGetValue(name, out var text) ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
