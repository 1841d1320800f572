using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints one event with everything that the record holds of it.</summary>
internal static class EventCard
{
    /// <summary>The card.</summary>
    public static void Print(Event told, Report report)
    {
        var mode = told.Mode.Length > 0 ? $" {told.Mode}" : "";
        Screen.Out.MarkupLineInterpolated(
            $"[bold]{told.Type.Name()}{mode}[/]  {EventPrinter.Sides(told)}  [dim]{told.Id}[/]"
        );
        var table = Screen.Table();
        table.ShowHeaders = false;
        table.AddColumns(new TableColumn("").NoWrap().PadLeft(2), new TableColumn(""));
        Row("happened", WhenWords.Sentence(told.Happened));
        foreach (var disclosed in told.Disclosed)
        {
            Row(
                "disclosed",
                $"{disclosed.Period}  to {disclosed.To}{(disclosed.By is { } by ? $" by {by.Name}" : "")}"
            );
        }
        Row("published", report.Revision.Published is { } at ? $"{at:yyyy-MM-dd HH:mm zzz}  {report.Id}" : report.Id);
        Row("status", told.Status.ToString().ToLowerInvariant());
        foreach (var stance in told.Stances)
        {
            var via = stance.Via is { } through ? $" through {through.Name}" : "";
            Row(
                "says so",
                $"{stance.Holder.Name}{via} {stance.Says.ToString().ToLowerInvariant()} it ({stance.Strength.ToString().ToLowerInvariant()})"
            );
        }
        Side("actor", told.Actors);
        Side("recipient", told.Recipients);
        foreach (var matter in told.About)
        {
            Row("about", matter.Code == StateCode.Unknown ? matter.Text : $"{matter.Text} ({matter.Code})");
        }
        foreach (var size in told.Sizes)
        {
            Row("size", SizeWords.Of(size));
        }
        if (told.Place is { } place)
        {
            Row("place", $"{place.Text} ({place.Code})");
        }
        Row(
            "codes",
            $"CAMEO {told.Cameo}, Goldstein {told.Goldstein:0.0}, quad {(int)told.Quad}{(told.Contexts.Count > 0 ? $"; {string.Join(", ", told.Contexts)}" : "")}"
        );
        Row("confidence", $"{told.Confidence:0.00}");
        foreach (var answered in told.Answers)
        {
            Row(
                "answers",
                $"{answered.Event}  {answered.Grade.ToString().ToLowerInvariant()}: “{report.Revision.Words(answered.Span)}”"
            );
        }
        if (told.Case.Length > 0)
        {
            Row("case", told.Case);
        }
        foreach (var evidence in told.Evidence)
        {
            var words = string.Join(
                ' ',
                report.Revision.Words(evidence.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            Row("words", $"“{words}”  rule {evidence.Rule}");
        }
        Screen.Out.Write(table);

        void Row(string name, string value) =>
            table.AddRow(new Markup($"[dim]{name}[/]"), new Markup(Markup.Escape(value)));

        void Side(string name, EquatableArray<Actor> side)
        {
            foreach (var actor in side)
            {
                var words = actor.Text.Length > 0 && actor.Text != actor.Name ? $"  “{actor.Text}”" : "";
                Row(
                    name,
                    $"{actor.Name} ({actor.Code}{(actor.Sector == Sector.None ? "" : " " + actor.Sector.Code())}){words}"
                );
            }
        }
    }
}
