using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>The memory of an <see cref="Encoder"/>: everything kept between the way forwards and the way back.</summary>
internal sealed class EncoderBuffers
{
    /// <summary>The longest sentence that can be learnt from, in words.</summary>
    public const int LongestSentence = 200;

    public EncoderBuffers(NetShape shape, int vectors, int words)
    {
        // Sentences have at least one word, so boundaries never outnumber words by more than one; products overrun by a block.
        var rows = 2 * words + 2 + 2 * Gemm.RowBlock;
        Embedded = new AlignedBuffer((rows + 2) * shape.Embedding);
        EmbeddedGradient = new AlignedBuffer((rows + 2) * shape.Embedding);
        Vectors = new AlignedBuffer((rows + 2) * vectors);
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
    }

    public AlignedBuffer Embedded { get; }
    public AlignedBuffer EmbeddedGradient { get; }
    public AlignedBuffer Vectors { get; }
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
    public AlignedBuffer Panels { get; private set; } = new(0);
    public AlignedBuffer LeftPanels { get; private set; } = new(0);

    /// <summary>What was the gradient of a layer's input becomes that of the output of the layer below.</summary>
    public void SwapLayerGradients() => (LayerGradient, InputGradient) = (InputGradient, LayerGradient);

    /// <summary>Makes room for the two sides of the product that gives the gradient of a matrix.</summary>
    public void FitPanels(int rows, int inputs, int outputs)
    {
        if (Panels.Count < rows * Gemm.PadColumns(outputs))
        {
            Panels = new AlignedBuffer(rows * Gemm.PadColumns(outputs) * 5 / 4);
        }
        if (LeftPanels.Count < rows * Gemm.PadRows(inputs))
        {
            LeftPanels = new AlignedBuffer(rows * Gemm.PadRows(inputs) * 5 / 4);
        }
    }

    private static AlignedBuffer[] Many(int count, int floats) =>
        [.. Enumerable.Range(0, count).Select(_ => new AlignedBuffer(floats))];
}
