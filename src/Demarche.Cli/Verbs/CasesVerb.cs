using System.CommandLine;
using Demarche.Chronicle;
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
        var store = Options.Store();
        var asOf = Options.Day("--as-of", "Read the record as it was at the end of that day (UTC).");
        var from = Options.Day("--from", "Only cases with a step on that day or later.");
        var to = Options.Day("--to", "Only cases with a step on that day or before.");
        var format = Options.Format(Format.Table, Format.Jsonl, Format.Csv);
        var command = new Command("cases", "People and things that acts concern, and what became of them.")
        {
            name,
            store,
            asOf,
            from,
            to,
            format,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name);
            using var chronicle = Store.Open(parsed.GetValue(store)!, TimeProvider.System, create: false);
            var query = new TimelineQuery(
                Options.EndOf(parsed.GetValue(asOf)),
                parsed.GetValue(from),
                parsed.GetValue(to)
            );
            var cases = chronicle.Cases(wanted, query);
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
            CasePrinter.Print(cases, parsed.GetValue(format) ?? Format.Table);
            if (cases.Count == 0)
            {
                Console.Error.WriteLine("The record holds no cases in that time.");
            }
            return Exit.Well;
        });
        return command;
    }
}
