using System.Runtime.InteropServices;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Keeps the state of a descent after an epoch, so that a run that was killed goes on from there.</summary>
internal static class Checkpoint
{
    private const float Quiet = 0.1f;

    /// <summary>Writes it whole or not at all.</summary>
    public static void Save(string path, Descent descent, int epochs, string settings)
    {
        var part = path + ".part";
        using (var writer = new BinaryWriter(File.Create(part)))
        {
            writer.Write(settings);
            writer.Write(epochs);
            writer.Write(descent.Steps);
            foreach (var buffer in Buffers(descent))
            {
                writer.Write(buffer.Count);
                writer.Write(MemoryMarshal.AsBytes(buffer.Values));
            }
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Goes on from the checkpoint where there is one that was made with the same settings; gives the epochs done.</summary>
    public static int Load(string path, Descent descent, string settings)
    {
        if (!File.Exists(path))
        {
            return 0;
        }
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadString() != settings)
        {
            Console.WriteLine($"{path} was made with other settings: beginning anew");
            return 0;
        }
        var epochs = reader.ReadInt32();
        descent.Steps = reader.ReadInt32();
        foreach (var buffer in Buffers(descent))
        {
            if (reader.ReadInt32() != buffer.Count)
            {
                throw new InvalidDataException($"{path} is of another net; delete it to begin anew");
            }
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(buffer.Values));
        }
        descent.Weights.Pack(0);
        descent.Weights.Pack(1);
        return epochs;
    }

    /// <summary>Takes only the net and the embeddings of a checkpoint, to begin another descent from.</summary>
    public static void LoadNet(string path, Weights weights)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        reader.ReadString();
        reader.ReadInt64();
        var dense = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(dense.AsSpan()));
        var net = weights.Layout.Net;
        dense.AsSpan(0, net.Tags.Offset).CopyTo(weights.Dense.Values);
        var vectors = weights.Layout.Vectors;
        dense.AsSpan(vectors.Offset, vectors.Count).CopyTo(weights.Dense.Values[vectors.Offset..]);
        // What was not learnt before, the tags and trees, begins quietly: pretrained layers speak louder than fresh ones.
        foreach (var slot in new[] { net.Tags, net.Roles })
        {
            foreach (ref var value in weights.Dense.Values.Slice(slot.Offset, slot.Count))
            {
                value *= Quiet;
            }
        }
        if (reader.ReadInt32() != weights.Rows.Count)
        {
            throw new InvalidDataException($"{path} is of another net; delete it to begin anew");
        }
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.Rows.Values));
    }

    private static AlignedBuffer[] Buffers(Descent descent) =>
        [
            descent.Weights.Dense,
            descent.Weights.Rows,
            descent.Dense.First,
            descent.Dense.Second,
            descent.Words.First,
            descent.Words.Second,
        ];
}
