using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// The trained net: embeddings, a convolution over three words, recurrent layers in both directions, and from those the tags,
/// the arcs (decoded as a projective tree) and the relations. Immutable and thread-safe; each run needs its own <see cref="Scratch"/>.
/// </summary>
internal sealed unsafe class Network
{
    /// <summary>The embedding row that stands before and after each sentence.</summary>
    public const int BoundaryRow = 1;

    private readonly NetShape _shape;
    private readonly NetLayout _layout;
    private readonly AlignedBuffer _dense;
    private readonly Taps _taps;
    private readonly int _rootRelation;
    private readonly bool[,]? _pairs;
    private readonly IntMatrix[] _gates;
    private readonly IntMatrix _tags;
    private readonly IntMatrix _roles;
    private readonly AlignedBuffer _arc;
    private readonly AlignedBuffer _relation;

    /// <summary>Packs the weights for use.</summary>
    /// <param name="layout">Where the dense weights lie.</param>
    /// <param name="dense">The dense weights; kept, not copied.</param>
    /// <param name="rows">The embedding table; kept, not copied.</param>
    /// <param name="rootRelation">The index of the relation of the root.</param>
    /// <param name="pairs">Whether a part of speech (row) goes with a Penn tag (column); null where all do.</param>
    /// <param name="forms">How many of the first rows stand for forms whose affixes are always the same; 0 if it is not known.</param>
    public Network(
        NetLayout layout,
        AlignedBuffer dense,
        EmbeddingTable rows,
        int rootRelation,
        int forms,
        bool[,]? pairs = null
    )
    {
        _layout = layout;
        _shape = layout.Shape;
        _dense = dense;
        _rootRelation = rootRelation;
        _pairs = pairs;
        _gates = Array.ConvertAll(layout.Gates, Rounded);
        _tags = Rounded(layout.Tags);
        _roles = Rounded(layout.Roles);
        _arc = Packed(layout.Arc);
        _relation = Packed(layout.Relation);
        _taps = new Taps(layout, dense, rows, forms);
    }

