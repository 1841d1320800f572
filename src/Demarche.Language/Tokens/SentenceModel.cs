namespace Demarche.Language.Tokens;

/// <summary>The weights of the features that a sentence's end is told by. Immutable and thread-safe.</summary>
/// <param name="Weights">A whole number for each feature: their sum tells whether a sentence ends.</param>
internal sealed record SentenceModel(sbyte[] Weights)
{
    // A little below zero, as the developer parts chose: a missed end spoils two sentences.
    private const int Threshold = -12;

    /// <summary>Whether a sentence ends where these features are found.</summary>
    public bool IsEnd(ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += Weights[feature];
        }
        return sum > Threshold;
    }
}
