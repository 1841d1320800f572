using System.Globalization;
using System.Text;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints a report with the words of its events marked and numbered, and the events below.</summary>
internal static class MarkedReport
{
    /// <summary>The report.</summary>
    public static void Print(CodedReport coded)
    {
        var revision = coded.Report.Revision;
        if (!revision.Headline.IsEmpty)
        {
            Screen.Out.MarkupLine($"[bold]{Marked(revision.Headline, coded)}[/]");
        }
        if (!revision.Deck.IsEmpty)
        {
            Screen.Out.MarkupLine($"[italic]{Marked(revision.Deck, coded)}[/]");
        }
        var facts = new List<string>();
        Fact(
            revision.Byline.Length > 0
                ? $"by {revision.Byline}{(revision.BylineRole.Length > 0 ? $", {revision.BylineRole}" : "")}"
                : ""
        );
        Fact(revision.Published is { } at ? $"published {at:yyyy-MM-dd HH:mm zzz}" : "");
        Fact(revision.Modified is { } changed ? $"modified {changed:yyyy-MM-dd HH:mm zzz}" : "");
        Fact(coded.Report.Outlet);
        if (facts.Count > 0)
        {
            Screen.Out.MarkupLine($"[dim]{Markup.Escape(string.Join(" · ", facts))}[/]");
        }
        Screen.Out.WriteLine();
        foreach (var paragraph in revision.Paragraphs)
        {
            Screen.Out.MarkupLine(Marked(paragraph, coded));
            Screen.Out.WriteLine();
        }
        var table = Screen.Table("", "happened", "who", "act", "status", "id");
        for (var i = 0; i < coded.Events.Count; i++)
        {
            var told = coded.Events[i];
            table.AddRow(
                $"[cyan]{i + 1}[/]",
                told.Happened.Period.ToString(),
                Markup.Escape(EventPrinter.Sides(told)),
                $"[bold]{told.Type.Name()}[/] {told.Mode}",
                told.Status.ToString().ToLowerInvariant(),
                $"[dim]{EventPrinter.ShortId(told)}[/]"
            );
        }
        if (coded.Events.Count > 0)
        {
            Screen.Out.Write(table);
        }

        void Fact(string fact)
        {
            if (fact.Length > 0)
            {
                facts.Add(fact);
            }
        }
    }

    // Where events overlap, the words belong to the one that is told first; every event's number stands at its end.
    private static string Marked(Span span, CodedReport coded)
    {
        var text = coded.Report.Revision.Text;
        var marks = coded
            .Events.SelectMany((e, i) => e.Evidence.Select(x => (x.Span, Number: i + 1)))
            .Where(m => span.Contains(m.Span))
            .OrderBy(m => m.Span.Start)
            .ToList();
        var markup = new StringBuilder();
        var open = false;
        for (var at = span.Start; at <= span.End; at++)
        {
            foreach (var (ended, number) in marks.Where(m => m.Span.End == at))
            {
                markup.Append(open ? "[/]" : "").Append(CultureInfo.InvariantCulture, $"[cyan][[{number}]][/]");
                open = false;
            }
            var inside = at < span.End && marks.Exists(m => m.Span.Contains(at));
            if (inside != open)
            {
                markup.Append(inside ? "[underline]" : "[/]");
                open = inside;
            }
            if (at < span.End)
            {
                markup.Append(Markup.Escape(text[at].ToString()));
            }
        }
        return markup.Append(open ? "[/]" : "").ToString();
    }
}
