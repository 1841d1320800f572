using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// One thread's share of a step: runs its sentences through embeddings, convolution and recurrent layers, asks an
/// <see cref="IObjective"/> for the loss and runs back, leaving gradients of the dense weights in <see cref="Gradient"/> and of
/// the embedded words in <see cref="WordGradient"/>. The arithmetic is that of <see cref="Network"/> with dropout. Belongs to
/// one thread at a time.
/// </summary>
internal sealed unsafe partial class Encoder
{
    private readonly TrainLayout _trained;
    private readonly NetLayout _layout;
    private readonly NetShape _shape;
    private readonly Settings _settings;
    private readonly EncoderBuffers _at;
    private Weights _weights = null!;

    public Encoder(TrainLayout layout, Settings settings, int words)
    {
        _trained = layout;
        _layout = layout.Net;
        _shape = layout.Shape;
        _settings = settings;
        _at = new EncoderBuffers(_shape, layout.Vectors.Rows, words);
        Gradient = new AlignedBuffer(layout.Count);
    }

    public WordBatch Batch { get; } = new();

    /// <summary>For each word of the batch the row whose fixed vector it is given, 0 for none; empty where there are no vectors.</summary>
    public List<int> VectorOf { get; } = [];

    /// <summary>Draws what is dropped; reseeded for every step.</summary>
    public Dice Dice { get; } = new(0);

    public AlignedBuffer Gradient { get; }

    /// <summary>For each word (and the boundaries between) the gradient of its sum of embeddings; rows as <see cref="Network"/> lays them.</summary>
    public AlignedBuffer WordGradient => _at.EmbeddedGradient;

    /// <summary>The gradient of the output of the layer that an objective is asked about.</summary>
    public float* LayerGradient => _at.LayerGradient.Pointer;

    /// <summary>What the loss of one word counts.</summary>
    public float Scale { get; private set; }

    /// <summary>Total loss of the last batch.</summary>
    public double Loss { get; private set; }

    /// <summary>Runs the batch. The loss of every word is divided by <paramref name="words"/>, the words of all threads.</summary>
    public void Run(Weights weights, int words, IObjective objective)
    {
        Scale = 1f / words;
        Loss = 0;
        Gradient.Values.Clear();
        if (Batch.Words == 0)
        {
            return;
        }
        RunForward(weights);
        new Span<float>(_at.LayerGradient.Pointer, Batch.Words * _shape.Both).Clear();
        Loss += objective.Top(this);
        Backward(objective);
    }

    /// <summary>Only runs the batch forwards, with what the settings drop.</summary>
    public void RunForward(Weights weights)
    {
        _weights = weights;
        DrawMasks();
        Forward();
    }

    public float* Grad(Slot slot) => Gradient.Pointer + slot.Offset;

    public float* Dense(Slot slot) => _weights.Dense.Pointer + slot.Offset;

    /// <summary>The output of a recurrent layer after dropout; 0 is the convolution's.</summary>
    public float* Layer(int layer) => _at.Layers[layer].Pointer;

    private void DrawMasks()
    {
        Dice.FillMask(_at.EmbeddedMask.Values[..(Batch.Sentences * _shape.Embedding)], _settings.DropEmbedding);
        foreach (var mask in _at.LayerMasks)
        {
            Dice.FillMask(mask.Values[..(Batch.Sentences * _shape.Both)], _settings.DropLayer);
        }
    }

