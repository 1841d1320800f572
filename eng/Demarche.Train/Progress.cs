using System.Diagnostics;

namespace Demarche.Train;

/// <summary>Shows on the console how far training is.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();

    /// <summary>Overwrites the line at hand, not too often, and only where someone looks on.</summary>
    public void Show(string what, EpochProgress at)
    {
        if (_sinceShown.Elapsed > Pause && !Console.IsOutputRedirected)
        {
            _sinceShown.Restart();
            Console.Write($"\r{what}: {100.0 * at.Words / at.All:F0} %  loss {at.Loss:F4} ");
        }
    }

    public void Line(string line) => Console.WriteLine((Console.IsOutputRedirected ? "" : "\r") + line);
}
