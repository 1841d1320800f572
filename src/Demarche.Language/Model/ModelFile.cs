using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Demarche.Core;
using Demarche.Language.Lemmas;
using Demarche.Language.Net;

namespace Demarche.Language.Model;

/// <summary>
/// The model file, little-endian: eight letters <c>DEMARCHE</c>, version (int32), SHA-256 of all that follows (32 bytes), then
/// seven sizes of the net (int32), four lists of strings (Penn tags, relations, forms, affixes), the lemma classes, the dense
/// weights and the embedding rows as IEEE half floats. A string is its UTF-8 length as a 7-bit encoded integer and its bytes;
/// a list is an int32 count and its items.
/// </summary>
internal static class ModelFile
{
    /// <summary>The name of the file inside the model's folder.</summary>
    public const string Name = "model.bin";

    private const int Version = 1;
    private const int HashBytes = 32;
    private const int HeaderBytes = 8 + 4 + HashBytes;
    private static ReadOnlySpan<byte> Magic => "DEMARCHE"u8;

    /// <summary>Reads a model and gives it with its hash, in lower-case hexadecimal.</summary>
    /// <exception cref="DemarcheException">DM0201 where there is no file, DM0202 where it cannot be used.</exception>
    public static (EnglishModel Model, string Hash) Read(string path)
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
        if (bytes.Length < HeaderBytes || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Damaged(path, "it is no model file");
        }
        var version = BitConverter.ToInt32(bytes, 8);
        if (version != Version)
        {
            throw Damaged(path, $"it has version {version}, and this program reads version {Version}");
        }
        var hash = bytes.AsSpan(12, HashBytes);
        if (!hash.SequenceEqual(SHA256.HashData(bytes.AsSpan(HeaderBytes))))
        {
            throw Damaged(path, "its contents do not fit its checksum");
        }
        try
        {
            return (ReadBody(bytes), Convert.ToHexStringLower(hash));
        }
        catch (Exception e)
            when (e is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw Damaged(path, "it breaks off or contradicts itself", e);
        }
    }

    /// <summary>Writes a model, whole or not at all.</summary>
    public static void Write(string path, EnglishModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            WriteBody(writer, model);
        }
        var payload = body.GetBuffer().AsSpan(0, (int)body.Length);
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

    private static void WriteBody(BinaryWriter writer, EnglishModel model)
    {
        var shape = model.Layout.Shape;
        foreach (
            var size in new[]
            {
                shape.Embedding,
                shape.Hidden,
                shape.Layers,
                shape.Arc,
                shape.Rel,
                model.Layout.Count,
                shape.Rows,
            }
        )
        {
            writer.Write(size);
        }
        foreach (var list in new[] { model.Xpos, model.Relations, model.Vocabulary.Forms, model.Vocabulary.Affixes })
        {
            writer.Write(list.Length);
            foreach (var item in list)
            {
                writer.Write(item);
            }
        }
        writer.Write(model.Lemmas.Length);
        foreach (var kind in model.Lemmas)
        {
            writer.Write(kind.Name);
            writer.Write(kind.Known.Length);
            foreach (var (form, lemma) in kind.Known)
            {
                writer.Write(form);
                writer.Write(lemma);
            }
            writer.Write(kind.Rules.Length);
            foreach (var (ending, edit) in kind.Rules)
            {
                writer.Write(ending);
                writer.Write(edit.Lower);
                writer.Write((byte)edit.Cut);
                writer.Write(edit.Add);
            }
        }
        foreach (var buffer in new[] { model.Dense, model.Rows })
        {
            foreach (var value in buffer.Values)
            {
                writer.Write((Half)value);
            }
        }
    }

    private static EnglishModel ReadBody(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, HeaderBytes, bytes.Length - HeaderBytes, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var sizes = new int[7];
        foreach (ref var size in sizes.AsSpan())
        {
            size = reader.ReadInt32();
        }
        var xpos = Strings(reader);
        var relations = Strings(reader);
        var vocabulary = new Vocabulary(Strings(reader), Strings(reader));
        var shape = new NetShape(
            vocabulary.Rows,
            sizes[0],
            sizes[1],
            sizes[2],
            sizes[3],
            sizes[4],
            UposNames.All.Length,
            xpos.Length,
            relations.Length
        );
        var layout = new NetLayout(shape);
        if (layout.Count != sizes[5] || shape.Rows != sizes[6] || shape.Both > IntMatrix.MostDepth)
        {
            throw new FormatException("The sizes do not fit each other.");
        }
        var lemmas = Items(reader, LemmaClass);
        var dense = Floats(bytes, stream, layout.Count);
        var rows = Floats(bytes, stream, shape.Rows * shape.Embedding);
        return new EnglishModel(vocabulary, layout, dense, rows, [.. xpos.Select(string.Intern)], relations, lemmas);
    }

    private static LemmaClass LemmaClass(BinaryReader reader) =>
        new(
            reader.ReadString(),
            Items(reader, r => KeyValuePair.Create(r.ReadString(), r.ReadString())),
            Items(
                reader,
                r => KeyValuePair.Create(r.ReadString(), new LemmaEdit(r.ReadBoolean(), r.ReadByte(), r.ReadString()))
            )
        );

    private static ImmutableArray<string> Strings(BinaryReader reader) => Items(reader, r => r.ReadString());

    private static ImmutableArray<T> Items<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[Math.Clamp(reader.ReadInt32(), 0, 1 << 24)];
        foreach (ref var item in items.AsSpan())
        {
            item = read(reader);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private static AlignedBuffer Floats(byte[] bytes, MemoryStream stream, int count)
    {
        var from = HeaderBytes + (int)stream.Position;
        stream.Position += (long)count * sizeof(short);
        if (stream.Position > stream.Length)
        {
            throw new EndOfStreamException();
        }
        var buffer = new AlignedBuffer(count);
        var halves = MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(from, count * sizeof(short)));
        HalfFloats.Expand(halves, buffer.Values);
        return buffer;
    }

    private static DemarcheException Damaged(string path, string reason, Exception? inner = null) =>
        new(
            new Problem(
                ProblemCodes.ModelDamaged,
                $"The language model cannot be used: {reason}. Install the program anew.",
                path
            ),
            inner
        );
}
