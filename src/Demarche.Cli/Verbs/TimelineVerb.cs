using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche timeline A B</c>: what passed between two states, by the days on which it happened.</summary>
internal static class TimelineVerb
{
    public static Command Command()
    {
        var first = new Argument<string>("A") { Description = "A state: its code, name or capital." };
        var second = new Argument<string>("B") { Description = "The other state." };
        var store = Options.Store();
        var asOf = Options.Day("--as-of", "Read the record as it was at the end of that day (UTC).");
        var from = Options.Day("--from", "Only what happened on that day or later.");
        var to = Options.Day("--to", "Only what happened on that day or before.");
        var format = Options.Format(Format.Table, Format.Jsonl, Format.Csv);
        var command = new Command("timeline", "What passed between two states, by the days on which it happened.")
        {
            first,
            second,
            store,
            asOf,
            from,
            to,
            format,
        };
        command.SetAction(parsed =>
        {
            var states = new StateNames();
            var (a, b) = (states.Find(parsed.GetValue(first)!), states.Find(parsed.GetValue(second)!));
            using var chronicle = Store.Open(parsed.GetValue(store)!, TimeProvider.System, create: false);
            var query = new TimelineQuery(
                Options.EndOf(parsed.GetValue(asOf)),
                parsed.GetValue(from),
                parsed.GetValue(to)
            );
            var any = false;
            using (var printer = EventPrinter.For(parsed.GetValue(format) ?? Format.Table))
            {
                foreach (var row in chronicle.Timeline(a, b, query))
                {
                    any = true;
                    printer.Add(row.Event, row.Report);
                }
            }
            if (!any)
            {
                Console.Error.WriteLine($"The record holds nothing between {a} and {b} in that time.");
            }
            return Exit.Well;
        });
        return command;
    }
}