    /// <summary>Reads the batch of <paramref name="scratch"/> and leaves the results there.</summary>
    public void Run(Scratch scratch)
    {
        var batch = scratch.Batch;
        if (batch.Words == 0)
        {
            return;
        }
        scratch.Fit(_shape);
        _taps.Run(scratch);
        var input = scratch.A.Pointer;
        var output = scratch.B.Pointer;
        scratch.Rounded.Take(input, batch.Words, _shape.Both);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            _gates[layer].Multiply(scratch.Rounded, scratch.Gates.Pointer, batch.Words, Dense(_layout.GateBias[layer]));
            var peep = Dense(_layout.Peep[layer]);
            for (var s = 0; s < batch.Sentences; s++)
            {
                var start = (long)batch.Start(s);
                Sru.Run(
                    scratch.Gates.Pointer + start * _shape.Gates,
                    input + start * _shape.Both,
                    output + start * _shape.Both,
                    peep,
                    scratch.State.Pointer,
                    batch.Length(s),
                    _shape.Hidden
                );
            }
            var next = output;
            output = input;
            input = next;
            scratch.Rounded.Take(input, batch.Words, _shape.Both);
            if (layer == TagLayer(_shape))
            {
                Tag(scratch);
            }
        }
        Attach(scratch);
        Label(scratch);
        GC.KeepAlive(scratch);
        GC.KeepAlive(this);
    }

    /// <summary>The recurrent layer from which tags are read; the later ones serve the tree alone.</summary>
    public static int TagLayer(NetShape shape) => Math.Max(0, shape.Layers - 2);

    private float* Dense(Slot slot) => _dense.Pointer + slot.Offset;

    private AlignedBuffer Packed(Slot slot)
    {
        var panels = new AlignedBuffer(slot.Rows * Gemm.PadColumns(slot.Columns));
        Gemm.Pack(Dense(slot), slot.Columns, 1, slot.Rows, slot.Columns, panels.Pointer);
        return panels;
    }

    private IntMatrix Rounded(Slot slot) => new(Dense(slot), slot.Rows, slot.Columns, IntMatrix.HasBytes);

    private void Multiply(float* input, int inputRow, AlignedBuffer panels, Slot bias, float* output, int rows)
    {
        var columns = bias.Columns;
        var depth = panels.Count / Gemm.PadColumns(columns);
        Gemm.Multiply(input, inputRow, 1, panels.Pointer, output, columns, rows, depth, columns, Dense(bias));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Leaky(float* from, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(VectorMath.Leaky(Vector512.Load(from + i)), into + i);
        }
    }

    private void Tag(Scratch scratch)
    {
        var words = scratch.Batch.Words;
        _tags.Multiply(scratch.Rounded, scratch.Tags.Pointer, words, Dense(_layout.TagBias));
        for (var word = 0; word < words; word++)
        {
            var scores = scratch.Tags.Pointer + (long)word * _shape.TagColumns;
            scratch.Upos[word] = Highest(scores, _shape.Upos);
            Exclude(scores + _shape.Upos, scratch.Upos[word]);
            scratch.Xpos[word] = Highest(scores + _shape.Upos, _shape.Xpos);
        }
    }

    // The finer tag must go with the part of speech.
    private void Exclude(float* xpos, int upos)
    {
        for (var tag = 0; _pairs is not null && tag < _shape.Xpos; tag++)
        {
            xpos[tag] = _pairs[upos, tag] ? xpos[tag] : float.NegativeInfinity;
        }
    }

    private void Attach(Scratch scratch)
    {
        var batch = scratch.Batch;
        var (arc, roleRow) = (_shape.Arc, _shape.RoleColumns);
        var roles = scratch.Gates.Pointer;
        _roles.Multiply(scratch.Rounded, roles, batch.Words, Dense(_layout.RoleBias));
        Leaky(roles, roles, batch.Words * roleRow);
        Multiply(roles + arc, roleRow, _arc, _layout.ArcBias, scratch.Arcs.Pointer, batch.Words);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (start, n) = (batch.Start(s), batch.Length(s));
            var columns = Gemm.PadColumns(n + 1);
            PackHeads(roles + (long)start * roleRow, n, scratch.HeadPanels.Pointer);
            Gemm.Multiply(
                scratch.Arcs.Pointer + (long)start * arc,
                arc,
                1,
                scratch.HeadPanels.Pointer,
                scratch.Scores.Pointer,
                columns,
                n,
                arc,
                n + 1
            );
            scratch.Decoder.Decode(scratch.Scores.Pointer, columns, n, scratch.Heads.AsSpan(start, n));
        }
    }

    // Column 0 is the root, column j + 1 the word j in its role as a head. Columns beyond the last word keep what they held:
    // their scores are never read.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackHeads(float* roles, int words, float* panels)
    {
        nint row = _shape.RoleColumns;
        var arc = _shape.Arc;
        PackHead(Dense(_layout.ArcRoot), panels, arc);
        var column = 1;
        // Up to a multiple of four one by one, then four at a time, which never straddle a panel.
        for (; column <= words && (column % 4 != 0 || column + 3 > words); column++)
        {
            PackHead(roles + (column - 1) * row, Column(panels, column), arc);
        }
        for (; column + 3 <= words; column += 4)
        {
            var head = roles + (column - 1) * row;
            var into = Column(panels, column);
            for (var k = 0; k < arc; k++, head++, into += Gemm.PanelColumns)
            {
                Vector128.Store(Vector128.Create(*head, head[row], head[2 * row], head[3 * row]), into);
            }
        }
        for (; column <= words; column++)
        {
            PackHead(roles + (column - 1) * row, Column(panels, column), arc);
        }
    }

    private float* Column(float* panels, int column) =>
        panels + (long)(column / Gemm.PanelColumns) * _shape.Arc * Gemm.PanelColumns + column % Gemm.PanelColumns;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackHead(float* head, float* into, int arc)
    {
        for (var k = 0; k < arc; k++)
        {
            into[k * Gemm.PanelColumns] = head[k];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Label(Scratch scratch)
    {
        var batch = scratch.Batch;
        var (rel, roleRow, pair) = (_shape.Rel, _shape.RoleColumns, _shape.Pair);
        var roles = scratch.Gates.Pointer + 2 * _shape.Arc;
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var word = batch.Start(s); word < batch.Start(s + 1); word++)
            {
                var head = scratch.Heads[word];
                var h = head < 0 ? Dense(_layout.RelationRoot) : roles + (long)(batch.Start(s) + head) * roleRow;
                var d = roles + (long)word * roleRow + rel;
                var into = scratch.Pairs.Pointer + (long)word * pair;
                for (var j = 0; j < rel; j += 16)
                {
                    var (x, y) = (Vector512.Load(d + j), Vector512.Load(h + j));
                    Vector512.Store(x * y, into + j);
                    Vector512.Store(x, into + rel + j);
                    Vector512.Store(y, into + 2 * rel + j);
                }
            }
        }
        var scores = scratch.Arcs.Pointer;
        Multiply(scratch.Pairs.Pointer, pair, _relation, _layout.RelationBias, scores, batch.Words);
        for (var word = 0; word < batch.Words; word++)
        {
            var row = scores + (long)word * _shape.RelationColumns;
            row[_rootRelation] = float.NegativeInfinity;
            scratch.Relations[word] = scratch.Heads[word] < 0 ? _rootRelation : Highest(row, _shape.Relations);
        }
    }

    // The first of the highest scores. Reads whole vectors; what is beyond the last score does not count.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Highest(float* scores, int count)
    {
        var most = Vector512.Create(float.NegativeInfinity);
        for (var i = 0; i < count; i += 16)
        {
            most = Vector512.MaxNative(most, Counted(scores, i, count));
        }
        var half = Vector256.MaxNative(most.GetLower(), most.GetUpper());
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        var highest = MathF.Max(MathF.Max(quarter[0], quarter[1]), MathF.Max(quarter[2], quarter[3]));
        for (var i = 0; i < count; i += 16)
        {
            var equal = Vector512.Equals(Counted(scores, i, count), Vector512.Create(highest));
            if (equal.ExtractMostSignificantBits() is var bits and not 0)
            {
                return i + BitOperations.TrailingZeroCount(bits);
            }
        }
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Counted(float* scores, int from, int count) =>
        Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count - from)).AsSingle(),
            Vector512.Load(scores + from),
            Vector512.Create(float.NegativeInfinity)
        );
}
