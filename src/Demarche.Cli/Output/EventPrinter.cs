using System.Globalization;
using CsvHelper;
using Demarche.Core;
using Demarche.Core.Json;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints events as a table, as JSON lines or as CSV. Dispose it to print what is held back.</summary>
internal abstract class EventPrinter : IDisposable
{
    // Ids are 16 hexadecimal digits; the first 8 tell them apart for a person, and `show` takes any beginning.
    private const int ShownIdLength = 8;
    private const int ShownQuoteLength = 90;

    /// <summary>Takes one more event.</summary>
    public abstract void Add(Event told, Report report);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The printer of a format.</summary>
    public static EventPrinter For(Format format) =>
        format switch
        {
            Format.Jsonl => new Lines(),
            Format.Csv => new Csv(),
            _ => new Rows(),
        };

    /// <summary>The codes of a side, the acting and the other: <c>RUS → KOR</c>, <c>KOR · RUS</c> where both act.</summary>
    public static string Sides(Event told)
    {
        var actors = Codes(told.Actors);
        return told.Recipients.Count > 0
            ? $"{actors} → {Codes(told.Recipients)}"
            : actors.Replace("+", " · ", StringComparison.Ordinal);
    }

    /// <summary>The first words that tell it, on one line and not too long.</summary>
    public static string Quote(Event told, Report report)
    {
        var words = string.Join(
            ' ',
            report.Revision.Words(told.Evidence[0].Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return words.Length <= ShownQuoteLength ? words : words[..(ShownQuoteLength - 1)].TrimEnd() + "…";
    }

    /// <summary>How a person refers to an event.</summary>
    public static string ShortId(Event told) => told.Id.Length > ShownIdLength ? told.Id[..ShownIdLength] : told.Id;

    /// <summary>How it stands, and on whose word where it is not simply told.</summary>
    public static string Standing(Event told)
    {
        var holders = told.Status == Core.Status.Asserted ? "" : Holders(told);
        return StatusMarkup(told.Status) + (holders.Length > 0 ? $" [dim]{Markup.Escape(holders)}[/]" : "");
    }

    /// <summary>Who says so.</summary>
    public static string Holders(Event told) =>
        string.Join(
            ", ",
            told.Stances.Select(s => s.Holder.Name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)
        );

    /// <summary>The codes of a side, each once.</summary>
    public static string Codes(EquatableArray<Actor> side) =>
        side.Count == 0 ? "–" : string.Join('+', side.Select(a => a.Code.Letters).Distinct(StringComparer.Ordinal));

    private static string StatusMarkup(Core.Status status) =>
        status switch
        {
            Core.Status.Asserted => "asserted",
            Core.Status.Denied => "[red]denied[/]",
            Core.Status.Planned => "[blue]planned[/]",
            _ => $"[yellow]{status.ToString().ToLowerInvariant()}[/]",
        };

    private sealed class Rows : EventPrinter
    {
        private readonly Table table = Screen.Table("happened", "who", "act", "status", "id", "words");
        private bool any;

        public override void Add(Event told, Report report)
        {
            any = true;
            var mode = told.Mode.Length > 0 ? " " + told.Mode : "";
            table.AddRow(
                new Markup(WhenWords.Cell(told.Happened)),
                new Markup(Markup.Escape(Sides(told))),
                new Markup($"[bold]{told.Type.Name()}[/]{mode}"),
                new Markup(Standing(told)),
                new Markup($"[dim]{ShortId(told)}[/]"),
                new Markup(Markup.Escape(Quote(told, report)))
            );
        }

        public override void Dispose()
        {
            if (any)
            {
                Screen.Out.Write(table);
            }
        }
    }

    private sealed class Lines : EventPrinter
    {
        private readonly Stream output = new BufferedStream(Console.OpenStandardOutput());

        public override void Add(Event told, Report report)
        {
            output.Write(CodedReportJson.ToLine(told, report));
            output.WriteByte((byte)'\n');
        }

        public override void Dispose() => output.Dispose();
    }

    private sealed class Csv : EventPrinter
    {
        private readonly CsvWriter csv = CsvWriter.Create(Console.OpenStandardOutput(), new CsvWriterOptions(), false);
        private bool begun;

        public override void Add(Event told, Report report)
        {
            if (!begun)
            {
                begun = true;
                csv.WriteRow(
                    "id",
                    "report",
                    "from",
                    "to",
                    "basis",
                    "source",
                    "target",
                    "type",
                    "mode",
                    "cameo",
                    "goldstein",
                    "quad",
                    "status",
                    "confidence",
                    "quote"
                );
            }
            csv.WriteRow(
                told.Id,
                report.Id,
                CsvCells.Day(told.Happened.Period.From),
                CsvCells.Day(told.Happened.Period.To),
                told.Happened.Basis.ToString().ToLowerInvariant(),
                Codes(told.Actors),
                told.Recipients.Count > 0 ? Codes(told.Recipients) : "",
                told.Type.Name(),
                told.Mode,
                told.Cameo,
                told.Goldstein.ToString(CultureInfo.InvariantCulture),
                ((int)told.Quad).ToString(CultureInfo.InvariantCulture),
                told.Status.ToString().ToLowerInvariant(),
                told.Confidence.ToString(CultureInfo.InvariantCulture),
                report.Revision.Words(told.Evidence[0].Span)
            );
        }

        public override void Dispose() => csv.Dispose();
    }
}
