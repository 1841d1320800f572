using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// One thread's share of a step: runs its sentences forwards, measures the loss and runs back, leaving gradients of the dense
/// weights in <see cref="Gradient"/> and of the embedded words in <see cref="WordGradient"/>. The arithmetic is that of
/// <see cref="Network"/> with dropout. Belongs to one thread at a time.
/// </summary>
internal sealed unsafe class Worker
{
    private readonly NetLayout _layout;
    private readonly NetShape _shape;
    private readonly Settings _settings;
    private readonly Dice _dice;
    private readonly WorkerBuffers _at;
    private Weights _weights = null!;
    private float _scale;

    public Worker(NetLayout layout, Settings settings, ulong seed, int rows)
    {
        _layout = layout;
        _shape = layout.Shape;
        _settings = settings;
        _dice = new Dice(seed);
        _at = new WorkerBuffers(_shape, rows);
        Gradient = new AlignedBuffer(layout.Count);
    }

    public WordBatch Batch { get; } = new();

    /// <summary>The sentences of the batch, in its order.</summary>
    public List<GoldSentence> Gold { get; } = [];

    public AlignedBuffer Gradient { get; }

    /// <summary>For each word (and the boundaries between) the gradient of its sum of embeddings; rows as <see cref="Network"/> lays them.</summary>
    public AlignedBuffer WordGradient => _at.EmbeddedGradient;

    /// <summary>Total loss of the batch: arcs, relations and tags.</summary>
    public double Loss { get; private set; }

    public void Reseed(ulong seed) => _dice.Reseed(seed);

    /// <summary>Runs the batch. The loss of every word is divided by <paramref name="words"/>, the words of all workers.</summary>
    public void Run(Weights weights, int words, bool dropout)
    {
        _weights = weights;
        _scale = 1f / words;
        Loss = 0;
        Gradient.Values.Clear();
        if (Batch.Words == 0)
        {
            return;
        }
        DrawMasks(dropout);
        Forward();
        var top = Layer(_shape.Layers);
        new Span<float>(_at.LayerGradient.Pointer, Batch.Words * _shape.Both).Clear();
        Heads(top);
        Backward();
    }

    private float* Grad(Slot slot) => Gradient.Pointer + slot.Offset;

    private float* Dense(Slot slot) => _weights.Dense.Pointer + slot.Offset;

    /// <summary>The output of a recurrent layer after dropout; 0 is the convolution's.</summary>
    private float* Layer(int layer) => _at.Layers[layer].Pointer;

