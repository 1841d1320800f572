namespace Demarche.Language.Net;

/// <summary>The buffers of one run of a <see cref="Network"/>, and its results. Grows, is reused, belongs to one thread at a time.</summary>
internal sealed unsafe class Scratch
{
    private int _rows;
    private int _longest;

    public WordBatch Batch { get; } = new();

    /// <summary>Part of speech of each word of the batch, as an index.</summary>
    public int[] Upos { get; private set; } = [];

    /// <summary>Penn tag of each word, as an index.</summary>
    public int[] Xpos { get; private set; } = [];

    /// <summary>Head of each word within its sentence, -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word, as an index.</summary>
    public int[] Relations { get; private set; } = [];

    internal AlignedBuffer Embedded { get; private set; } = new(0);
    internal AlignedBuffer A { get; private set; } = new(0);
    internal AlignedBuffer B { get; private set; } = new(0);
    internal IntRows Rounded { get; } = new(IntMatrix.HasBytes);
    internal AlignedBuffer Gates { get; private set; } = new(0);
    internal AlignedBuffer Tags { get; private set; } = new(0);
    internal AlignedBuffer Arcs { get; private set; } = new(0);
    internal AlignedBuffer Pairs { get; private set; } = new(0);
    internal AlignedBuffer State { get; private set; } = new(0);
    internal AlignedBuffer HeadPanels { get; private set; } = new(0);
    internal AlignedBuffer Scores { get; private set; } = new(0);

    /// <summary>Where the convolution's products of each word lie: form and shape.</summary>
    internal nint[] Places { get; private set; } = [];
    internal Eisner Decoder { get; } = new();

    /// <summary>Makes room for the batch.</summary>
    internal void Fit(NetShape shape)
    {
        var longest = 1;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            longest = Math.Max(longest, Batch.Length(s));
        }
        // Products overrun by a block.
        var rows = Batch.Words + 2 * Gemm.RowBlock;
        if (rows > _rows)
        {
            _rows = Math.Max(rows, 3 * _rows / 2);
            Places = new nint[2 * _rows];
            Upos = new int[_rows];
            Xpos = new int[_rows];
            Heads = new int[_rows];
            Relations = new int[_rows];
            Embedded = new AlignedBuffer(_rows * shape.Embedding);
            A = new AlignedBuffer(_rows * shape.Both);
            B = new AlignedBuffer(_rows * shape.Both);
            Rounded.Fit(_rows, shape.Both);
            Gates = new AlignedBuffer(_rows * Math.Max(shape.Gates, shape.RoleColumns));
            Tags = new AlignedBuffer(_rows * shape.TagColumns);
            Arcs = new AlignedBuffer(_rows * Math.Max(shape.Arc, shape.RelationColumns));
            Pairs = new AlignedBuffer(_rows * shape.Pair);
            State = new AlignedBuffer(shape.Both);
        }
        if (longest > _longest)
        {
            _longest = Math.Max(longest, 3 * _longest / 2);
            var columns = Gemm.PadColumns(_longest + 1);
            HeadPanels = new AlignedBuffer(columns * shape.Arc);
            Scores = new AlignedBuffer(Gemm.PadRows(_longest) * columns);
        }
    }
}
