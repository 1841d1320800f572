using System.CommandLine;
using System.Diagnostics;
using System.Runtime.Intrinsics;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Coding;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche doctor</c>: says what is here and whether it works.</summary>
internal static class DoctorVerb
{
    public static Command Command()
    {
        var store = Options.Store();
        var knowledge = Options.Knowledge();
        var command = new Command("doctor", "Says what is here: the program, model, knowledge, store.")
        {
            store,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var table = Screen.Table();
            table.ShowHeaders = false;
            table.AddColumns("", "", "");
            var ill = 0;
            Check(
                table,
                "machine",
                ref ill,
                () => $"{Environment.ProcessorCount} processors, vectors of {Width()} bits, .NET {Environment.Version}"
            );
            Coder? coder = null;
            Check(
                table,
                "model and knowledge",
                ref ill,
                () =>
                {
                    var watch = Stopwatch.StartNew();
                    coder = Coder.Load(parsed.GetValue(knowledge));
                    return $"loaded in {watch.ElapsedMilliseconds} ms; model {coder.Version.Model[..8]}, knowledge {coder.Version.Knowledge[..8]}";
                }
            );
            if (coder is not null)
            {
                Check(
                    table,
                    "rules",
                    ref ill,
                    () =>
                        $"{coder.Rules.Rules.Length} rules for {coder.Rules.Rules.Select(r => r.Type).Distinct().Count()} types"
                );
                Check(table, "coding", ref ill, () => Try(coder));
            }
            Check(table, "store", ref ill, () => StoreState(parsed.GetValue(store)!));
            Screen.Out.Write(table);
            return ill > 0 ? Exit.SomeFailed : Exit.Well;
        });
        return command;
    }

    private static void Check(Table table, string what, ref int ill, Func<string> look)
    {
        try
        {
            table.AddRow(new Markup("[green]well[/]"), new Markup(what), new Markup(Markup.Escape(look())));
        }
        catch (DemarcheException failure)
        {
            ill++;
            table.AddRow(
                new Markup("[red]ill[/]"),
                new Markup(what),
                new Markup(Markup.Escape(failure.Problem.ToString()))
            );
        }
    }

    private static string Try(Coder coder)
    {
        const string sentence = "Finland summoned the Russian ambassador on Monday.";
        var report = new Report
        {
            Id = "doctor",
            Revision = new Revision { Text = sentence, Paragraphs = [new Span(0, sentence.Length)] },
        };
        var told = coder.Code(report).Events;
        return told.Count == 1
            ? $"“{sentence}” is {EventPrinter.Sides(told[0])} {told[0].Type.Name()}"
            : throw new DemarcheException(
                new Problem(ProblemCodes.ModelDamaged, "The test sentence is not coded; install the program again.")
            );
    }

    private static string StoreState(string file)
    {
        if (!File.Exists(file))
        {
            return $"{file} does not exist yet; 'demarche read' makes it";
        }
        using var chronicle = Store.Open(file, TimeProvider.System, create: false);
        var summary = chronicle.Summary();
        return $"{file}: {summary.Reports} reports, {summary.Revisions} revisions, {summary.Events} events";
    }

    private static int Width() =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : 128;
}
