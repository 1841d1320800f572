using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Demarche.Chronicle;
using Demarche.Core;
using Demarche.Core.Json;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints chains: each act behind what it answers, a step to the right.</summary>
internal static class ChainPrinter
{
    /// <summary>The chains in a format.</summary>
    public static void Print(IReadOnlyList<Chain> chains, Format format)
    {
        switch (format)
        {
            case Format.Jsonl:
                Lines(chains);
                break;
            case Format.Csv:
                Csv(chains);
                break;
            default:
                Threads(chains);
                break;
        }
    }

    private static void Threads(IReadOnlyList<Chain> chains)
    {
        foreach (var chain in chains)
        {
            Screen.Out.MarkupLineInterpolated($"[bold]{ReportLine.Of(chain.Report)}[/]");
            var table = Screen.Table("happened", "who", "act", "status", "answers", "id", "words");
            foreach (var (told, depth) in chain.Links)
            {
                var mode = told.Mode.Length > 0 ? " " + told.Mode : "";
                var indent = depth == 0 ? "" : new string(' ', (depth - 1) * 2) + "└ ";
                table.AddRow(
                    new Markup(WhenWords.Cell(told.Happened)),
                    new Markup(Markup.Escape(indent + EventPrinter.Sides(told))),
                    new Markup($"[bold]{told.Type.Name()}[/]{mode}"),
                    new Markup(EventPrinter.Standing(told)),
                    new Markup(Markup.Escape(How(told, chain.Report))),
                    new Markup($"[dim]{EventPrinter.ShortId(told)}[/]"),
                    new Markup(Markup.Escape(EventPrinter.Quote(told, chain.Report)))
                );
            }
            Screen.Out.Write(table);
            Screen.Out.WriteLine();
        }
    }

    // Said or implied, and by which words.
    private static string How(Event told, Report report) =>
        told.Answers.Count == 0
            ? ""
            : $"{told.Answers[0].Grade.ToString().ToLowerInvariant()}: {report.Revision.Words(told.Answers[0].Span)}";

    private static void Lines(IReadOnlyList<Chain> chains)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        foreach (var chain in chains)
        {
            using (var json = new Utf8JsonWriter(output, CodedReportJson.LineOptions))
            {
                json.WriteStartObject();
                json.WriteString("report"u8, chain.Report.Id);
                json.WriteStartArray("links"u8);
                foreach (var (told, depth) in chain.Links)
                {
                    json.WriteStartObject();
                    json.WriteNumber("depth"u8, depth);
                    json.WritePropertyName("event"u8);
                    CodedReportJson.WriteEvent(json, told, chain.Report);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            output.WriteByte((byte)'\n');
        }
    }

    private static void Csv(IReadOnlyList<Chain> chains)
    {
        using var csv = CsvWriter.Create(Console.OpenStandardOutput(), new CsvWriterOptions(), false);
        if (chains.Count > 0)
        {
            csv.WriteRow(
                "chain",
                "depth",
                "id",
                "answers",
                "grade",
                "by",
                "report",
                "from",
                "to",
                "basis",
                "source",
                "target",
                "type",
                "mode",
                "status",
                "holder",
                "quote"
            );
        }
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var (told, depth) in chains[i].Links)
            {
                var answer = told.Answers.Count > 0 ? told.Answers[0] : null;
                csv.WriteRow(
                    (i + 1).ToString(CultureInfo.InvariantCulture),
                    depth.ToString(CultureInfo.InvariantCulture),
                    told.Id,
                    answer?.Event ?? "",
                    answer?.Grade.ToString().ToLowerInvariant() ?? "",
                    answer is null ? "" : chains[i].Report.Revision.Words(answer.Span),
                    chains[i].Report.Id,
                    CsvCells.Day(told.Happened.Period.From),
                    CsvCells.Day(told.Happened.Period.To),
                    told.Happened.Basis.ToString().ToLowerInvariant(),
                    EventPrinter.Codes(told.Actors),
                    told.Recipients.Count > 0 ? EventPrinter.Codes(told.Recipients) : "",
                    told.Type.Name(),
                    told.Mode,
                    told.Status.ToString().ToLowerInvariant(),
                    EventPrinter.Holders(told),
                    chains[i].Report.Revision.Words(told.Evidence[0].Span)
                );
            }
        }
    }
}
