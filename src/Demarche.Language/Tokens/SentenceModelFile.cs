using System.Security.Cryptography;
using Demarche.Core;

namespace Demarche.Language.Tokens;

/// <summary>
/// The file of the sentence model, little-endian: eight letters <c>SENTENCE</c>, version (int32), SHA-256 of all that follows (32
/// bytes), then one signed byte for each feature of <see cref="BoundaryReader"/>.
/// </summary>
internal static class SentenceModelFile
{
    /// <summary>The name of the file inside the model's folder.</summary>
    public const string Name = "sentences.bin";

    private const int Version = 1;
    private const int HashBytes = 32;
    private const int HeaderBytes = 8 + 4 + HashBytes;
    private static ReadOnlySpan<byte> Magic => "SENTENCE"u8;

    /// <summary>Reads a model and gives it with its hash, in lower-case hexadecimal.</summary>
    /// <exception cref="DemarcheException">DM0201 where there is no file, DM0202 where it cannot be used.</exception>
    public static (SentenceModel Model, string Hash) Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DemarcheException(
                new Problem(
                    ProblemCodes.ModelMissing,
                    $"The weights that find sentences are not here. Install the program anew, or set {DataFolder.Variable} to a folder that holds models/en.",
                    path
                ),
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged(path, $"they cannot be read ({e.Message})", e);
        }
        if (bytes.Length != HeaderBytes + (1 << BoundaryReader.Bits) || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Damaged(path, "the file is something else or breaks off");
        }
        var version = BitConverter.ToInt32(bytes, 8);
        if (version != Version)
        {
            throw Damaged(path, $"they have version {version}, and this program reads version {Version}");
        }
        var hash = bytes.AsSpan(12, HashBytes);
        if (!hash.SequenceEqual(SHA256.HashData(bytes.AsSpan(HeaderBytes))))
        {
            throw Damaged(path, "they do not fit their checksum");
        }
        var weights = new sbyte[bytes.Length - HeaderBytes];
        Buffer.BlockCopy(bytes, HeaderBytes, weights, 0, weights.Length);
        return (new SentenceModel(weights), Convert.ToHexStringLower(hash));
    }

    /// <summary>Writes a model, whole or not at all.</summary>
    public static void Write(string path, SentenceModel model)
    {
        var payload = new byte[model.Weights.Length];
        Buffer.BlockCopy(model.Weights, 0, payload, 0, payload.Length);
        var part = path + ".part";
        using (var file = File.Create(part))
        {
            file.Write(Magic);
            file.Write(BitConverter.GetBytes(Version));
            file.Write(SHA256.HashData(payload));
            file.Write(payload);
        }
        File.Move(part, path, overwrite: true);
    }

    private static DemarcheException Damaged(string path, string reason, Exception? inner = null) =>
        new(
            new Problem(
                ProblemCodes.ModelDamaged,
                $"The weights that find sentences cannot be used: {reason}. Install the program anew.",
                path
            ),
            inner
        );
}
