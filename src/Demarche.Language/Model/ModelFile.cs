using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Demarche.Core;
using Demarche.Language.Lemmas;
using Demarche.Language.Net;

namespace Demarche.Language.Model;

/// <summary>
/// The model file: a <see cref="SealedFile"/> of the kind <c>DEMARCHE</c> that holds
/// seven sizes of the net (int32), four lists of strings (Penn tags, relations, forms, affixes), the lemma classes, the dense
/// weights and the embedding rows as IEEE half floats. A string is its UTF-8 length as a 7-bit encoded integer and its bytes;
/// a list is an int32 count and its items.
/// </summary>
internal static class ModelFile
{
    /// <summary>The name of the file inside the model's folder.</summary>
    public const string Name = "model.bin";

    private const int Version = 1;
    private static ReadOnlySpan<byte> Kind => "DEMARCHE"u8;

    /// <summary>Reads a model and gives it with its hash, in lower-case hexadecimal.</summary>
    /// <exception cref="DemarcheException">DM0201 where there is no file, DM0202 where it cannot be used.</exception>
    public static (EnglishModel Model, string Hash) Read(string path) => SealedFile.Read(path, Kind, Version, ReadBody);

    /// <summary>Writes a model, whole or not at all.</summary>
    public static void Write(string path, EnglishModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            WriteBody(writer, model);
        }
        SealedFile.Write(path, Kind, Version, body.GetBuffer().AsSpan(0, (int)body.Length));
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
        WriteStrings(writer, new StringTable(model.Xpos));
        WriteStrings(writer, new StringTable(model.Relations));
        WriteStrings(writer, model.Vocabulary.Forms);
        WriteStrings(writer, model.Vocabulary.Affixes);
        writer.Write(model.Lemmas.Length);
        foreach (var kind in model.Lemmas)
        {
            writer.Write(kind.Name);
            writer.Write(kind.Known.Count);
            for (var i = 0; i < kind.Known.Count; i++)
            {
                writer.Write(kind.Known[i].ToString());
                writer.Write(kind.Lemmas[i].ToString());
            }
            writer.Write(kind.Endings.Count);
            for (var i = 0; i < kind.Endings.Count; i++)
            {
                writer.Write(kind.Endings[i].ToString());
                writer.Write(kind.Edits[i].Lower);
                writer.Write((byte)kind.Edits[i].Cut);
                writer.Write(kind.Edits[i].Add);
            }
        }
        foreach (var value in model.Dense.Values)
        {
            writer.Write((Half)value);
        }
        writer.Write(model.Rows.Bytes);
    }

    private static void WriteStrings(BinaryWriter writer, StringTable strings)
    {
        writer.Write(strings.Count);
        for (var i = 0; i < strings.Count; i++)
        {
            writer.Write(strings[i].ToString());
        }
    }

    private static unsafe EnglishModel ReadBody(byte[] bytes)
    {
        var reader = new ModelReader(bytes.AsSpan(SealedFile.HeaderBytes));
        var sizes = new int[7];
        foreach (ref var size in sizes.AsSpan())
        {
            size = reader.Int32();
        }
        var xpos = Names(ref reader);
        var relations = Names(ref reader);
        var vocabulary = new Vocabulary(reader.Strings(), reader.Strings());
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
        var lemmas = new LemmaClass[reader.Count()];
        for (var i = 0; i < lemmas.Length; i++)
        {
            lemmas[i] = LemmaClass(ref reader);
        }
        var dense = new AlignedBuffer(layout.Count);
        fixed (byte* halves = reader.Take(layout.Count * sizeof(ushort)))
        {
            HalfFloats.Expand((ushort*)halves, dense.Pointer, layout.Count);
        }
        var rows = new EmbeddingTable(bytes, SealedFile.HeaderBytes + reader.Position, shape.Rows * shape.Embedding);
        return new EnglishModel(
            vocabulary,
            layout,
            dense,
            rows,
            xpos,
            relations,
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas)
        );
    }

    private static LemmaClass LemmaClass(ref ModelReader reader)
    {
        var name = reader.String();
        var (known, lemmas, endings) = (new StringTable(), new StringTable(), new StringTable());
        var count = reader.Count();
        for (var i = 0; i < count; i++)
        {
            reader.AddTo(known);
            reader.AddTo(lemmas);
        }
        var edits = new LemmaEdit[reader.Count()];
        for (var i = 0; i < edits.Length; i++)
        {
            reader.AddTo(endings);
            edits[i] = new LemmaEdit(reader.Byte() != 0, reader.Byte(), reader.String());
        }
        return new LemmaClass(name, known, lemmas, endings, edits);
    }

    private static ImmutableArray<string> Names(ref ModelReader reader)
    {
        var names = new string[reader.Count()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = string.Intern(reader.String());
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }
}
