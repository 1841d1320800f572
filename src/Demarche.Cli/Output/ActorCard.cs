using System.Globalization;
using Demarche.Chronicle;
using Demarche.Coding.Actors;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints one entry of the knowledge of actors, and the reports that name it.</summary>
internal static class ActorCard
{
    // Enough to see; the store has all.
    private const int MostReports = 20;

    /// <summary>The entry; with a day, only what holds on it.</summary>
    public static void Print(ActorEntry entry, ActorKnowledge actors, DateOnly? day)
    {
        Screen.Out.MarkupLineInterpolated(
            $"[bold]{entry.Name}[/]  {entry.Kind.ToString().ToLowerInvariant()}  {entry.Code}  [dim]{entry.Id}[/]"
        );
        var table = Screen.Table();
        table.ShowHeaders = false;
        table.AddColumns(new TableColumn("").NoWrap().PadLeft(2), new TableColumn(""));
        Rows("sector", entry.Sectors);
        foreach (var use in entry.Names.Skip(1).GroupBy(n => n.Use))
        {
            Rows(Label(use.Key), use.Select(n => new DatedText(n.Text, n.Period)));
        }
        Rows("office", entry.Offices);
        Rows("members", entry.Members);
        if (entry.Kind == ActorKind.State)
        {
            Rows("member of", actors.Memberships(entry));
        }
        if (entry.At is { } at)
        {
            table.AddRow("at", string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.00} {at.Longitude:0.00}"));
        }
        if (entry.Source.Length > 0)
        {
            table.AddRow(new Text("source"), new Text(entry.Source));
        }
        table.AddRow(new Text("written in"), new Text(Path.GetFileName(entry.Where)));
        Screen.Out.Write(table);
        Screen.Out.WriteLine();

        void Rows(string label, IEnumerable<DatedText> values)
        {
            foreach (var (value, at) in values.Where(v => v.HoldsOn(day)).Select((v, at) => (v, at)))
            {
                table.AddRow(new Text(at == 0 ? label : ""), new Text(Dated(value)));
            }
        }
    }

    /// <summary>The reports that name it, the last ones last.</summary>
    public static void Print(IReadOnlyList<NamingRow> named)
    {
        if (named.Count == 0)
        {
            return;
        }
        var times = named.Sum(n => n.Mentions.Count);
        Screen.Out.WriteLine($"Named {times} times in {named.Count} {(named.Count == 1 ? "report" : "reports")}:");
        var table = Screen.Table("published", "report", "times", "as");
        foreach (var row in named.TakeLast(MostReports))
        {
            var words = row
                .Mentions.Select(m => row.Report.Revision.Words(m.Actor.Span))
                .Distinct(StringComparer.Ordinal);
            table.AddRow(
                new Text(row.Report.Revision.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
                new Text(row.Report.Id),
                new Text(row.Mentions.Count.ToString(CultureInfo.InvariantCulture)),
                new Text(string.Join(", ", words))
            );
        }
        Screen.Out.Write(table);
    }

    private static string Dated(DatedText value) =>
        value.Period is { From: null, To: null }
            ? value.Text
            : $"{value.Text}  {Day(value.Period.From)}..{Day(value.Period.To)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Label(NameUse use) => use == NameUse.Name ? "also" : use.ToString().ToLowerInvariant();
}
