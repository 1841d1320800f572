using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// The convolution over three words, taken apart: what a word contributes to its right neighbour, to itself and to its left
/// neighbour depends on the word alone. For common forms, for shapes and for the boundary that product is taken once, when the
/// model is loaded; for other forms when they occur. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class Taps
{
    // Forms are listed by frequency; these cover nine words in ten, in 12 MB.
    private const int MostForms = 4096;

    private readonly NetShape _shape;
    private readonly AlignedBuffer _rows;
    private readonly AlignedBuffer _sums;
    private readonly AlignedBuffer _panels;
    private readonly AlignedBuffer _forms;
    private readonly AlignedBuffer _shapes;
    private readonly AlignedBuffer _boundary;
    private readonly AlignedBuffer _nothing;
    private readonly float* _bias;
    private readonly int _summed;
    private readonly int _known;

    public Taps(NetLayout layout, AlignedBuffer dense, AlignedBuffer rows, ReadOnlySpan<int> knownForms)
    {
        _shape = layout.Shape;
        _rows = rows;
        _bias = dense.Pointer + layout.ConvolutionBias.Offset;
        var (e, both) = (_shape.Embedding, _shape.Both);
        _panels = new AlignedBuffer(e * Gemm.PadColumns(3 * both));
        for (var tap = 0; tap < 3; tap++)
        {
            // A word is the left neighbour (row block 0) of the word after it.
            var block = dense.Pointer + layout.Convolution.Offset + tap * e * both;
            Gemm.Pack(block, both, 1, e, both, _panels.Pointer + tap * e * both);
        }
        // The sum of a known form and its affixes is always the same.
        _summed = knownForms.Length / WordBatch.Features;
        _sums = new AlignedBuffer(Gemm.PadRows(_summed) * e);
        for (var form = 0; form < _summed; form++)
        {
            Sum(knownForms.Slice(form * WordBatch.Features, WordBatch.Features - 1), _sums.Pointer + (long)form * e);
        }
        _known = Math.Min(_summed, MostForms);
        _forms = Products(_sums.Pointer, _known);
        _shapes = Products(rows.Pointer + (long)(_shape.Rows - WordBatch.Shapes) * e, WordBatch.Shapes);
        _boundary = Products(rows.Pointer + Network.BoundaryRow * e, 1);
        _nothing = new AlignedBuffer(Width);
    }

    private int Width => 3 * _shape.Both;

    /// <summary>Leaves the convolution of the batch, through the leaky unit, in <paramref name="scratch"/>'s A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Scratch scratch)
    {
        var batch = scratch.Batch;
        FindRare(scratch);
        var both = _shape.Both;
        var places = scratch.Places;
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, end) = (batch.Start(s), batch.Start(s + 1));
            for (var word = start; word < end; word++)
            {
                var inner = word > start;
                var before = inner ? (float*)places[2 * word - 2] : _boundary.Pointer;
                var shapeBefore = inner ? (float*)places[2 * word - 1] : _nothing.Pointer;
                var here = (float*)places[2 * word] + both;
                var shapeHere = (float*)places[2 * word + 1] + both;
                inner = word + 1 < end;
                var after = (inner ? (float*)places[2 * word + 2] : _boundary.Pointer) + 2 * both;
                var shapeAfter = (inner ? (float*)places[2 * word + 3] : _nothing.Pointer) + 2 * both;
                var into = scratch.A.Pointer + (long)word * both;
                for (var j = 0; j < both; j += 16)
                {
                    var left = Vector512.Load(before + j) + Vector512.Load(shapeBefore + j);
                    var middle = Vector512.Load(here + j) + Vector512.Load(shapeHere + j);
                    var right = Vector512.Load(after + j) + Vector512.Load(shapeAfter + j);
                    Vector512.Store(VectorMath.Leaky(Vector512.Load(_bias + j) + left + middle + right), into + j);
                }
            }
        }
    }

    // Finds where each word's products lie (form, then shape), taking those of rare forms now, into the gates' buffer.
    private void FindRare(Scratch scratch)
    {
        var batch = scratch.Batch;
        var e = _shape.Embedding;
        var rare = 0;
        for (var word = 0; word < batch.Words; word++)
        {
            var ids = batch.Ids(word);
            var form = ids[0];
            scratch.Places[2 * word + 1] = (nint)(_shapes.Pointer + (ids[^1] - _shape.Rows + WordBatch.Shapes) * Width);
            if (form < _known)
            {
                scratch.Places[2 * word] = (nint)(_forms.Pointer + (long)form * Width);
                continue;
            }
            var into = scratch.Embedded.Pointer + (long)rare * e;
            if (form < _summed)
            {
                new Span<float>(_sums.Pointer + (long)form * e, e).CopyTo(new Span<float>(into, e));
            }
            else
            {
                Sum(ids[..^1], into);
            }
            scratch.Places[2 * word] = (nint)(scratch.Gates.Pointer + (long)rare * Width);
            rare++;
        }
        Gemm.Multiply(scratch.Embedded.Pointer, e, 1, _panels.Pointer, scratch.Gates.Pointer, Width, rare, e, Width);
    }

    private AlignedBuffer Products(float* embeddings, int count)
    {
        // Room for the rows that the product takes beyond the last.
        var e = _shape.Embedding;
        var from = new AlignedBuffer(Gemm.PadRows(count) * e);
        new Span<float>(embeddings, count * e).CopyTo(from.Values);
        var products = new AlignedBuffer(Gemm.PadRows(count) * Width);
        Gemm.Multiply(from.Pointer, e, 1, _panels.Pointer, products.Pointer, Width, count, e, Width);
        return products;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> ids, float* into)
    {
        var e = _shape.Embedding;
        for (var j = 0; j < e; j += 16)
        {
            var sum = Vector512<float>.Zero;
            foreach (var id in ids)
            {
                sum += Vector512.Load(_rows.Pointer + (long)id * e + j);
            }
            Vector512.Store(sum, into + j);
        }
    }
}
