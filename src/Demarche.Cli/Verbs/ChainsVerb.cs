using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Core;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche chains A B</c>: which acts between two states answer which.</summary>
internal static class ChainsVerb
{
    public static Command Command()
    {
        var first = new Argument<string>("A") { Description = "A state: its code, name or capital." };
        var second = new Argument<string>("B") { Description = "The other state." };
        var store = Options.Store();
        var asOf = Options.Day("--as-of", "Read the record as it was at the end of that day (UTC).");
        var from = Options.Day("--from", "Only chains with an act between them on that day or later.");
        var to = Options.Day("--to", "Only chains with an act between them on that day or before.");
        var format = Options.Format(Format.Table, Format.Jsonl, Format.Csv);
        var command = new Command("chains", "Which acts between two states answer which, as each report tells it.")
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
            var chains = chronicle.Chains(a, b, query);
            ChainPrinter.Print(chains, parsed.GetValue(format) ?? Format.Table);
            if (chains.Count == 0)
            {
                Console.Error.WriteLine(
                    $"The record holds no acts between {a} and {b} that answer each other in that time."
                );
            }
            return Exit.Well;
        });
        return command;
    }
}
