using System.CommandLine;
using Demarche.Cli.Output;
using Demarche.Core;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche cases [NAME]</c>: people and things that acts concern, and what became of them.</summary>
internal static class CasesVerb
{
    public static Command Command()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A part of the name, or a state's code; all cases by default.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("cases", "People and things that acts concern, and what became of them.") { name };
        var record = new RecordOptions(command, "cases with a step");
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name);
            using var chronicle = record.Open(parsed);
            var cases = chronicle.Cases(wanted, record.Query(parsed));
            if (cases.Count == 0 && wanted is not null)
            {
                throw new DemarcheException(
                    new Problem(
                        ProblemCodes.NothingByThatName,
                        "The record holds no case of that name in that time; 'demarche cases' lists all.",
                        wanted
                    )
                );
            }
            CasePrinter.Print(cases, record.Printed(parsed));
            if (cases.Count == 0)
            {
                Console.Error.WriteLine("The record holds no cases in that time.");
            }
            return Exit.Well;
        });
        return command;
    }
}
