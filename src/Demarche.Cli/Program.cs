using System.CommandLine;
using System.Text;
using Demarche.Cli.Output;
using Demarche.Cli.Verbs;
using Demarche.Core;

namespace Demarche.Cli;

/// <summary>The program. Exit codes: see <see cref="Exit"/>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Screen.Tell(
                    new Problem(
                        ProblemCodes.Usage,
                        $"{error.Message} 'demarche --help' lists the verbs, 'demarche VERB --help' what one takes."
                    )
                );
            }
            return Exit.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (DemarcheException failure)
        {
            Screen.Tell(failure.Problem);
            return failure.Problem.Code == ProblemCodes.Usage ? Exit.WrongUsage : Exit.SomeFailed;
        }
        catch (OperationCanceledException)
        {
            return Exit.SomeFailed;
        }
    }

    private static RootCommand Root() =>
        new("Reads reports about relations between states and keeps a record that can be checked.")
        {
            ReadVerb.Command(),
            CodeVerb.Command(),
            TimelineVerb.Command(),
            ChainsVerb.Command(),
            CasesVerb.Command(),
            ShowVerb.Command(),
            ExplainVerb.Command(),
            RulesVerb.Command(),
            ActorsVerb.Command(),
            ParseVerb.Command(),
            DoctorVerb.Command(),
        };
}