    private void Forward()
    {
        Embed();
        var both = _shape.Both;
        var rows = Batch.Words + Batch.Sentences - 1;
        Product(
            _at.Embedded.Pointer,
            _shape.Embedding,
            _layout.Convolution,
            _layout.ConvolutionBias,
            _at.Spare.Pointer,
            rows
        );
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                Elementwise.LeakyMasked(
                    _at.Spare.Pointer + (long)(word + s) * both,
                    _at.LayerMasks[0].Pointer + (long)s * both,
                    Layer(0) + (long)word * both,
                    both
                );
            }
        }
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            Product(
                Layer(layer),
                both,
                _layout.Gates[layer],
                _layout.GateBias[layer],
                _at.Gates[layer].Pointer,
                Batch.Words
            );
            for (var s = 0; s < Batch.Sentences; s++)
            {
                SruGradient.Forward(Pass(layer, s));
            }
            MaskRows(Layer(layer + 1), _at.LayerMasks[layer + 1].Pointer);
        }
    }

    // The sentence's part of everything that a layer's recurrence touches.
    private SruPass Pass(int layer, int sentence)
    {
        var start = (long)Batch.Start(sentence);
        var both = _shape.Both;
        return new SruPass(
            _at.Gates[layer].Pointer + start * _shape.Gates,
            Layer(layer) + start * both,
            Layer(layer + 1) + start * both,
            _at.Forget[layer].Pointer + start * both,
            _at.Reset[layer].Pointer + start * both,
            _at.States[layer].Pointer + start * both,
            Dense(_layout.Peep[layer]),
            Batch.Length(sentence),
            _shape.Hidden
        );
    }

    private void MaskRows(float* values, float* masks)
    {
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                Elementwise.Multiply(masks + (long)s * _shape.Both, values + (long)word * _shape.Both, _shape.Both);
            }
        }
    }

    private void Backward(IObjective objective)
    {
        var both = _shape.Both;
        for (var layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            if (layer == Network.TagLayer(_shape))
            {
                Loss += objective.Middle(this);
            }
            MaskRows(_at.LayerGradient.Pointer, _at.LayerMasks[layer + 1].Pointer);
            for (var s = 0; s < Batch.Sentences; s++)
            {
                var start = (long)Batch.Start(s);
                SruGradient.Backward(
                    Pass(layer, s),
                    _at.LayerGradient.Pointer + start * both,
                    _at.GateGradient.Pointer + start * _shape.Gates,
                    _at.InputGradient.Pointer + start * both,
                    Grad(_layout.Peep[layer]),
                    _at.State.Pointer
                );
            }
            ProductBack(
                Layer(layer),
                both,
                _layout.Gates[layer],
                _layout.GateBias[layer],
                _at.GateGradient.Pointer,
                _at.InputGradient.Pointer,
                true,
                Batch.Words
            );
            _at.SwapLayerGradients();
        }
        Convolution();
    }

    /// <summary>Output = bias + input · weights.</summary>
    public void Product(float* input, int inputRow, Slot weights, Slot bias, float* output, int rows) =>
        Gemm.Multiply(
            input,
            inputRow,
            1,
            _weights.Packed(weights),
            output,
            weights.Columns,
            rows,
            weights.Rows,
            weights.Columns,
            Dense(bias)
        );

    /// <summary>The way back of <see cref="Product"/>: gradients of weights and bias are added to; that of the input is added to or overwritten.</summary>
    public void ProductBack(
        float* input,
        int inputRow,
        Slot weights,
        Slot bias,
        float* outputGradient,
        float* inputGradient,
        bool add,
        int rows
    )
    {
        MatrixBack(input, inputRow, weights, outputGradient, rows);
        for (var row = 0; row < rows; row++)
        {
            Elementwise.Add(outputGradient + (long)row * weights.Columns, Grad(bias), weights.Columns);
        }
        Gemm.Multiply(
            outputGradient,
            weights.Columns,
            1,
            _weights.PackedTransposed(weights),
            inputGradient,
            weights.Rows,
            rows,
            weights.Columns,
            weights.Rows,
            add ? inputGradient : null,
            weights.Rows
        );
    }

    // Adds to the gradient of a matrix.
    private void MatrixBack(float* input, int inputRow, Slot weights, float* outputGradient, int rows)
    {
        _at.FitPanels(rows, weights.Rows, weights.Columns);
        Gemm.Pack(outputGradient, weights.Columns, 1, rows, weights.Columns, _at.Panels.Pointer);
        Gemm.PackLeft(input, inputRow, rows, weights.Rows, _at.LeftPanels.Pointer);
        Gemm.MultiplyTransposed(
            _at.LeftPanels.Pointer,
            _at.Panels.Pointer,
            Grad(weights),
            weights.Columns,
            weights.Rows,
            rows,
            weights.Columns,
            Grad(weights),
            weights.Columns
        );
    }
}
