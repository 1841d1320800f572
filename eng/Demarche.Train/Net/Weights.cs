using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The weights being learnt, packed anew for every step. Written by one thread at a time, each its own part.</summary>
internal sealed unsafe class Weights
{
    private readonly Dictionary<string, (AlignedBuffer Plain, AlignedBuffer Transposed)> _packed = new(
        StringComparer.Ordinal
    );
    private readonly Slot[] _products;
    private readonly int _embedding;

    /// <param name="train">Their sizes.</param>
    /// <param name="seed">What they begin with.</param>
    /// <param name="vectors">Fixed vectors of forms, where the sizes have place for them.</param>
    public Weights(TrainLayout train, ulong seed, FormVectors? vectors = null)
    {
        var layout = train.Net;
        Layout = train;
        Vectors = train.Vectors.Count > 0 ? vectors : null;
        var shape = layout.Shape;
        _embedding = shape.Embedding;
        Dense = new AlignedBuffer(train.Count);
        Rows = new AlignedBuffer(shape.Rows * shape.Embedding);
        _products = [layout.Convolution, .. layout.Gates, layout.Tags, layout.Roles, layout.Arc, layout.Relation];
        _products = [.. _products, .. new[] { train.Vectors, train.Guess }.Where(s => s.Count > 0)];
        foreach (var slot in _products)
        {
            _packed[slot.Name] = (
                new AlignedBuffer(slot.Rows * Gemm.PadColumns(slot.Columns)),
                new AlignedBuffer(slot.Columns * Gemm.PadColumns(slot.Rows))
            );
        }
        Begin(new Dice(seed));
    }

    public TrainLayout Layout { get; }

    public AlignedBuffer Dense { get; }

    /// <summary>The embeddings; that of a form with a vector is only what it adds to what the vector says.</summary>
    public AlignedBuffer Rows { get; }

    public FormVectors? Vectors { get; }

    /// <summary>The embeddings with what the vectors say in them, as the net that is shipped has them.</summary>
    public AlignedBuffer WholeRows()
    {
        var whole = new AlignedBuffer(Rows.Count);
        Rows.Values.CopyTo(whole.Values);
        AddVectors(whole, 1);
        return whole;
    }

    /// <summary>Takes embeddings with what the vectors say in them.</summary>
    public void SetWholeRows(ReadOnlySpan<float> whole)
    {
        whole.CopyTo(Rows.Values);
        AddVectors(Rows, -1);
    }

    private void AddVectors(AlignedBuffer rows, float sign)
    {
        if (Vectors is null)
        {
            return;
        }
        var matrix = Dense.Pointer + Layout.Vectors.Offset;
        for (var row = 0; row < Vectors.Rows; row++)
        {
            if (!Vectors.Has(row))
            {
                continue;
            }
            var into = rows.Pointer + (long)row * _embedding;
            for (var i = 0; i < Vectors.Width; i++)
            {
                Elementwise.AddScaled(matrix + (long)i * _embedding, sign * Vectors.Row(row)[i], into, _embedding);
            }
        }
    }

    public float* Row(int id) => Rows.Pointer + (long)id * _embedding;

    public float* Packed(Slot slot) => _packed[slot.Name].Plain.Pointer;

    public float* PackedTransposed(Slot slot) => _packed[slot.Name].Transposed.Pointer;

    /// <summary>Packs every second matrix, beginning with the <paramref name="part"/>th.</summary>
    public void Pack(int part)
    {
        for (var i = part; i < _products.Length; i += 2)
        {
            var slot = _products[i];
            var from = Dense.Pointer + slot.Offset;
            Gemm.Pack(from, slot.Columns, 1, slot.Rows, slot.Columns, Packed(slot));
            Gemm.Pack(from, 1, slot.Columns, slot.Columns, slot.Rows, PackedTransposed(slot));
        }
    }

    // Uniform with the variance that keeps the size of activations; padding columns stay zero because nothing flows back to them.
    private void Begin(Dice dice)
    {
        var shape = Layout.Shape;
        var net = Layout.Net;
        foreach (var slot in _products)
        {
            var used =
                slot == net.Tags ? shape.Upos + shape.Xpos
                : slot == net.Relation ? shape.Relations
                : slot.Columns;
            var size = MathF.Sqrt(3f / slot.Rows);
            if (slot == Layout.Vectors)
            {
                // A form is one of nine that are summed; where it has a vector it counts for two.
                size *= MathF.Sqrt(2f / WordBatch.Features);
            }
            for (var row = 0; row < slot.Rows; row++)
            {
                for (var column = 0; column < used; column++)
                {
                    Dense.Pointer[slot.Offset + row * slot.Columns + column] = size * (2 * dice.Fraction() - 1);
                }
            }
        }
        // Some units forget fast, some slowly.
        foreach (var slot in net.GateBias)
        {
            var bias = Dense.Pointer + slot.Offset;
            for (var unit = 0; unit < shape.Hidden; unit++)
            {
                bias[shape.Hidden + unit] = bias[4 * shape.Hidden + unit] = 2f * unit / shape.Hidden;
            }
        }
        foreach (var slot in new[] { net.ArcRoot, net.RelationRoot })
        {
            foreach (ref var value in new Span<float>(Dense.Pointer + slot.Offset, slot.Count))
            {
                value = 0.5f * (2 * dice.Fraction() - 1);
            }
        }
        // Nine embeddings are summed a word.
        var each = MathF.Sqrt(1f / WordBatch.Features);
        for (var row = 1; row < shape.Rows; row++)
        {
            foreach (ref var value in new Span<float>(Row(row), _embedding))
            {
                var drawn = each * (2 * dice.Fraction() - 1);
                value = Vectors is not null && Vectors.Has(row) ? 0 : drawn;
            }
        }
    }
}
