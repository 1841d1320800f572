using System.Runtime.InteropServices;

namespace Demarche.Train;

/// <summary>
/// The mean of a net's weights over several epochs: it lies in the middle of where they wander, and is often better than any of
/// them (stochastic weight averaging; Izmailov and others, 2018).
/// </summary>
internal sealed class MeanWeights(TrainLayout layout, FormVectors? vectors = null)
{
    /// <summary>The mean.</summary>
    public Weights Weights { get; } = new(layout, 0, vectors);

    /// <summary>Of how many epochs.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the weights of another epoch in.</summary>
    public void Add(Weights weights)
    {
        Count++;
        Shift(weights.Dense.Values, Weights.Dense.Values);
        Shift(weights.Rows.Values, Weights.Rows.Values);
    }

    /// <summary>Writes it beside a checkpoint.</summary>
    public void Save(string path)
    {
        var part = path + ".part";
        using (var file = File.Create(part))
        {
            file.Write(BitConverter.GetBytes(Count));
            file.Write(MemoryMarshal.AsBytes(Weights.Dense.Values));
            file.Write(MemoryMarshal.AsBytes(Weights.Rows.Values));
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Goes on from what an earlier run left.</summary>
    public void Load(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> count = stackalloc byte[sizeof(int)];
        file.ReadExactly(count);
        Count = BitConverter.ToInt32(count);
        file.ReadExactly(MemoryMarshal.AsBytes(Weights.Dense.Values));
        file.ReadExactly(MemoryMarshal.AsBytes(Weights.Rows.Values));
    }

    private void Shift(ReadOnlySpan<float> towards, Span<float> mean)
    {
        var step = 1f / Count;
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] += (towards[i] - mean[i]) * step;
        }
    }
}
