using System.CommandLine;
using Demarche.Cli.Inputs;
using Demarche.Cli.Output;
using Demarche.Coding;
using Demarche.Core;
using Demarche.Core.Json;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche code</c>: codes without a store, streaming, in the order of the inputs.</summary>
internal static class CodeVerb
{
    public static Command Command()
    {
        var paths = Options.Paths();
        var format = Options.Format(Format.Table, Format.Jsonl, Format.Csv);
        var threads = Options.Threads();
        var knowledge = Options.Knowledge();
        var command = new Command(
            "code",
            "Codes reports, or JSON lines {\"id\", \"date\", \"text\"}, without a store: one coded report a line."
        )
        {
            paths,
            format,
            threads,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var inputs = InputList.Of(parsed.GetValue(paths)!);
            var workers = Options.Checked(parsed.GetValue(threads));
            var coder = Coder.Load(parsed.GetValue(knowledge));
            var shape = parsed.GetValue(format) ?? (Console.IsOutputRedirected ? Format.Jsonl : Format.Table);
            return Run(inputs, workers, coder, shape);
        });
        return command;
    }

    private static int Run(IEnumerable<Input> inputs, int threads, Coder coder, Format shape)
    {
        var failed = 0;
        using var progress = Progress.Start("Coding");
        if (shape == Format.Jsonl)
        {
            using var output = Console.OpenStandardOutput();
            using var buffered = new BufferedStream(output, 1 << 16);
            foreach (var batch in Ordered.Map(inputs, threads, CodedInput.Together, some => Lines(some, coder)))
            {
                foreach (var (coded, line) in batch)
                {
                    failed += Failed(coded, progress);
                    buffered.Write(line);
                    buffered.WriteByte((byte)'\n');
                }
                // Who sends slowly gets each answer at once; who sends fast gets many together.
                buffered.Flush();
            }
            return failed > 0 ? Exit.SomeFailed : Exit.Well;
        }
        using var printer = EventPrinter.For(shape);
        foreach (var batch in Ordered.Map(inputs, threads, CodedInput.Together, some => CodedInput.Of(some, coder)))
        {
            foreach (var coded in batch)
            {
                failed += Failed(coded, progress);
                foreach (var told in coded.Coded?.Events ?? [])
                {
                    printer.Add(told, coded.Coded!.Report);
                }
            }
        }
        return failed > 0 ? Exit.SomeFailed : Exit.Well;
    }

    // Writing JSON is work too: it is done on the workers' threads.
    private static (CodedInput Coded, byte[] Line)[] Lines(IReadOnlyList<Input> inputs, Coder coder) =>
        Array.ConvertAll(
            CodedInput.Of(inputs, coder),
            coded =>
                (
                    coded,
                    coded.Coded is { } done
                        ? CodedReportJson.ToLine(done)
                        : CodedReportJson.WriteFailure(coded.Id, coded.Problem!)
                )
        );

    private static int Failed(CodedInput coded, Progress progress)
    {
        progress.Step(coded.Input.Name);
        if (coded.Problem is null)
        {
            return 0;
        }
        progress.Tell(coded.Problem);
        return 1;
    }
}
