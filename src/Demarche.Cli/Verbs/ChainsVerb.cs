using System.CommandLine;
using Demarche.Cli.Output;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche chains A B</c>: which acts between two states answer which.</summary>
internal static class ChainsVerb
{
    public static Command Command()
    {
        var command = new Command("chains", "Which acts between two states answer which, as each report tells it.");
        var pair = new PairArguments(command);
        var record = new RecordOptions(command, "chains with an act between them");
        command.SetAction(parsed =>
        {
            var (a, b) = pair.Of(parsed);
            using var chronicle = record.Open(parsed);
            var chains = chronicle.Chains(a, b, record.Query(parsed));
            ChainPrinter.Print(chains, record.Printed(parsed));
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
