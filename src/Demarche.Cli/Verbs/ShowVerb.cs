using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Core;
using Demarche.Core.Json;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche show ID</c>: one event or report, with its words marked.</summary>
internal static class ShowVerb
{
    public static Command Command()
    {
        var id = new Argument<string>("ID") { Description = "An event's or a report's id, or its beginning." };
        var store = Options.Store();
        var asOf = Options.AsOf();
        var revision = new Option<string?>("--revision")
        {
            Description = "An older version of a report, by its hash.",
            HelpName = "HASH",
        };
        var format = Options.Format(Format.Table, Format.Jsonl);
        var command = new Command("show", "One event or report, with its words marked.")
        {
            id,
            store,
            asOf,
            revision,
            format,
        };
        command.SetAction(parsed =>
        {
            using var chronicle = Store.Open(parsed.GetValue(store)!, TimeProvider.System, create: false);
            var name = parsed.GetValue(id)!;
            var when = Options.EndOf(parsed.GetValue(asOf));
            var lines = parsed.GetValue(format) == Format.Jsonl;
            if (chronicle.Event(name, when) is { } found)
            {
                ShowEvent(found.Event, found.Report.Report, lines);
                return Exit.Well;
            }
            if (chronicle.Report(name, when, parsed.GetValue(revision)) is { } report)
            {
                ShowReport(report, lines);
                return Exit.Well;
            }
            throw Nothing(name);
        });
        return command;
    }

    /// <summary>The failure to find an id in the store.</summary>
    public static DemarcheException Nothing(string id) =>
        new(
            new Problem(
                ProblemCodes.NothingByThatName,
                "The record holds no event and no report with that id; 'demarche timeline' lists events.",
                id
            )
        );

    private static void ShowEvent(Event told, Report report, bool lines)
    {
        if (lines)
        {
            Line(CodedReportJson.ToLine(told, report));
        }
        else
        {
            EventCard.Print(told, report);
        }
    }

    private static void ShowReport(CodedReport report, bool lines)
    {
        if (lines)
        {
            Line(CodedReportJson.ToLine(report));
        }
        else
        {
            MarkedReport.Print(report);
        }
    }

    private static void Line(byte[] line)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(line);
        output.WriteByte((byte)'\n');
    }
}
