using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// What lies above the recurrent layers, forwards: tags, roles of words, arcs, relations, as <see cref="Network"/> has them.
/// Grows, is reused; belongs to one thread at a time.
/// </summary>
internal sealed unsafe class TreeScorer(NetLayout layout)
{
    private readonly NetShape _shape = layout.Shape;
    private readonly AlignedBuffer _panels = new((EncoderBuffers.LongestSentence + 64) * (layout.Shape.Arc + 64));
    private readonly AlignedBuffer _headRows = new((EncoderBuffers.LongestSentence + 16) * layout.Shape.Arc);
    private readonly AlignedBuffer _scores = new(
        (EncoderBuffers.LongestSentence + 16) * (EncoderBuffers.LongestSentence + 64)
    );
    private AlignedBuffer _roles = new(0);
    private AlignedBuffer _roleMask = new(0);
    private AlignedBuffer _asked = new(0);
    private AlignedBuffer _pairs = new(0);
    private AlignedBuffer _tags = new(0);
    private int _rows;
    private Encoder _encoder = null!;

    /// <summary>The words as heads and dependents, for arcs and relations: words × role columns.</summary>
    public float* Roles => _roles.Pointer;

    /// <summary>What was dropped from the roles, a row for each sentence.</summary>
    public float* RoleMask => _roleMask.Pointer;

    /// <summary>Each word's question to its possible heads: words × arc.</summary>
    public float* Asked => _asked.Pointer;

    /// <summary>The possible heads of the sentence last scored, the root first: (words + 1) × arc.</summary>
    public float* HeadRows => _headRows.Pointer;

    /// <summary>Arc scores of the sentence last scored: a row for each word, the root's column first.</summary>
    public float* ArcScores => _scores.Pointer;

    /// <summary>Each word with its head: words × pair.</summary>
    public float* Pairs => _pairs.Pointer;

    /// <summary>Scores of tags or of relations, whichever were asked for last.</summary>
    public float* Scores => _tags.Pointer;

    private WordBatch Batch => _encoder.Batch;

    /// <summary>How many rows, with room for what products overrun, the batch needs.</summary>
    public static int Rows(WordBatch batch) => batch.Words + 2 * Gemm.RowBlock;

    /// <summary>Computes the roles and the questions of all words.</summary>
    public void ScoreRoles(Encoder encoder, float drop)
    {
        _encoder = encoder;
        Fit();
        encoder.Dice.FillMask(_roleMask.Values[..(Batch.Sentences * _shape.RoleColumns)], drop);
        var columns = _shape.RoleColumns;
        encoder.Product(encoder.Layer(_shape.Layers), _shape.Both, layout.Roles, layout.RoleBias, Roles, Batch.Words);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                var row = Roles + (long)word * columns;
                Elementwise.LeakyMasked(row, RoleMask + (long)s * columns, row, columns);
            }
        }
        encoder.Product(Roles + _shape.Arc, columns, layout.Arc, layout.ArcBias, Asked, Batch.Words);
    }

    /// <summary>Scores the arcs of one sentence into <see cref="ArcScores"/>; gives the distance between its rows.</summary>
    public int ScoreArcs(int sentence)
    {
        var a = _shape.Arc;
        var (start, n) = (Batch.Start(sentence), Batch.Length(sentence));
        var width = Gemm.PadColumns(n + 1);
        Elementwise.Copy(_encoder.Dense(layout.ArcRoot), HeadRows, a);
        for (var i = 0; i < n; i++)
        {
            Elementwise.Copy(Roles + (long)(start + i) * _shape.RoleColumns, HeadRows + (long)(i + 1) * a, a);
        }
        Gemm.Pack(HeadRows, 1, a, a, n + 1, _panels.Pointer);
        Gemm.Multiply(Asked + (long)start * a, a, 1, _panels.Pointer, ArcScores, width, n, a, n + 1);
        return width;
    }

    /// <summary>Scores the relations of all words to the heads given, sentence by sentence, into <see cref="Scores"/>.</summary>
    public void ScoreRelations(Func<int, int[]> heads)
    {
        var (r, columns, pair) = (_shape.Rel, _shape.RoleColumns, _shape.Pair);
        var roles = Roles + 2 * _shape.Arc;
        for (var s = 0; s < Batch.Sentences; s++)
        {
            var start = Batch.Start(s);
            var of = heads(s);
            for (var i = 0; i < of.Length; i++)
            {
                var h = of[i] < 0 ? _encoder.Dense(layout.RelationRoot) : roles + (long)(start + of[i]) * columns;
                Elementwise.Pair(roles + (long)(start + i) * columns + r, h, Pairs + (long)(start + i) * pair, r);
            }
        }
        _encoder.Product(Pairs, pair, layout.Relation, layout.RelationBias, Scores, Batch.Words);
    }

    /// <summary>Scores the tags of all words into <see cref="Scores"/>.</summary>
    public void ScoreTags(Encoder encoder)
    {
        _encoder = encoder;
        Fit();
        encoder.Product(
            encoder.Layer(Network.TagLayer(_shape) + 1),
            _shape.Both,
            layout.Tags,
            layout.TagBias,
            Scores,
            Batch.Words
        );
    }

    private void Fit()
    {
        if (Rows(Batch) <= _rows)
        {
            return;
        }
        _rows = Rows(Batch) * 5 / 4;
        _roles = new AlignedBuffer(_rows * _shape.RoleColumns);
        _roleMask = new AlignedBuffer(_rows * _shape.RoleColumns);
        _asked = new AlignedBuffer(_rows * _shape.Arc);
        _pairs = new AlignedBuffer(_rows * _shape.Pair);
        _tags = new AlignedBuffer(_rows * Math.Max(_shape.TagColumns, _shape.RelationColumns));
    }
}
