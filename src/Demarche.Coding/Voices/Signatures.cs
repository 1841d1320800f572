using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>Quotations that are signed: “…” — Name.</summary>
internal static class Signatures
{
    private const int LongestName = 60;

    /// <summary>Adds the quotations behind which a dash and a name end the line.</summary>
    public static void Read(ParsedReport report, ImmutableArray<Span> quotations, List<Said> found)
    {
        foreach (var quotation in quotations)
        {
            var text = report.Text;
            var dash = Skip(text, quotation.End);
            if (dash >= text.Length || text[dash] is not ('—' or '–' or '―'))
            {
                continue;
            }
            var start = Skip(text, dash + 1);
            var end = text.AsSpan(start).IndexOf('\n') is var line and >= 0 ? start + line : text.Length;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
            if (
                end > start
                && end - start <= LongestName
                && char.IsUpper(text[start])
                && PassageAt(report, quotation.Start) is { } passage
            )
            {
                found.Add(
                    new Said
                    {
                        Passage = passage.Index,
                        CueToken = -1,
                        Cue = new Span(dash, dash + 1),
                        Source = new Span(start, end),
                        Content = [quotation],
                    }
                );
            }
        }
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    private static Passage? PassageAt(ParsedReport report, int place) =>
        report.Passages.LastOrDefault(passage => passage.Sentence.Span.Start <= place);
}
