using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Prints a report with the words of its events, times, speakers and answers marked, and the events and cases below.</summary>
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
        if (!Console.IsOutputRedirected)
        {
            Screen.Out.MarkupLine(MarkedText.Legend);
            Screen.Out.WriteLine();
        }
        var table = Screen.Table("", "happened", "who", "act", "status", "answers", "case", "id");
        for (var i = 0; i < coded.Events.Count; i++)
        {
            var told = coded.Events[i];
            table.AddRow(
                $"[cyan]{i + 1}[/]",
                WhenWords.Cell(told.Happened),
                Markup.Escape(EventPrinter.Sides(told)),
                $"[bold]{told.Type.Name()}[/] {told.Mode}",
                EventPrinter.Standing(told),
                Markup.Escape(Answers(told, coded)),
                Markup.Escape(told.Case),
                $"[dim]{EventPrinter.ShortId(told)}[/]"
            );
        }
        if (coded.Events.Count > 0)
        {
            Screen.Out.Write(table);
        }
        foreach (var one in coded.Cases)
        {
            Screen.Out.WriteLine();
            CasePrinter.Card(one, coded);
        }

        void Fact(string fact)
        {
            if (fact.Length > 0)
            {
                facts.Add(fact);
            }
        }
    }

    // '2 implied': the number of the event that it answers.
    private static string Answers(Event told, CodedReport coded) =>
        string.Join(
            ", ",
            told.Answers.Select(answer =>
                $"{MarkedText.NumberOf(coded, answer.Event)} {answer.Grade.ToString().ToLowerInvariant()}"
            )
        );

    private static string Marked(Span span, CodedReport coded) => new MarkedText(coded).Of(span);
}
