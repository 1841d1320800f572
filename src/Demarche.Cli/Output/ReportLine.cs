using Demarche.Core;

namespace Demarche.Cli.Output;

/// <summary>Names a report on one line: its day, its headline, its id.</summary>
internal static class ReportLine
{
    /// <summary>The line.</summary>
    public static string Of(Report report)
    {
        var headline = report.Revision.Words(report.Revision.Headline);
        var day = report.Revision.Published is { } at ? $"{at:yyyy-MM-dd}  " : "";
        return $"{day}{(headline.Length > 0 ? headline + "  " : "")}{report.Id}";
    }
}
