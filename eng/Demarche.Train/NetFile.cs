using System.Runtime.InteropServices;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Keeps a trained net between stages: the dense weights, then the embeddings, as floats.</summary>
internal static class NetFile
{
    /// <summary>Writes it whole or not at all; of what only training has, only the matrix of the fixed vectors is kept.</summary>
    public static void Write(string path, Weights weights)
    {
        var part = path + ".part";
        using (var file = File.Create(part))
        {
            file.Write(MemoryMarshal.AsBytes(weights.Dense.Values[..weights.Layout.Net.Count]));
            file.Write(MemoryMarshal.AsBytes(weights.WholeRows().Values));
            file.Write(MemoryMarshal.AsBytes(Vectors(weights)));
        }
        File.Move(part, path, overwrite: true);
    }

    public static (AlignedBuffer Dense, AlignedBuffer Rows) Read(string path, NetLayout layout)
    {
        var dense = new AlignedBuffer(layout.Count);
        var rows = new AlignedBuffer(layout.Shape.Rows * layout.Shape.Embedding);
        using var file = File.OpenRead(path);
        file.ReadExactly(MemoryMarshal.AsBytes(dense.Values));
        file.ReadExactly(MemoryMarshal.AsBytes(rows.Values));
        return (dense, rows);
    }

    /// <summary>Puts a net into weights to go on learning from.</summary>
    public static void ReadInto(string path, Weights weights)
    {
        var (dense, rows) = Read(path, weights.Layout.Net);
        using (var file = File.OpenRead(path))
        {
            file.Seek((dense.Count + rows.Count) * sizeof(float), SeekOrigin.Begin);
            file.ReadExactly(MemoryMarshal.AsBytes(Vectors(weights)));
        }
        dense.Values.CopyTo(weights.Dense.Values);
        weights.SetWholeRows(rows.Values);
    }

    /// <summary>A net's weights, ready for use by trainers.</summary>
    public static Weights Ready(NetLayout layout, AlignedBuffer dense, AlignedBuffer rows)
    {
        var weights = new Weights(new TrainLayout(layout, 0, 0), 0);
        dense.Values.CopyTo(weights.Dense.Values);
        rows.Values.CopyTo(weights.Rows.Values);
        weights.Pack(0);
        weights.Pack(1);
        return weights;
    }

    private static Span<float> Vectors(Weights weights) =>
        weights.Dense.Values.Slice(weights.Layout.Vectors.Offset, weights.Layout.Vectors.Count);
}
