using System.Globalization;

namespace Demarche.Train;

/// <summary>The best net of a stage so far, kept in files so that a run that was killed goes on with it.</summary>
internal sealed class BestNet
{
    private readonly string _path;
    private readonly string _part;
    private readonly string _figure;
    private double _best = double.NegativeInfinity;

    /// <param name="path">Where the best net goes at the end.</param>
    /// <param name="goesOn">Whether the stage was begun before; else what lies there is of another run.</param>
    public BestNet(string path, bool goesOn)
    {
        (_path, _part, _figure) = (path, path + ".best", path + ".best.txt");
        if (goesOn && File.Exists(_part) && File.Exists(_figure))
        {
            _best = double.Parse(File.ReadAllText(_figure), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Takes the net if it is at least as good as the best before.</summary>
    public void Offer(Weights weights, double figure)
    {
        if (figure >= _best)
        {
            _best = figure;
            NetFile.Write(_part, weights);
            File.WriteAllText(_figure, figure.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Puts the best one where the next stage looks for it.</summary>
    public void Keep() => File.Move(_part, _path, overwrite: true);
}
