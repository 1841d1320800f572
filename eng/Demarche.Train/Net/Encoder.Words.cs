using Demarche.Language.Net;

namespace Demarche.Train;

/// <content>From words to the first layer and back: embeddings, what fixed vectors add to them, convolution.</content>
internal sealed unsafe partial class Encoder
{
    private void Embed()
    {
        var e = _shape.Embedding;
        var into = _at.Embedded.Pointer;
        var boundary = _weights.Row(Network.BoundaryRow);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            Elementwise.Copy(boundary, into, e);
            into += e;
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++, into += e)
            {
                new Span<float>(into, e).Clear();
                foreach (var id in Batch.Ids(word))
                {
                    Elementwise.Add(_weights.Row(id), into, e);
                }
            }
        }
        Elementwise.Copy(boundary, into, e);
        AddVectors();
        for (var s = 0; s < Batch.Sentences; s++)
        {
            var mask = _at.EmbeddedMask.Pointer + s * e;
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                Elementwise.Multiply(mask, _at.Embedded.Pointer + (long)(word + s + 1) * e, e);
            }
        }
    }

    private int EmbeddedRows => Batch.Words + Batch.Sentences + 1;

    private void AddVectors()
    {
        if (_weights.Vectors is not { } vectors)
        {
            return;
        }
        var (e, width) = (_shape.Embedding, vectors.Width);
        var from = _at.Vectors.Pointer;
        new Span<float>(from, EmbeddedRows * width).Clear();
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var word = Batch.Start(s); word < Batch.Start(s + 1); word++)
            {
                if (VectorOf[word] > 0)
                {
                    Elementwise.Copy(vectors.Row(VectorOf[word]), from + (long)(word + s + 1) * width, width);
                }
            }
        }
        var into = _at.Embedded.Pointer;
        Gemm.Multiply(from, width, 1, _weights.Packed(_trained.Vectors), into, e, EmbeddedRows, width, e, into, e);
    }

    private void VectorsBack()
    {
        if (_weights.Vectors is { } vectors)
        {
            MatrixBack(
                _at.Vectors.Pointer,
                vectors.Width,
                _trained.Vectors,
                _at.EmbeddedGradient.Pointer,
                EmbeddedRows
            );
        }
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
        VectorsBack();
    }
}
