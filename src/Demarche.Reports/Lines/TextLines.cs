using Demarche.Core;

namespace Demarche.Reports;

/// <summary>Cuts a text into lines, and joins those that were only wrapped to a width.</summary>
internal static class TextLines
{
    // Programs wrap at 60 to 80 columns, some at 100. A line much shorter was ended on purpose, one much longer never wrapped.
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 110;

    /// <summary>The lines that are not blank, trimmed, as spans of the text, in order.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var afterBlank = true;
        for (var start = 0; start < text.Length; )
        {
            var end = text.AsSpan(start).IndexOfAny("\n\r\f\u2028\u2029");
            end = end < 0 ? text.Length : start + end;
            var span = Trimmed(text, start, end);
            if (!span.IsEmpty)
            {
                lines.Add(new TextLine(span, afterBlank));
            }
            // A carriage return with its line feed is one end, not a blank line.
            var next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            afterBlank = span.IsEmpty;
            start = next;
        }
        return lines;
    }

    /// <summary>Whether a line goes on in the next one, which follows without a blank line.</summary>
    public static bool GoesOn(string line, string next)
    {
        if (SentenceEnd.In(line) || line[^1] is '?' or ':' || next.Length == 0)
        {
            return false;
        }
        return char.IsLower(next[0])
            || (
                line.Length is >= NarrowestWrap and <= WidestWrap
                && char.IsLetterOrDigit(next[0])
                && next.Length <= WidestWrap
            );
    }

    private static Span Trimmed(string text, int start, int end)
    {
        while (start < end && Blanks.IsBlank(text[start]))
        {
            start++;
        }
        while (end > start && Blanks.IsBlank(text[end - 1]))
        {
            end--;
        }
        return new Span(start, end);
    }
}

/// <summary>One line of a text.</summary>
/// <param name="Span">Its characters without white space at the ends.</param>
/// <param name="StartsBlock">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(Span Span, bool StartsBlock);
