using Demarche.Core;

namespace Demarche.Reports;

/// <summary>What reading one input gave: a report, or the problem why there is none. Exactly one is null.</summary>
/// <param name="Report">The report; it may carry lesser problems of its own in <see cref="Report.Problems"/>.</param>
/// <param name="Problem">Why there is no report.</param>
public sealed record ReportResult(Report? Report, Problem? Problem)
{
    internal static ReportResult Of(Report report) => new(report, null);

    internal static ReportResult Failed(Problem problem) => new(null, problem);
}