    private void DrawMasks(bool dropout)
    {
        var p = dropout ? 1 : 0;
        _dice.FillMask(_at.EmbeddedMask.Values[..(Batch.Sentences * _shape.Embedding)], p * _settings.DropEmbedding);
        _dice.FillMask(_at.RoleMask.Values[..(Batch.Sentences * _shape.RoleColumns)], p * _settings.DropRole);
        foreach (var mask in _at.LayerMasks)
        {
            _dice.FillMask(mask.Values[..(Batch.Sentences * _shape.Both)], p * _settings.DropLayer);
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

    private void Embed()
    {
        var e = _shape.Embedding;
        var into = _at.Embedded.Pointer;
        var boundary = _weights.Row(Network.BoundaryRow);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            Elementwise.Copy(boundary, into, e);
            into += e;
            var mask = _at.EmbeddedMask.Pointer + s * e;
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++, into += e)
            {
                new Span<float>(into, e).Clear();
                foreach (var id in Batch.Ids(word))
                {
                    Elementwise.Add(_weights.Row(id), into, e);
                }
                Elementwise.Multiply(mask, into, e);
            }
        }
        Elementwise.Copy(boundary, into, e);
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

    // Everything above the recurrent layers: adds to the gradient of the top layer.
    private void Heads(float* top)
    {
        var roles = _at.Roles.Pointer;
        var columns = _shape.RoleColumns;
        Product(top, _shape.Both, _layout.Roles, _layout.RoleBias, roles, Batch.Words);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                var row = roles + (long)word * columns;
                Elementwise.LeakyMasked(row, _at.RoleMask.Pointer + (long)s * columns, row, columns);
            }
        }
        new Span<float>(_at.RoleGradient.Pointer, (Batch.Words + Gemm.RowBlock) * columns).Clear();
        Arcs();
        Relations();
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                Elementwise.LeakyMaskedBack(
                    roles + (long)word * columns,
                    _at.RoleMask.Pointer + (long)s * columns,
                    _at.RoleGradient.Pointer + (long)word * columns,
                    columns
                );
            }
        }
        ProductBack(
            top,
            _shape.Both,
            _layout.Roles,
            _layout.RoleBias,
            _at.RoleGradient.Pointer,
            _at.LayerGradient.Pointer,
            true
        );
    }

    private void Arcs()
    {
        var (a, columns) = (_shape.Arc, _shape.RoleColumns);
        var roles = _at.Roles.Pointer;
        var gradient = _at.RoleGradient.Pointer;
        var asked = _at.Asked.Pointer;
        Product(roles + a, columns, _layout.Arc, _layout.ArcBias, asked, Batch.Words);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            var (start, n) = (Batch.Start(s), Batch.Length(s));
            var width = Gemm.PadColumns(n + 1);
            var ask = asked + (long)start * a;
            // Rows of heads: the root, then the words.
            Elementwise.Copy(Dense(_layout.ArcRoot), _at.HeadRows.Pointer, a);
            for (var i = 0; i < n; i++)
            {
                Elementwise.Copy(roles + (long)(start + i) * columns, _at.HeadRows.Pointer + (long)(i + 1) * a, a);
            }
            Gemm.Pack(_at.HeadRows.Pointer, 1, a, a, n + 1, _at.Panels.Pointer);
            Gemm.Multiply(ask, a, 1, _at.Panels.Pointer, _at.Scores.Pointer, width, n, a, n + 1);
            for (var i = 0; i < n; i++)
            {
                Loss += Elementwise.CrossEntropy(
                    _at.Scores.Pointer + (long)i * width,
                    n + 1,
                    Gold[s].Heads[i] + 1,
                    _scale
                );
                for (var j = n + 1; j < width; j++)
                {
                    _at.Scores.Pointer[(long)i * width + j] = 0;
                }
            }
            Gemm.Pack(ask, a, 1, n, a, _at.Panels.Pointer);
            Gemm.Multiply(_at.Scores.Pointer, 1, width, _at.Panels.Pointer, _at.HeadGradient.Pointer, a, n + 1, n, a);
            Elementwise.Add(_at.HeadGradient.Pointer, Grad(_layout.ArcRoot), a);
            for (var i = 0; i < n; i++)
            {
                Elementwise.Add(
                    _at.HeadGradient.Pointer + (long)(i + 1) * a,
                    gradient + (long)(start + i) * columns,
                    a
                );
            }
            Gemm.Pack(_at.HeadRows.Pointer, a, 1, n + 1, a, _at.Panels.Pointer);
            Gemm.Multiply(
                _at.Scores.Pointer,
                width,
                1,
                _at.Panels.Pointer,
                _at.AskedGradient.Pointer + (long)start * a,
                a,
                n,
                n + 1,
                a
            );
        }
        ProductBack(
            roles + a,
            columns,
            _layout.Arc,
            _layout.ArcBias,
            _at.AskedGradient.Pointer,
            _at.Spare.Pointer,
            false
        );
        for (var word = 0; word < Batch.Words; word++)
        {
            Elementwise.Add(_at.Spare.Pointer + (long)word * a, gradient + (long)word * columns + a, a);
        }
    }

    private void Relations()
    {
        var (r, columns, pair) = (_shape.Rel, _shape.RoleColumns, _shape.Pair);
        var roles = _at.Roles.Pointer + 2 * _shape.Arc;
        var gradient = _at.RoleGradient.Pointer + 2 * _shape.Arc;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                var head = Gold[s].Heads[word - Batch.Start(s)];
                var h = head < 0 ? Dense(_layout.RelationRoot) : roles + (long)(Batch.Start(s) + head) * columns;
                Elementwise.Pair(roles + (long)word * columns + r, h, _at.Pairs.Pointer + (long)word * pair, r);
            }
        }
        var scores = _at.Tags.Pointer;
        Product(_at.Pairs.Pointer, pair, _layout.Relation, _layout.RelationBias, scores, Batch.Words);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var i = 0; i < Batch.Length(s); i++)
            {
                var row = scores + (long)(Batch.Start(s) + i) * _shape.RelationColumns;
                Loss += Elementwise.CrossEntropy(row, _shape.Relations, Gold[s].Relations[i], _scale);
                new Span<float>(row + _shape.Relations, _shape.RelationColumns - _shape.Relations).Clear();
            }
        }
        ProductBack(
            _at.Pairs.Pointer,
            pair,
            _layout.Relation,
            _layout.RelationBias,
            scores,
            _at.PairGradient.Pointer,
            false
        );
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                var head = Gold[s].Heads[word - Batch.Start(s)];
                var (h, dh) =
                    head < 0
                        ? ((nint)Dense(_layout.RelationRoot), (nint)Grad(_layout.RelationRoot))
                        : (
                            (nint)(roles + (long)(Batch.Start(s) + head) * columns),
                            (nint)(gradient + (long)(Batch.Start(s) + head) * columns)
                        );
                Elementwise.PairBack(
                    roles + (long)word * columns + r,
                    (float*)h,
                    _at.PairGradient.Pointer + (long)word * pair,
                    gradient + (long)word * columns + r,
                    (float*)dh,
                    r
                );
            }
        }
    }

    private void Tags(float* input)
    {
        var columns = _shape.TagColumns;
        var scores = _at.Tags.Pointer;
        Product(input, _shape.Both, _layout.Tags, _layout.TagBias, scores, Batch.Words);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var i = 0; i < Batch.Length(s); i++)
            {
                var row = scores + (long)(Batch.Start(s) + i) * columns;
                var scale = _scale * _settings.TagWeight;
                Loss += Elementwise.CrossEntropy(row, _shape.Upos, Gold[s].Upos[i], scale);
                Loss += Elementwise.CrossEntropy(row + _shape.Upos, _shape.Xpos, Gold[s].Xpos[i], scale);
                new Span<float>(row + _shape.Upos + _shape.Xpos, columns - _shape.Upos - _shape.Xpos).Clear();
            }
        }
        ProductBack(input, _shape.Both, _layout.Tags, _layout.TagBias, scores, _at.LayerGradient.Pointer, true);
    }

    private void Backward()
    {
        var both = _shape.Both;
        for (var layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            if (layer == Network.TagLayer(_shape))
            {
                Tags(Layer(layer + 1));
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
                true
            );
            _at.SwapLayerGradients();
        }
        Convolution();
    }

    private void Convolution()
    {
        var (both, e) = (_shape.Both, _shape.Embedding);
        var spread = _at.GateGradient.Pointer;
        var rows = Batch.Words + Batch.Sentences - 1;
        new Span<float>(spread, (rows + Gemm.RowBlock) * both).Clear();
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                var row = spread + (long)(word + s) * both;
                Elementwise.Copy(_at.LayerGradient.Pointer + (long)word * both, row, both);
                Elementwise.LeakyMaskedBack(
                    Layer(0) + (long)word * both,
                    _at.LayerMasks[0].Pointer + (long)s * both,
                    row,
                    both
                );
            }
        }
        var windows = _at.Gates[0].Pointer;
        ProductBack(
            _at.Embedded.Pointer,
            e,
            _layout.Convolution,
            _layout.ConvolutionBias,
            spread,
            windows,
            false,
            rows
        );
        new Span<float>(_at.EmbeddedGradient.Pointer, (rows + 2) * e).Clear();
        for (var row = 0; row < rows; row++)
        {
            // Three neighbours lie in one long row here too.
            Elementwise.Add(windows + (long)row * 3 * e, _at.EmbeddedGradient.Pointer + (long)row * e, 3 * e);
        }
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                Elementwise.Multiply(
                    _at.EmbeddedMask.Pointer + s * e,
                    _at.EmbeddedGradient.Pointer + (long)(word + s + 1) * e,
                    e
                );
            }
        }
    }

    private void Product(float* input, int inputRow, Slot weights, Slot bias, float* output, int rows) =>
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

    // Gradients of weights and bias are added to; that of the input is added to or overwritten.
    private void ProductBack(
        float* input,
        int inputRow,
        Slot weights,
        Slot bias,
        float* outputGradient,
        float* inputGradient,
        bool add,
        int rows = -1
    )
    {
        rows = rows < 0 ? Batch.Words : rows;
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
}
