using System.Diagnostics;
using System.Runtime.CompilerServices;
using Demarche.Core;

namespace Demarche.Chronicle.Tests;

/// <summary>
/// A second process of this test program that does nothing but add reports to a store until it is killed.
/// </summary>
internal static class Killed
{
    private const string StoreVariable = "DEMARCHE_TEST_ADD_UNTIL_KILLED";

    /// <summary>The report that the process adds as number so and so.</summary>
    public static CodedReport Report(int number) =>
        Samples.Report(
            $"report-{number:D5}",
            $"Moscow protested for the {number}th time.",
            events: [.. Enumerable.Range(1, 12).Select(Samples.RusToKor)]
        );

    /// <summary>Starts the process, kills it once it has added so many new reports and a moment more has gone by.</summary>
    public static void Run(string path, int added, TimeSpan more)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(Killed).Assembly.Location },
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { [StoreVariable] = path },
        };
        using var process = Process.Start(start)!;
        for (var told = 0; told < added; told++)
        {
            process.StandardOutput.ReadLine();
        }
        Thread.Sleep(more);
        process.Kill();
        process.WaitForExit();
    }

    // Before the test program's own Main.
    [ModuleInitializer]
    internal static void AddUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(StoreVariable) is not { } path)
        {
            return;
        }
        using var store = Store.Open(path, TimeProvider.System);
        for (var number = 0; number < 100_000; number++)
        {
            if (store.Add(Report(number)) == StoreOutcome.New)
            {
                Console.Out.WriteLine(number);
            }
        }
    }
}
