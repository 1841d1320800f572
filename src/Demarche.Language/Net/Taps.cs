using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// The convolution over three words, taken apart: what a word contributes to its right neighbour, to itself and to its left
/// neighbour depends on the word alone. That product is taken once for shapes and the boundary, when the model is loaded, and
/// for common forms, when they first occur; for other forms whenever they occur. Thread-safe.
/// </summary>
internal sealed unsafe class Taps
{
    // Forms are listed by frequency; the products of these are kept: more than nine words in ten, at most 25 MB.
    private const int MostKept = 8192;

    private readonly NetShape _shape;
    private readonly EmbeddingTable _rows;
    private readonly AlignedBuffer _panels;

    // Of each common form the product, and 1 once it is there.
    private readonly AlignedBuffer _kept;
    private readonly int[] _there;
    private readonly AlignedBuffer _shapes;
    private readonly AlignedBuffer _boundary;
    private readonly AlignedBuffer _nothing;
    private readonly float* _bias;

    /// <param name="layout">Where the dense weights lie.</param>
    /// <param name="dense">The dense weights.</param>
    /// <param name="rows">The embedding table.</param>
    /// <param name="forms">How many of its first rows stand for forms whose affixes are always the same.</param>
    public Taps(NetLayout layout, AlignedBuffer dense, EmbeddingTable rows, int forms)
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
        _there = new int[Math.Min(forms, MostKept)];
        _kept = new AlignedBuffer(_there.Length * Width);
        _shapes = Products(_shape.Rows - WordBatch.Shapes, WordBatch.Shapes);
        _boundary = Products(Network.BoundaryRow, 1);
        _nothing = new AlignedBuffer(Width);
    }

    private int Width => 3 * _shape.Both;

    /// <summary>Leaves the convolution of the batch, through the leaky unit, in <paramref name="scratch"/>'s A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(Scratch scratch)
    {
        var batch = scratch.Batch;
        Find(scratch);
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

    // Finds where each word's products lie (form, then shape), taking those that are not kept into the gates' buffer.
    private void Find(Scratch scratch)
    {
        var batch = scratch.Batch;
        var e = _shape.Embedding;
        var (places, untaken) = (scratch.Places, 0);
        for (var word = 0; word < batch.Words; word++)
        {
            var ids = batch.Ids(word);
            var form = ids[0];
            places[2 * word + 1] = (nint)(_shapes.Pointer + (ids[^1] - _shape.Rows + WordBatch.Shapes) * Width);
            if (form < _there.Length && Volatile.Read(ref _there[form]) != 0)
            {
                places[2 * word] = (nint)(_kept.Pointer + (long)form * Width);
                continue;
            }
            _rows.Sum(ids[..^1], e, scratch.Embedded.Pointer + (long)untaken * e);
            places[2 * word] = (nint)(scratch.Gates.Pointer + (long)untaken * Width);
            untaken++;
        }
        Gemm.Multiply(scratch.Embedded.Pointer, e, 1, _panels.Pointer, scratch.Gates.Pointer, Width, untaken, e, Width);
        Keep(scratch);
    }

    // Two threads may write the same product at the same time: they write the same.
    private void Keep(Scratch scratch)
    {
        for (var word = 0; word < scratch.Batch.Words; word++)
        {
            var form = scratch.Batch.Ids(word)[0];
            if (form < _there.Length && _there[form] == 0)
            {
                var product = new Span<float>((float*)scratch.Places[2 * word], Width);
                product.CopyTo(new Span<float>(_kept.Pointer + (long)form * Width, Width));
                Volatile.Write(ref _there[form], 1);
            }
        }
    }

    private AlignedBuffer Products(int row, int count)
    {
        // Room for the rows that the product takes beyond the last.
        var e = _shape.Embedding;
        var from = new AlignedBuffer(Gemm.PadRows(count) * e);
        for (var i = 0; i < count; i++)
        {
            _rows.Sum([row + i], e, from.Pointer + i * e);
        }
        var products = new AlignedBuffer(Gemm.PadRows(count) * Width);
        Gemm.Multiply(from.Pointer, e, 1, _panels.Pointer, products.Pointer, Width, count, e, Width);
        GC.KeepAlive(from);
        return products;
    }
}
