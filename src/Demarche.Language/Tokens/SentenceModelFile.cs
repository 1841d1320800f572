using System.Runtime.InteropServices;
using Demarche.Core;
using Demarche.Language.Model;

namespace Demarche.Language.Tokens;

/// <summary>
/// The file of the sentence model: a <see cref="SealedFile"/> of the kind <c>SENTENCE</c> that holds one signed byte for each
/// feature of <see cref="BoundaryReader"/>.
/// </summary>
internal static class SentenceModelFile
{
    /// <summary>The name of the file inside the model's folder.</summary>
    public const string Name = "sentences.bin";

    private const int Version = 1;
    private static ReadOnlySpan<byte> Kind => "SENTENCE"u8;

    /// <summary>Reads a model and gives it with its hash, in lower-case hexadecimal.</summary>
    /// <exception cref="DemarcheException">DM0201 where there is no file, DM0202 where it cannot be used.</exception>
    public static (SentenceModel Model, string Hash) Read(string path) =>
        SealedFile.Read(
            path,
            Kind,
            Version,
            bytes =>
            {
                var weights = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(SealedFile.HeaderBytes));
                return weights.Length == 1 << BoundaryReader.Bits
                    ? new SentenceModel(weights.ToArray())
                    : throw SealedFile.Damaged(path, "it holds another number of weights");
            }
        );

    /// <summary>Writes a model, whole or not at all.</summary>
    public static void Write(string path, SentenceModel model) =>
        SealedFile.Write(path, Kind, Version, MemoryMarshal.AsBytes(model.Weights.AsSpan()));
}
