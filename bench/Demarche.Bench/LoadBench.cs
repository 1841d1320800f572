using System.Diagnostics;
using System.Runtime;
using Demarche.Language;

namespace Demarche.Bench;

/// <summary>How long a fresh process takes to load the model, and to read its first sentence after that.</summary>
internal static class LoadBench
{
    public static int Run()
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var (methods, compiling) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
        var clock = Stopwatch.StartNew();
        var pipeline = EnglishPipeline.Load();
        var loaded = clock.Elapsed;
        process.Refresh();
        var used = process.TotalProcessorTime - before;
        (methods, compiling) = (JitInfo.GetCompiledMethodCount() - methods, JitInfo.GetCompilationTime() - compiling);
        clock.Restart();
        pipeline.Parse("Moscow expelled two diplomats on Monday.");
        var parsed = clock.Elapsed;
        process.Refresh();
        Console.WriteLine(
            $"loaded in {loaded.TotalMilliseconds:F0} ms ({used.TotalMilliseconds:F0} ms of processor time, {compiling.TotalMilliseconds:F0} ms of it for compiling {methods} methods), first sentence {parsed.TotalMilliseconds:F0} ms, {process.WorkingSet64 >> 20} MB"
        );
        return 0;
    }
}
