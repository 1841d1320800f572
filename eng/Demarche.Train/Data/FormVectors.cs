using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Fixed vectors of the forms of a vocabulary, by their rows in the embedding table. Read by any number of threads once filled.</summary>
/// <param name="vocabulary">The forms.</param>
/// <param name="size">Numbers in a vector.</param>
internal sealed unsafe class FormVectors(Vocabulary vocabulary, int size)
{
    private const int FirstForm = Network.BoundaryRow + 1;
    private readonly bool[] _has = new bool[vocabulary.UnknownForm];
    private readonly AlignedBuffer _values = new(vocabulary.UnknownForm * Pad(size));

    /// <summary>Floats of a row; behind the vector there are zeros.</summary>
    public int Width { get; } = Pad(size);

    /// <summary>How many rows of the embedding table stand for forms or come before them.</summary>
    public int Rows => _has.Length;

    public bool Has(int row) => row < _has.Length && _has[row];

    public float* Row(int row) => _values.Pointer + (long)row * Width;

    /// <summary>Gives the place of the vector of a form, counted from 0.</summary>
    public Span<float> Set(int form)
    {
        _has[FirstForm + form] = true;
        return new Span<float>(Row(FirstForm + form), size);
    }

    /// <summary>Brings all values to mean 0 and variance 1.</summary>
    public void Standardize(float mean, float deviation)
    {
        for (var row = 0; row < _has.Length; row++)
        {
            if (_has[row])
            {
                foreach (ref var value in new Span<float>(Row(row), size))
                {
                    value = (value - mean) / deviation;
                }
            }
        }
    }

    private static int Pad(int size) => (size + 15) / 16 * 16;
}
