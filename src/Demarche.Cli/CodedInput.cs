using Demarche.Cli.Inputs;
using Demarche.Coding;
using Demarche.Core;

namespace Demarche.Cli;

/// <summary>What became of one input: a coding, or the problem why there is none.</summary>
/// <param name="Input">The input.</param>
/// <param name="Report">The report; null where it could not be read.</param>
/// <param name="Coded">The coding; null where there is none.</param>
/// <param name="Problem">Why; null where all went well.</param>
internal sealed record CodedInput(Input Input, Report? Report, CodedReport? Coded, Problem? Problem)
{
    /// <summary>Reads and codes one input. Nothing that one report does can stop the others.</summary>
    public static CodedInput Of(Input input, Coder coder, Func<Report, bool>? skip = null)
    {
        Report? report = null;
        try
        {
            var read = input.Read();
            report = read.Report;
            if (report is null)
            {
                return new CodedInput(input, null, null, read.Problem);
            }
            // A JSON line with a fault keeps its id, so that the output has a line for it.
            if (input.IsJsonLine && report.Problems.Count > 0)
            {
                return new CodedInput(input, report, null, report.Problems[0]);
            }
            return new CodedInput(input, report, skip is not null && skip(report) ? null : coder.Code(report), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var text =
                $"Coding failed unexpectedly ({failure.GetType().Name}: {failure.Message}); please send us the report.";
            return new CodedInput(input, report, null, new Problem(ProblemCodes.CodingFailed, text, input.Name));
        }
    }

    /// <summary>What the input is called in the output where it has no report.</summary>
    public string Id => Report?.Id ?? Input.Name;
}
