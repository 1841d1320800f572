using System.Diagnostics;
using System.Text;
using Demarche.Coding;
using Demarche.Coding.Times;
using Demarche.Language;

namespace Demarche.Bench;

/// <summary>How many megabytes of parsed text a second one thread reads for time expressions alone.</summary>
internal static class TimesBench
{
    private const int Rounds = 10;
    private const double Bytes = 10e6;

    public static int Run(string path)
    {
        var given = CodeBench.Read(path);
        var parser = new ReportParser(EnglishPipeline.Load());
        ParsedReport[] parsed = [.. given.Select(parser.Parse)];
        var bytes = given.Sum(report => Encoding.UTF8.GetByteCount(report.Revision.Text));
        var passes = (int)Math.Ceiling(Bytes / bytes);
        var reader = new TimeReader(TimeKnowledge.Load([DataFolder.Find("knowledge") ?? "knowledge"]));
        var best = double.MaxValue;
        var (found, allocated) = (0, 0L);
        // The first rounds are compiled; the best of the rest is the least disturbed.
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var process = Process.GetCurrentProcess();
            var (start, clock) = (process.UserProcessorTime, Stopwatch.StartNew());
            for (var pass = 0; pass < passes; pass++)
            {
                found = parsed.Sum(report => reader.Read(report).Times.Length);
            }
            var took = clock.Elapsed.TotalSeconds;
            process.Refresh();
            best = Math.Min(best, Math.Min(took, (process.UserProcessorTime - start).TotalSeconds) / passes);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / passes;
        }
        Console.WriteLine(
            $"{found} times in {parsed.Length} reports, {bytes / 1e6:F2} MB: {bytes / 1e6 / best:F1} MB of text a second; {(double)allocated / bytes:F1} bytes allocated a byte of text"
        );
        return 0;
    }
}
