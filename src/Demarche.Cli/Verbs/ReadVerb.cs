using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Inputs;
using Demarche.Cli.Output;
using Demarche.Coding;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche read</c>: reads reports into the store and says what it found.</summary>
internal static class ReadVerb
{
    public static Command Command()
    {
        var paths = Options.Paths();
        var store = Options.Store();
        var format = Options.Format(Format.Table, Format.Jsonl, Format.Csv);
        var threads = Options.Threads();
        var knowledge = Options.Knowledge();
        var command = new Command(
            "read",
            "Reads reports into the store and says what it found. Reading the same again adds nothing."
        )
        {
            paths,
            store,
            format,
            threads,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var inputs = InputList.Of(parsed.GetValue(paths)!);
            var workers = Options.Checked(parsed.GetValue(threads));
            using var chronicle = Store.Open(parsed.GetValue(store)!, TimeProvider.System);
            var coder = Coder.Load(parsed.GetValue(knowledge));
            return Run(
                inputs,
                workers,
                coder,
                chronicle,
                parsed.GetValue(format) ?? Format.Table,
                parsed.GetValue(store)!
            );
        });
        return command;
    }

    private static int Run(
        IEnumerable<Input> inputs,
        int threads,
        Coder coder,
        Store chronicle,
        Format shape,
        string file
    )
    {
        var rows = Screen.Table("read", "published", "events", "headline");
        var counts = new int[Enum.GetValues<StoreOutcome>().Length];
        var (failed, events, known) = (0, 0, 0);
        using (var printer = shape == Format.Table ? null : EventPrinter.For(shape))
        using (var progress = Output.Progress.Start("Reading"))
        {
            // The store is asked on the threads that read, and written by this one alone.
            var gate = new Lock();
            bool Has(Report report)
            {
                lock (gate)
                {
                    return chronicle.Has(report, coder.Version);
                }
            }
            var all = Ordered.Map(inputs, threads, CodedInput.Together, some => CodedInput.Of(some, coder, Has));
            foreach (var one in all.SelectMany(batch => batch))
            {
                progress.Step(one.Input.Name);
                if (one.Problem is not null)
                {
                    failed++;
                    progress.Tell(one.Problem);
                }
                if (one.Coded is not { } coded)
                {
                    known += one.Problem is null ? 1 : 0;
                    continue;
                }
                if (one.Problem is null)
                {
                    // What was wrong with a report that could be read all the same.
                    foreach (var problem in coded.Report.Problems)
                    {
                        progress.Tell(problem);
                    }
                }
                StoreOutcome outcome;
                lock (gate)
                {
                    outcome = chronicle.Add(coded);
                }
                counts[(int)outcome]++;
                events += coded.Events.Count;
                rows.AddRow(Row(outcome, coded));
                foreach (var told in coded.Events)
                {
                    printer?.Add(told, coded.Report);
                }
            }
        }
        if (shape == Format.Table)
        {
            if (rows.Rows.Count > 0)
            {
                Screen.Out.Write(rows);
                Screen.Out.WriteLine();
            }
            Summary(counts, known, failed, events, file);
        }
        return failed > 0 ? Exit.SomeFailed : Exit.Well;
    }

    private static Markup[] Row(StoreOutcome outcome, CodedReport coded)
    {
        var revision = coded.Report.Revision;
        var title = revision.Headline.IsEmpty ? coded.Report.Id : revision.Words(revision.Headline);
        return
        [
            new Markup($"[green]{Words(outcome)}[/]"),
            new Markup(revision.Published is { } at ? $"{at:yyyy-MM-dd}" : "–"),
            new Markup($"{coded.Events.Count, 6}"),
            new Markup(Markup.Escape(title)),
        ];
    }

    private static string Words(StoreOutcome outcome) =>
        outcome switch
        {
            StoreOutcome.New => "new",
            StoreOutcome.NewRevision => "revised",
            StoreOutcome.Recoded => "recoded",
            _ => "known",
        };

    private static void Summary(int[] counts, int known, int failed, int events, string file)
    {
        known += counts[(int)StoreOutcome.Unchanged];
        var parts = new List<string>();
        Part(counts[(int)StoreOutcome.New], "new");
        Part(counts[(int)StoreOutcome.NewRevision], "revised");
        Part(counts[(int)StoreOutcome.Recoded], "recoded");
        Part(known, "already known");
        Part(failed, "failed");
        var said = parts.Count > 0 ? string.Join(", ", parts) : "nothing";
        Screen.Out.MarkupLineInterpolated($"[bold]{said}[/]; {events} events written to {file}");

        void Part(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{count} {what}");
            }
        }
    }
}
