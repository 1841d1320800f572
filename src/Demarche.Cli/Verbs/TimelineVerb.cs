using System.CommandLine;
using Demarche.Cli.Output;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche timeline A B</c>: what passed between two states, by the days on which it happened.</summary>
internal static class TimelineVerb
{
    public static Command Command()
    {
        var command = new Command("timeline", "What passed between two states, by the days on which it happened.");
        var pair = new PairArguments(command);
        var record = new RecordOptions(command, "what happened");
        command.SetAction(parsed =>
        {
            var (a, b) = pair.Of(parsed);
            using var chronicle = record.Open(parsed);
            var any = false;
            using (var printer = EventPrinter.For(record.Printed(parsed)))
            {
                foreach (var row in chronicle.Timeline(a, b, record.Query(parsed)))
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
