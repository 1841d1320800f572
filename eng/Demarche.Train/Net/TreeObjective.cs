using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Arcs and relations from the top layer, tags from the layer below, each against the right answer.</summary>
internal sealed unsafe class TreeObjective(NetLayout layout, Settings settings) : IObjective
{
    private readonly NetShape _shape = layout.Shape;
    private readonly TreeScorer _at = new(layout);
    private readonly AlignedBuffer _headGradient = new((EncoderBuffers.LongestSentence + 16) * layout.Shape.Arc);
    private readonly AlignedBuffer _panels = new((EncoderBuffers.LongestSentence + 64) * (layout.Shape.Arc + 64));
    private AlignedBuffer _roleGradient = new(0);
    private AlignedBuffer _askedGradient = new(0);
    private AlignedBuffer _pairGradient = new(0);
    private AlignedBuffer _spare = new(0);
    private int _rows;
    private Encoder _encoder = null!;

    /// <summary>The sentences of the batch, in its order.</summary>
    public List<GoldSentence> Gold { get; } = [];

    private WordBatch Batch => _encoder.Batch;

    public double Top(Encoder encoder)
    {
        _encoder = encoder;
        Fit();
        _at.ScoreRoles(encoder, settings.DropRole);
        var columns = _shape.RoleColumns;
        new Span<float>(_roleGradient.Pointer, (Batch.Words + Gemm.RowBlock) * columns).Clear();
        var loss = Arcs() + Relations();
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                Elementwise.LeakyMaskedBack(
                    _at.Roles + (long)word * columns,
                    _at.RoleMask + (long)s * columns,
                    _roleGradient.Pointer + (long)word * columns,
                    columns
                );
            }
        }
        encoder.ProductBack(
            encoder.Layer(_shape.Layers),
            _shape.Both,
            layout.Roles,
            layout.RoleBias,
            _roleGradient.Pointer,
            encoder.LayerGradient,
            true,
            Batch.Words
        );
        return loss;
    }

    public double Middle(Encoder encoder)
    {
        _encoder = encoder;
        _at.ScoreTags(encoder);
        var columns = _shape.TagColumns;
        var scale = encoder.Scale * settings.TagWeight;
        double loss = 0;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var i = 0; i < Batch.Length(s); i++)
            {
                var row = _at.Scores + (long)(Batch.Start(s) + i) * columns;
                loss += Elementwise.CrossEntropy(row, _shape.Upos, Gold[s].Upos[i], scale);
                loss += Elementwise.CrossEntropy(row + _shape.Upos, _shape.Xpos, Gold[s].Xpos[i], scale);
                new Span<float>(row + _shape.Upos + _shape.Xpos, columns - _shape.Upos - _shape.Xpos).Clear();
            }
        }
        encoder.ProductBack(
            encoder.Layer(Network.TagLayer(_shape) + 1),
            _shape.Both,
            layout.Tags,
            layout.TagBias,
            _at.Scores,
            encoder.LayerGradient,
            true,
            Batch.Words
        );
        return loss;
    }

    private double Arcs()
    {
        var (a, columns) = (_shape.Arc, _shape.RoleColumns);
        var gradient = _roleGradient.Pointer;
        double loss = 0;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            var (start, n) = (Batch.Start(s), Batch.Length(s));
            var width = _at.ScoreArcs(s);
            var scores = _at.ArcScores;
            for (var i = 0; i < n; i++)
            {
                var row = scores + (long)i * width;
                loss += Elementwise.CrossEntropy(row, n + 1, Gold[s].Heads[i] + 1, _encoder.Scale);
                new Span<float>(row + n + 1, width - n - 1).Clear();
            }
            Gemm.Pack(_at.Asked + (long)start * a, a, 1, n, a, _panels.Pointer);
            Gemm.Multiply(scores, 1, width, _panels.Pointer, _headGradient.Pointer, a, n + 1, n, a);
            Elementwise.Add(_headGradient.Pointer, _encoder.Grad(layout.ArcRoot), a);
            for (var i = 0; i < n; i++)
            {
                Elementwise.Add(_headGradient.Pointer + (long)(i + 1) * a, gradient + (long)(start + i) * columns, a);
            }
            Gemm.Pack(_at.HeadRows, a, 1, n + 1, a, _panels.Pointer);
            Gemm.Multiply(scores, width, 1, _panels.Pointer, _askedGradient.Pointer + (long)start * a, a, n, n + 1, a);
        }
        _encoder.ProductBack(
            _at.Roles + a,
            columns,
            layout.Arc,
            layout.ArcBias,
            _askedGradient.Pointer,
            _spare.Pointer,
            false,
            Batch.Words
        );
        for (var word = 0; word < Batch.Words; word++)
        {
            Elementwise.Add(_spare.Pointer + (long)word * a, gradient + (long)word * columns + a, a);
        }
        return loss;
    }

    private double Relations()
    {
        var (r, columns, pair) = (_shape.Rel, _shape.RoleColumns, _shape.Pair);
        _at.ScoreRelations(s => Gold[s].Heads);
        double loss = 0;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var i = 0; i < Batch.Length(s); i++)
            {
                var row = _at.Scores + (long)(Batch.Start(s) + i) * _shape.RelationColumns;
                loss += Elementwise.CrossEntropy(row, _shape.Relations, Gold[s].Relations[i], _encoder.Scale);
                new Span<float>(row + _shape.Relations, _shape.RelationColumns - _shape.Relations).Clear();
            }
        }
        _encoder.ProductBack(
            _at.Pairs,
            pair,
            layout.Relation,
            layout.RelationBias,
            _at.Scores,
            _pairGradient.Pointer,
            false,
            Batch.Words
        );
        var roles = _at.Roles + 2 * _shape.Arc;
        var gradient = _roleGradient.Pointer + 2 * _shape.Arc;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            var start = Batch.Start(s);
            for (var i = 0; i < Batch.Length(s); i++)
            {
                var head = Gold[s].Heads[i];
                var of = (long)(start + head) * columns;
                var at = (long)(start + i);
                Elementwise.PairBack(
                    roles + at * columns + r,
                    head < 0 ? _encoder.Dense(layout.RelationRoot) : roles + of,
                    _pairGradient.Pointer + at * pair,
                    gradient + at * columns + r,
                    head < 0 ? _encoder.Grad(layout.RelationRoot) : gradient + of,
                    r
                );
            }
        }
        return loss;
    }

    private void Fit()
    {
        var rows = TreeScorer.Rows(Batch);
        if (rows <= _rows)
        {
            return;
        }
        _rows = rows * 5 / 4;
        _roleGradient = new AlignedBuffer(_rows * _shape.RoleColumns);
        _askedGradient = new AlignedBuffer(_rows * _shape.Arc);
        _pairGradient = new AlignedBuffer(_rows * _shape.Pair);
        _spare = new AlignedBuffer(_rows * _shape.Arc);
    }
}
