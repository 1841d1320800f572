using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// Guesses hidden words from the top layer (the masked language model of Devlin et al. 2019), one of the most frequent forms
/// each; what a net learns from text that nobody labelled.
/// </summary>
internal sealed unsafe class GuessObjective(TrainLayout layout) : IObjective
{
    private AlignedBuffer _hidden = new(0);
    private AlignedBuffer _hiddenGradient = new(0);
    private AlignedBuffer _scores = new(0);
    private int _rows;

    /// <summary>Which words of the batch to guess, and which form each is.</summary>
    public List<(int Word, int Form)> Hidden { get; } = [];

    public double Top(Encoder encoder)
    {
        if (Hidden.Count == 0)
        {
            return 0;
        }
        Fit();
        var both = layout.Shape.Both;
        var columns = layout.Guess.Columns;
        var top = encoder.Layer(layout.Shape.Layers);
        for (var i = 0; i < Hidden.Count; i++)
        {
            Elementwise.Copy(top + (long)Hidden[i].Word * both, _hidden.Pointer + (long)i * both, both);
        }
        encoder.Product(_hidden.Pointer, both, layout.Guess, layout.GuessBias, _scores.Pointer, Hidden.Count);
        double loss = 0;
        for (var i = 0; i < Hidden.Count; i++)
        {
            loss += Elementwise.CrossEntropy(
                _scores.Pointer + (long)i * columns,
                columns,
                Hidden[i].Form,
                encoder.Scale
            );
        }
        encoder.ProductBack(
            _hidden.Pointer,
            both,
            layout.Guess,
            layout.GuessBias,
            _scores.Pointer,
            _hiddenGradient.Pointer,
            false,
            Hidden.Count
        );
        for (var i = 0; i < Hidden.Count; i++)
        {
            Elementwise.Add(
                _hiddenGradient.Pointer + (long)i * both,
                encoder.LayerGradient + (long)Hidden[i].Word * both,
                both
            );
        }
        return loss;
    }

    public double Middle(Encoder encoder) => 0;

    private void Fit()
    {
        // Products overrun by a block.
        var rows = Hidden.Count + 2 * Gemm.RowBlock;
        if (rows <= _rows)
        {
            return;
        }
        _rows = rows * 5 / 4;
        _hidden = new AlignedBuffer(_rows * layout.Shape.Both);
        _hiddenGradient = new AlignedBuffer(_rows * layout.Shape.Both);
        _scores = new AlignedBuffer(_rows * layout.Guess.Columns);
    }
}
