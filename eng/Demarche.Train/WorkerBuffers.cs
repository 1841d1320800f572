using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The memory of a <see cref="Worker"/>: everything kept between the way forwards and the way back.</summary>
internal sealed class WorkerBuffers
{
    /// <summary>The longest sentence that can be learnt from, in words.</summary>
    public const int LongestSentence = 200;

    public WorkerBuffers(NetShape shape, int words)
    {
        // Sentences have at least one word, so boundaries never outnumber words by more than one; products overrun by a block.
        var rows = 2 * words + 2 + 2 * Gemm.RowBlock;
        Embedded = new AlignedBuffer((rows + 2) * shape.Embedding);
        EmbeddedGradient = new AlignedBuffer((rows + 2) * shape.Embedding);
        EmbeddedMask = new AlignedBuffer(words * shape.Embedding);
        Spare = new AlignedBuffer(rows * shape.Both);
        Layers = Many(shape.Layers + 1, rows * shape.Both);
        LayerMasks = Many(shape.Layers + 1, words * shape.Both);
        Gates = Many(shape.Layers, rows * Math.Max(shape.Gates, 3 * shape.Embedding));
        Forget = Many(shape.Layers, rows * shape.Both);
        Reset = Many(shape.Layers, rows * shape.Both);
        States = Many(shape.Layers, rows * shape.Both);
        LayerGradient = new AlignedBuffer(rows * shape.Both);
        InputGradient = new AlignedBuffer(rows * shape.Both);
        GateGradient = new AlignedBuffer(rows * shape.Gates);
        State = new AlignedBuffer(shape.Hidden);
        Roles = new AlignedBuffer(rows * shape.RoleColumns);
        RoleGradient = new AlignedBuffer(rows * shape.RoleColumns);
        RoleMask = new AlignedBuffer(words * shape.RoleColumns);
        Asked = new AlignedBuffer(rows * shape.Arc);
        AskedGradient = new AlignedBuffer(rows * shape.Arc);
        Pairs = new AlignedBuffer(rows * shape.Pair);
        PairGradient = new AlignedBuffer(rows * shape.Pair);
        Tags = new AlignedBuffer(rows * Math.Max(shape.TagColumns, shape.RelationColumns));
        HeadRows = new AlignedBuffer((LongestSentence + 16) * shape.Arc);
        HeadGradient = new AlignedBuffer((LongestSentence + 16) * shape.Arc);
        Scores = new AlignedBuffer((LongestSentence + 16) * (LongestSentence + 64));
        Panels = new AlignedBuffer(Math.Max(rows, LongestSentence + 16) * Math.Max(shape.Gates, shape.RoleColumns));
        LeftPanels = new AlignedBuffer(rows * Math.Max(Math.Max(3 * shape.Embedding, shape.Pair), shape.Both));
    }

    public AlignedBuffer Embedded { get; }
    public AlignedBuffer EmbeddedGradient { get; }
    public AlignedBuffer EmbeddedMask { get; }
    public AlignedBuffer Spare { get; }
    public AlignedBuffer[] Layers { get; }
    public AlignedBuffer[] LayerMasks { get; }
    public AlignedBuffer[] Gates { get; }
    public AlignedBuffer[] Forget { get; }
    public AlignedBuffer[] Reset { get; }
    public AlignedBuffer[] States { get; }
    public AlignedBuffer LayerGradient { get; private set; }
    public AlignedBuffer InputGradient { get; private set; }
    public AlignedBuffer GateGradient { get; }
    public AlignedBuffer State { get; }
    public AlignedBuffer Roles { get; }
    public AlignedBuffer RoleGradient { get; }
    public AlignedBuffer RoleMask { get; }
    public AlignedBuffer Asked { get; }
    public AlignedBuffer AskedGradient { get; }
    public AlignedBuffer Pairs { get; }
    public AlignedBuffer PairGradient { get; }
    public AlignedBuffer Tags { get; }
    public AlignedBuffer HeadRows { get; }
    public AlignedBuffer HeadGradient { get; }
    public AlignedBuffer Scores { get; }
    public AlignedBuffer Panels { get; }
    public AlignedBuffer LeftPanels { get; }

    /// <summary>What was the gradient of a layer's input becomes that of the output of the layer below.</summary>
    public void SwapLayerGradients() => (LayerGradient, InputGradient) = (InputGradient, LayerGradient);

    private static AlignedBuffer[] Many(int count, int floats) =>
        [.. Enumerable.Range(0, count).Select(_ => new AlignedBuffer(floats))];
}
