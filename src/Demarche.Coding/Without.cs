namespace Demarche.Coding;

/// <summary>What a coder is made without, to measure what it brings.</summary>
internal enum Without
{
    /// <summary>Nothing: the whole coder.</summary>
    Nothing = 0,

    /// <summary>The patterns of rules that a noun triggers.</summary>
    Nouns,

    /// <summary>Words that point back: pronouns, "the ministry", "both sides".</summary>
    References,

    /// <summary>Learnt weights: the order set by hand, and everything read is told.</summary>
    Weights,
}
