namespace Demarche.Train;

/// <summary>How far an epoch is.</summary>
/// <param name="Words">Words done.</param>
/// <param name="All">Words in all.</param>
/// <param name="Loss">The mean loss so far.</param>
internal readonly record struct EpochProgress(int Words, int All, double Loss);
