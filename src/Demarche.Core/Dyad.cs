namespace Demarche.Core;

/// <summary>A directed pair of states: who acts, and towards whom.</summary>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Towards whom.</param>
public readonly record struct Dyad(StateCode Source, StateCode Target)
{
    /// <summary>The other way round.</summary>
    public Dyad Reverse => new(Target, Source);

    /// <inheritdoc/>
    public override string ToString() => $"{Source}→{Target}";
}
