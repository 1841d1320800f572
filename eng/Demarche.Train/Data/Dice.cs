namespace Demarche.Train;

/// <summary>Repeatable random numbers (SplitMix64): the same seed gives the same training anywhere. Not thread-safe.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public void Reseed(ulong fresh) => _state = fresh;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to but not including 1.</summary>
    public float Fraction() => (Next() >> 40) * (1f / (1 << 24));

    public bool Chance(float probability) => Fraction() < probability;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Fills with 0 at that probability and otherwise with what keeps the mean at 1.</summary>
    public void FillMask(Span<float> mask, float probability)
    {
        var keep = 1 / (1 - probability);
        foreach (ref var value in mask)
        {
            value = Chance(probability) ? 0 : keep;
        }
    }
}
