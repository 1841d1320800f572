using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;
using Demarche.Coding;
using Demarche.Core;

namespace Demarche.Bench;

/// <summary>How many reports a second come out coded, and which part of the time each room of the coder takes.</summary>
internal static class CodeBench
{
    public static int Run(string path, string[] options)
    {
        var lines = Option(options, "--lines=", 0);
        var threads = Option(options, "--threads=", 1);
        // As many as the command line hands over at once.
        var batch = Option(options, "--batch=", 64);
        var clock = Stopwatch.StartNew();
        var coder = Coder.Load();
        Console.WriteLine(
            $"coder loaded in {clock.ElapsedMilliseconds} ms; {JitInfo.GetCompiledMethodCount()} methods compiled, {JitInfo.GetCompilationTime().TotalMilliseconds:F0} ms"
        );
        var given = Read(path);
        Report[] reports = lines == 0 ? given : [.. Enumerable.Range(0, lines).Select(i => given[i % given.Length])];
        // What runs for the first time is compiled.
        coder.Code([.. given.Take(500)]);
        Report[][] batches = [.. reports.Chunk(batch)];
        var rooms = new RoomClock[threads];
        var (gc, allocated) = (GC.CollectionCount(0), GC.GetTotalAllocatedBytes());
        clock.Restart();
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread =>
            {
                var own = rooms[thread] = new RoomClock();
                for (var i = thread; i < batches.Length; i += threads)
                {
                    coder.Code(batches[i], own);
                }
            }
        );
        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{reports.Length} reports in {seconds:F1} s on {threads} threads: {reports.Length / seconds:F0} a second; {(GC.GetTotalAllocatedBytes() - allocated) / reports.Length / 1024.0:F0} KB allocated a report, {GC.CollectionCount(0) - gc} collections, {process.PeakWorkingSet64 >> 20} MB at most"
        );
        var all = Enum.GetValues<Room>().ToDictionary(r => r, r => rooms.Sum(c => c.Seconds(r)));
        foreach (var (room, took) in all)
        {
            Console.WriteLine(
                $"  {room, -9} {took / all.Values.Sum(), 6:P1}  {1e6 * took / reports.Length, 6:F0} µs and {rooms.Sum(c => c.Bytes(room)) / 1024.0 / reports.Length, 5:F1} KB a report"
            );
        }
        return 0;
    }

    /// <summary>The reports of a file of lines with id, date and text.</summary>
    public static Report[] Read(string path) => [.. File.ReadLines(path).Select(OfLine)];

    private static Report OfLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var date =
            json.RootElement.TryGetProperty("date", out var day)
            && DateTimeOffset.TryParse(
                day.GetString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
                ? at
                : (DateTimeOffset?)null;
        return new Report
        {
            Id = json.RootElement.GetProperty("id").ToString(),
            Revision = new Revision
            {
                Text = text,
                Paragraphs = [new Span(0, text.Length)],
                Published = date,
            },
        };
    }

    private static int Option(string[] options, string name, int otherwise) =>
        Array.Find(options, o => o.StartsWith(name, StringComparison.Ordinal)) is { } option
            ? int.Parse(option[name.Length..], CultureInfo.InvariantCulture)
            : otherwise;
}
