using System.Runtime.InteropServices;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Keeps the state of training after an epoch, so that a run that was killed goes on from there.</summary>
internal static class Checkpoint
{
    /// <summary>Writes it whole or not at all.</summary>
    public static void Save(string path, Trainer trainer, int epochs, string settings)
    {
        var part = path + ".part";
        using (var writer = new BinaryWriter(File.Create(part)))
        {
            writer.Write(settings);
            writer.Write(epochs);
            writer.Write(trainer.Steps);
            foreach (var buffer in Buffers(trainer))
            {
                writer.Write(buffer.Count);
                writer.Write(MemoryMarshal.AsBytes(buffer.Values));
            }
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Goes on from the checkpoint where there is one that was made with the same settings; gives the epochs done.</summary>
    public static int Load(string path, Trainer trainer, string settings)
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
        trainer.Steps = reader.ReadInt32();
        foreach (var buffer in Buffers(trainer))
        {
            if (reader.ReadInt32() != buffer.Count)
            {
                throw new InvalidDataException($"{path} is of another net; delete it to begin anew");
            }
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(buffer.Values));
        }
        trainer.Weights.Pack(0);
        trainer.Weights.Pack(1);
        return epochs;
    }

    private static AlignedBuffer[] Buffers(Trainer trainer) =>
        [
            trainer.Weights.Dense,
            trainer.Weights.Rows,
            trainer.Dense.First,
            trainer.Dense.Second,
            trainer.Words.First,
            trainer.Words.Second,
        ];
}
