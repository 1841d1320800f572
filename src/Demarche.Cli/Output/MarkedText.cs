using System.Globalization;
using System.Text;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>
/// Marks a report's words on a terminal: those of events underlined, with the event's number at their end; who speaks and
/// the word of saying, times, and the words that tell an answer by colour.
/// </summary>
internal sealed class MarkedText
{
    private const string Voice = "magenta";
    private const string Time = "yellow";
    private const string Answer = "green";

    private readonly CodedReport coded;
    private readonly List<(Span Span, int Number)> events;
    private readonly List<(Span Span, string Colour)> colours;
    private readonly Dictionary<Span, string> answers;

    public MarkedText(CodedReport coded)
    {
        this.coded = coded;
        events =
        [
            .. coded
                .Events.SelectMany((e, i) => e.Evidence.Select(x => (x.Span, Number: i + 1)))
                .OrderBy(m => m.Span.Start),
        ];
        answers = coded
            .Events.SelectMany((e, i) => e.Answers.Select(a => (a.Span, Number: i + 1, a.Event)))
            .GroupBy(a => a.Span)
            .ToDictionary(
                g => g.Key,
                g => string.Join(", ", g.Select(a => $"{a.Number} answers {NumberOf(coded, a.Event)}"))
            );
        // The first that holds a word gives its colour.
        colours =
        [
            .. answers.Keys.Select(s => (s, Answer)),
            .. coded.Times.Select(t => (t.Span, Time)),
            .. coded.Attributions.SelectMany(a => new[] { (a.Cue, Voice), (a.Source, Voice) }),
        ];
    }

    /// <summary>What the marks mean.</summary>
    public static string Legend =>
        $"[dim][underline]event[/] [cyan][[number]][/] · [{Voice}]who says so[/] · [{Time}]time[/] · [{Answer}]answer[/][/]";

    /// <summary>The marked words of a span.</summary>
    public string Of(Span span)
    {
        var text = coded.Report.Revision.Text;
        var inside = events.FindAll(m => span.Contains(m.Span));
        var markup = new StringBuilder();
        var style = "";
        for (var at = span.Start; at <= span.End; at++)
        {
            var next = at < span.End ? StyleAt(at, inside) : "";
            var notes = Notes(at, inside);
            if ((next != style || notes.Length > 0) && style.Length > 0)
            {
                markup.Append("[/]");
            }
            markup.Append(notes);
            if ((next != style || notes.Length > 0) && next.Length > 0)
            {
                markup.Append(CultureInfo.InvariantCulture, $"[{next}]");
            }
            style = next;
            if (at < span.End)
            {
                markup.Append(Markup.Escape(text[at].ToString()));
            }
        }
        return markup.ToString();
    }

    /// <summary>The number of an event, from 1 in the order of the report; 0 where it is none of the report's.</summary>
    public static int NumberOf(CodedReport coded, string id) =>
        coded.Events.Items.ToList().FindIndex(e => e.Id == id) + 1;

    private string StyleAt(int at, List<(Span Span, int Number)> inside)
    {
        var colour = colours.Find(c => c.Span.Contains(at)).Colour ?? "";
        var line = inside.Exists(m => m.Span.Contains(at)) ? "underline" : "";
        return $"{line} {colour}".Trim();
    }

    // What ends here: which answers which, then the numbers of the events.
    private string Notes(int at, List<(Span Span, int Number)> inside)
    {
        var notes = new StringBuilder();
        foreach (var (span, note) in answers)
        {
            if (span.End == at && !span.IsEmpty)
            {
                notes.Append(CultureInfo.InvariantCulture, $"[{Answer}][[{note}]][/]");
            }
        }
        foreach (var (span, number) in inside)
        {
            if (span.End == at)
            {
                notes.Append(CultureInfo.InvariantCulture, $"[cyan][[{number}]][/]");
            }
        }
        return notes.ToString();
    }
}
