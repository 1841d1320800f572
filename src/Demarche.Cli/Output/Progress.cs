using System.Diagnostics;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>
/// Says how far a long work has come, on standard error: one line that is written over on a terminal, a plain line now
/// and then elsewhere. One thread only.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);
    private const int BarWidth = 24;

    private readonly string what;
    private readonly int? total;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan last;
    private int done;
    private bool drawn;

    private Progress(string what, int? total)
    {
        this.what = what;
        this.total = total;
    }

    /// <summary>Begins; <paramref name="total"/> gives a bar where it is known.</summary>
    public static Progress Start(string what, int? total = null) => new(what, total);

    /// <summary>One more is done.</summary>
    public void Step(string name)
    {
        done++;
        if (clock.Elapsed - last < (Screen.IsWatched ? OnTerminal : Elsewhere))
        {
            return;
        }
        last = clock.Elapsed;
        if (Screen.IsWatched)
        {
            Console.Error.Write($"\r{what} {Bar()}{done}{(total is { } t ? $"/{t}" : "")} {Short(name)}\u001b[K");
            drawn = true;
        }
        else
        {
            Console.Error.WriteLine($"{what}: {done} done, {done / clock.Elapsed.TotalSeconds:0} a second");
        }
    }

    /// <summary>Says a problem without spoiling the line.</summary>
    public void Tell(Problem problem)
    {
        Clear();
        Screen.Tell(problem);
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Clear();

    private void Clear()
    {
        if (drawn)
        {
            Console.Error.Write("\r\u001b[K");
            drawn = false;
        }
    }

    private string Bar()
    {
        if (total is not > 0)
        {
            return "";
        }
        var filled = Math.Min(BarWidth, BarWidth * done / total.Value);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] ";
    }

    private static string Short(string name) => name.Length <= 48 ? name : "…" + name[^47..];
}
