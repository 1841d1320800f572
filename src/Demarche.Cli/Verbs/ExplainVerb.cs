using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Coding;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche explain</c>: why a passage was coded so, or why not.</summary>
internal static class ExplainVerb
{
    public static Command Command()
    {
        var id = new Argument<string?>("ID")
        {
            Description = "An event's or a report's id.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = new Option<string?>("--text") { Description = "A passage to explain instead.", HelpName = "TEXT" };
        var day = Options.Day("--date", "The day on which the passage was published.");
        var store = Options.Store();
        var knowledge = Options.Knowledge();
        var command = new Command(
            "explain",
            "Why a passage was coded so, or why not: its tree, the rules that matched, and those that did not."
        )
        {
            id,
            text,
            day,
            store,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var (report, only) = Subject(
                parsed.GetValue(id),
                parsed.GetValue(text),
                parsed.GetValue(day),
                parsed.GetValue(store)!
            );
            Print(Coder.Load(parsed.GetValue(knowledge)).Explain(report), only);
            return Exit.Well;
        });
        return command;
    }

    private static (Report Report, Span? Only) Subject(string? id, string? text, DateOnly? day, string store)
    {
        if (text is not null)
        {
            var published = day is { } d
                ? new DateTimeOffset(d.ToDateTime(default), TimeSpan.Zero)
                : (DateTimeOffset?)null;
            var revision = new Revision
            {
                Text = text,
                Paragraphs = [new Span(0, text.Length)],
                Published = published,
            };
            return (new Report { Id = "text", Revision = revision }, null);
        }
        if (id is null)
        {
            throw new DemarcheException(
                new Problem(ProblemCodes.Usage, "Give an event's or a report's id, or --text 'a passage'.")
            );
        }
        using var chronicle = Store.Open(store, TimeProvider.System, create: false);
        if (chronicle.Event(id) is { } found)
        {
            return (found.Report.Report, found.Event.Evidence[0].Span);
        }
        return (chronicle.Report(id)?.Report ?? throw ShowVerb.Nothing(id), null);
    }

    private static void Print(Explanation explanation, Span? only)
    {
        foreach (
            var passage in explanation.Parsed.Passages.Where(p => only is null || p.Sentence.Span.Overlaps(only.Value))
        )
        {
            TreePrinter.Print(Console.Out, passage.Sentence);
            var table = Screen.Table("word", "rule", "outcome");
            foreach (var step in explanation.Steps.Where(s => s.Passage == passage.Index))
            {
                table.AddRow(
                    new Markup(Markup.Escape(step.Word.In(explanation.Parsed.Text))),
                    new Markup(Markup.Escape(step.Rule)),
                    new Markup(step.Coded ? "[green]coded[/]" : Markup.Escape(step.Outcome))
                );
            }
            if (table.Rows.Count > 0)
            {
                Screen.Out.Write(table);
            }
            else
            {
                Screen.Out.WriteLine("No word here triggers a rule.");
            }
            Screen.Out.WriteLine();
        }
        foreach (
            var told in explanation.Coded.Events.Where(e =>
                only is null || e.Evidence.Any(x => x.Span.Overlaps(only.Value))
            )
        )
        {
            EventCard.Print(told, explanation.Coded.Report);
            Screen.Out.WriteLine();
        }
    }
}
