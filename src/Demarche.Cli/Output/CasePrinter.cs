using System.Text.Json;
using CsvHelper;
using Demarche.Chronicle;
using Demarche.Core;
using Demarche.Core.Json;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints cases: the steps with their days and places, what is not known, and the like.</summary>
internal static class CasePrinter
{
    /// <summary>The cases in a format.</summary>
    public static void Print(IReadOnlyList<CaseRow> cases, Format format)
    {
        switch (format)
        {
            case Format.Jsonl:
                Lines(cases);
                break;
            case Format.Csv:
                Csv(cases);
                break;
            default:
                foreach (var row in cases)
                {
                    Card(row.Case, row.Report);
                    Screen.Out.WriteLine();
                }
                break;
        }
    }

    /// <summary>One case as one report tells it.</summary>
    public static void Card(Case one, CodedReport coded)
    {
        Screen.Out.MarkupLineInterpolated($"[bold]{one.Name}[/] ({one.Code})  [dim]{one.Id}[/]");
        var table = Screen.Table();
        table.ShowHeaders = false;
        table.AddColumns(new TableColumn("").NoWrap().PadLeft(2), new TableColumn("").NoWrap(), new TableColumn(""));
        foreach (var step in one.Steps)
        {
            var told = coded.Events.FirstOrDefault(e => e.Id == step.Event);
            Row(When(step, told), step.Step, Facts(step, told));
        }
        if (one.Held.Length > 0)
        {
            Row("", "held", one.Held);
        }
        foreach (var words in one.Unknown)
        {
            Row("", "not known", $"“{OneLine(coded.Report.Revision.Words(words))}”");
        }
        foreach (var like in one.Like)
        {
            Row("", "compare", coded.Cases.FirstOrDefault(c => c.Id == like)?.Name ?? like);
        }
        Row("", "told in", ReportLine.Of(coded.Report));
        Screen.Out.Write(table);

        void Row(string when, string what, string more) =>
            table.AddRow(new Markup(when), new Markup($"[dim]{what}[/]"), new Markup(Markup.Escape(more)));
    }

    // A step told by an event has the event's day, unless another passage gives a finer one.
    private static string When(CaseStep step, Event? told) =>
        told is null || step.Step == "disclosed" || told.Happened.Period != step.Period
            ? step.Period.ToString()
            : WhenWords.Cell(told.Happened);

    // Where, how it stands and on whose word; whom it was disclosed to and by whom.
    private static string Facts(CaseStep step, Event? told)
    {
        var facts = new List<string>();
        if (step.Place.Length > 0)
        {
            facts.Add(step.Place);
        }
        if (step.Step == "disclosed")
        {
            var disclosed = told?.Disclosed.FirstOrDefault(d => d.Period == step.Period);
            if (disclosed is not null)
            {
                facts.Add($"to {disclosed.To}{(disclosed.By is { } by ? $" by {by.Name}" : "")}");
            }
        }
        else if (told is not null)
        {
            facts.Add(Markup.Remove(EventPrinter.Standing(told)));
            facts.Add(EventPrinter.ShortId(told));
        }
        return string.Join("  ", facts);
    }

    private static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Lines(IReadOnlyList<CaseRow> cases)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        foreach (var row in cases)
        {
            output.Write(CodedReportJson.ToLine(row.Case, row.Report.Report));
            output.WriteByte((byte)'\n');
        }
    }

    private static void Csv(IReadOnlyList<CaseRow> cases)
    {
        using var csv = CsvWriter.Create(Console.OpenStandardOutput(), new CsvWriterOptions(), false);
        if (cases.Count > 0)
        {
            csv.WriteRow("case", "subject", "code", "step", "from", "to", "place", "event", "report");
        }
        foreach (var (one, coded) in cases)
        {
            foreach (var step in one.Steps)
            {
                csv.WriteRow(
                    one.Id,
                    one.Name,
                    one.Code.Letters,
                    step.Step,
                    CsvCells.Day(step.Period.From),
                    CsvCells.Day(step.Period.To),
                    step.Place,
                    step.Event,
                    coded.Report.Id
                );
            }
        }
    }
}
