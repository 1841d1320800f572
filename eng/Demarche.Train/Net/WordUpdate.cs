using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Gathers the gradients of the embedding rows that a step touched and updates only those.</summary>
internal sealed unsafe class WordUpdate
{
    private readonly Weights _weights;
    private readonly Adam _adam;
    private readonly int _embedding;
    private readonly int[] _placeOfRow;
    private readonly List<int> _rows = [];
    private AlignedBuffer _sums;

    public WordUpdate(Weights weights)
    {
        _weights = weights;
        _embedding = weights.Layout.Shape.Embedding;
        _adam = new Adam(weights.Rows.Count);
        _placeOfRow = new int[weights.Layout.Shape.Rows];
        _sums = new AlignedBuffer(0);
    }

    public Adam Adam => _adam;

    /// <summary>Finds which rows were touched; the order is that of the words.</summary>
    public void Gather(IReadOnlyList<Encoder> workers)
    {
        foreach (var row in _rows)
        {
            _placeOfRow[row] = 0;
        }
        _rows.Clear();
        Touch(Network.BoundaryRow);
        foreach (var worker in workers)
        {
            for (var word = 0; word < worker.Batch.Words; word++)
            {
                foreach (var id in worker.Batch.Ids(word))
                {
                    if (id != 0)
                    {
                        Touch(id);
                    }
                }
            }
        }
        if (_sums.Count < _rows.Count * _embedding)
        {
            _sums = new AlignedBuffer(_rows.Count * _embedding * 3 / 2);
        }
    }

    /// <summary>Sums one half of the columns, and gives the sum of squares of what came out.</summary>
    public double Sum(IReadOnlyList<Encoder> workers, int half)
    {
        var width = _embedding / 2;
        var from = half * width;
        for (var place = 0; place < _rows.Count; place++)
        {
            new Span<float>(_sums.Pointer + (long)place * _embedding + from, width).Clear();
        }
        foreach (var worker in workers)
        {
            var gradient = worker.WordGradient.Pointer + from;
            var batch = worker.Batch;
            for (var s = 0; s < batch.Sentences; s++)
            {
                AddRow(gradient, Network.BoundaryRow, from, width);
                gradient += _embedding;
                for (var word = batch.Start(s); word < batch.Start(s + 1); word++, gradient += _embedding)
                {
                    foreach (var id in batch.Ids(word))
                    {
                        if (id != 0)
                        {
                            AddRow(gradient, id, from, width);
                        }
                    }
                }
            }
            if (batch.Sentences > 0)
            {
                AddRow(gradient, Network.BoundaryRow, from, width);
            }
        }
        double squares = 0;
        for (var place = 0; place < _rows.Count; place++)
        {
            squares += Squares(_sums.Pointer + (long)place * _embedding + from, width);
        }
        return squares;
    }

    public void Update(int half, in AdamStep step)
    {
        var width = _embedding / 2;
        for (var place = 0; place < _rows.Count; place++)
        {
            _adam.Update(
                _weights.Rows.Pointer,
                _sums.Pointer + (long)place * _embedding + half * width,
                (long)_rows[place] * _embedding + half * width,
                width,
                step
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Squares(float* values, int count)
    {
        var sums = Vector512<float>.Zero;
        for (var i = 0; i < count; i += 16)
        {
            var v = Vector512.Load(values + i);
            sums = Vector512.FusedMultiplyAdd(v, v, sums);
        }
        return Vector512.Sum(sums);
    }

    private void Touch(int row)
    {
        if (_placeOfRow[row] == 0)
        {
            _rows.Add(row);
            _placeOfRow[row] = _rows.Count;
        }
    }

    private void AddRow(float* gradient, int row, int from, int width) =>
        Elementwise.Add(gradient, _sums.Pointer + (long)(_placeOfRow[row] - 1) * _embedding + from, width);
}
