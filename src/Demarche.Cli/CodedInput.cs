using Demarche.Cli.Inputs;
using Demarche.Coding;
using Demarche.Core;

namespace Demarche.Cli;

/// <summary>What became of one input: a coding, or the problem why there is none.</summary>
/// <param name="Input">The input.</param>
/// <param name="Report">The report; null where it could not be read.</param>
/// <param name="Coded">The coding; null where there is none.</param>
/// <param name="Problem">Why, or what was wrong with an input that was coded all the same; null where all went well.</param>
internal sealed record CodedInput(Input Input, Report? Report, CodedReport? Coded, Problem? Problem)
{
    /// <summary>So many inputs are coded together: enough for short ones to gain, few enough to share among threads.</summary>
    public static readonly BatchLimits<Input> Together = new(64, 1 << 16, i => i.Bytes.Length);

    /// <summary>Reads and codes some inputs. Nothing that one report does can stop the others.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="coder">Codes them.</param>
    /// <param name="skip">Which reports to leave uncoded; null for none.</param>
    public static CodedInput[] Of(IReadOnlyList<Input> inputs, Coder coder, Func<Report, bool>? skip = null)
    {
        var all = inputs.Select(i => Read(i, skip)).ToArray();
        int[] wanted = [.. Enumerable.Range(0, all.Length).Where(i => all[i].IsWanted)];
        try
        {
            var coded = coder.Code([.. wanted.Select(i => all[i].Told.Report!)]);
            for (var i = 0; i < wanted.Length; i++)
            {
                all[wanted[i]].Told = all[wanted[i]].Told with { Coded = coded[i] };
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // One of them: coded alone, it fails alone.
            foreach (var i in wanted)
            {
                all[i].Told = Alone(all[i].Told, coder);
            }
        }
        return [.. all.Select(one => one.Told)];
    }

    /// <summary>What the input is called in the output where it has no report.</summary>
    public string Id => Report?.Id ?? Input.Name;

    private static (CodedInput Told, bool IsWanted) Read(Input input, Func<Report, bool>? skip)
    {
        try
        {
            var read = input.Read();
            // A JSON line with a fault keeps its id, so that the output has a line for it; where it has a text, it is coded.
            var problem =
                read.Report is null ? read.Problem
                : input.IsJsonLine && read.Report.Problems.Count > 0 ? read.Report.Problems[0]
                : null;
            var told = new CodedInput(input, read.Report, null, problem);
            return (told, read.Report is { Revision.Text.Length: > 0 } report && (skip is null || !skip(report)));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (Failed(new CodedInput(input, null, null, null), failure), false);
        }
    }

    private static CodedInput Alone(CodedInput told, Coder coder)
    {
        try
        {
            return told with { Coded = coder.Code(told.Report!) };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Failed(told, failure);
        }
    }

    private static CodedInput Failed(CodedInput told, Exception failure)
    {
        var text =
            $"Coding failed unexpectedly ({failure.GetType().Name}: {failure.Message}); please send us the report.";
        return told with { Problem = new Problem(ProblemCodes.CodingFailed, text, told.Input.Name) };
    }
}
