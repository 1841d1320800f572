using System.Security.Cryptography;
using Demarche.Core;

namespace Demarche.Language.Model;

/// <summary>
/// A file of weights with its seal in front, little-endian: eight letters that name its kind, version (int32), SHA-256 of all that
/// follows (32 bytes), then what it holds.
/// </summary>
internal static class SealedFile
{
    /// <summary>Where what it holds begins, in bytes.</summary>
    public const int HeaderBytes = 8 + 4 + HashBytes;

    private const int HashBytes = 32;

    /// <summary>
    /// Reads a file whole, pinned, and makes of it what it holds, while another core compares its seal; gives that with the file's
    /// hash, in lower-case hexadecimal.
    /// </summary>
    /// <exception cref="DemarcheException">DM0201 where there is no file, DM0202 where its seal is broken or it cannot be understood.</exception>
    public static (T Held, string Hash) Read<T>(
        string path,
        ReadOnlySpan<byte> kind,
        int version,
        Func<byte[], T> understand
    )
    {
        var bytes = Open(path, kind, version);
        var hash = Task.Run(() => SHA256.HashData(bytes.AsSpan(HeaderBytes)));
        try
        {
            var held = understand(bytes);
            Check();
            return (held, Convert.ToHexStringLower(hash.Result));
        }
        catch (Exception e)
            when (e
                    is EndOfStreamException
                        or ArgumentException
                        or FormatException
                        or OverflowException
                        or IndexOutOfRangeException
                        or OutOfMemoryException
            )
        {
            Check();
            throw Damaged(path, "it breaks off or contradicts itself", e);
        }

        void Check()
        {
            if (!bytes.AsSpan(12, HashBytes).SequenceEqual(hash.Result))
            {
                throw Damaged(path, "its contents do not fit its checksum");
            }
        }
    }

    private static byte[] Open(string path, ReadOnlySpan<byte> kind, int version)
    {
        byte[] bytes;
        try
        {
            bytes = ReadPinned(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DemarcheException(
                new Problem(
                    ProblemCodes.ModelMissing,
                    $"There is no language model here. Install the program anew, or set {DataFolder.Variable} to a folder that holds models/en.",
                    path
                ),
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged(path, $"it cannot be read ({e.Message})", e);
        }
        if (bytes.Length < HeaderBytes || !bytes.AsSpan(0, 8).SequenceEqual(kind))
        {
            throw Damaged(path, "it is no model file");
        }
        var found = BitConverter.ToInt32(bytes, 8);
        if (found != version)
        {
            throw Damaged(path, $"it has version {found}, and this program reads version {version}");
        }
        return bytes;
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    public static void Write(string path, ReadOnlySpan<byte> kind, int version, ReadOnlySpan<byte> payload)
    {
        var part = path + ".part";
        using (var file = File.Create(part))
        {
            file.Write(kind);
            file.Write(BitConverter.GetBytes(version));
            file.Write(SHA256.HashData(payload));
            file.Write(payload);
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>DM0202, to be thrown.</summary>
    public static DemarcheException Damaged(string path, string reason, Exception? inner = null) =>
        new(
            new Problem(
                ProblemCodes.ModelDamaged,
                $"The language model cannot be used: {reason}. Install the program anew.",
                path
            ),
            inner
        );

    // Pinned, because an embedding table stays where it was read to.
    private static byte[] ReadPinned(string path)
    {
        using var file = File.OpenHandle(path);
        var bytes = GC.AllocateUninitializedArray<byte>(
            (int)Math.Min(RandomAccess.GetLength(file), Array.MaxLength),
            pinned: true
        );
        for (var read = 0; read < bytes.Length; )
        {
            var more = RandomAccess.Read(file, bytes.AsSpan(read), read);
            read = more > 0 ? read + more : throw new EndOfStreamException();
        }
        return bytes;
    }
}
