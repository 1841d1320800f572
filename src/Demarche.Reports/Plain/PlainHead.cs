namespace Demarche.Reports;

/// <summary>
/// The head of a plain text: which lines are headline and deck, and where the body begins.
/// </summary>
/// <remarks>
/// With a line of stamps near the top, what stands before it is the headline and what stands between it and the body
/// is deck and captions. Without one, only a short first line that is no sentence and stands apart is a headline:
/// text that merely was wrapped has no head.
/// </remarks>
internal sealed record PlainHead(int Headline, int Deck, int Body)
{
    // Stamps further down belong to something else.
    private const int StampWithin = 8;
    private const int LongestHeadline = 300;

    public static PlainHead Of(IReadOnlyList<PlainLine> lines)
    {
        var stamp = IndexOfStamp(lines);
        var first = IndexOfText(lines, 0);
        if (first < 0)
        {
            return new PlainHead(-1, -1, lines.Count);
        }
        var headline = IsHeadline(lines, first, stamp) ? first : -1;
        if (headline < 0)
        {
            return new PlainHead(-1, -1, first);
        }
        var deck = -1;
        for (var i = headline + 1; i < lines.Count; i++)
        {
            if (!lines[i].IsText || lines[i].Credited is not null)
            {
                continue;
            }
            if (deck < 0 && IsDeck(lines, i, stamp))
            {
                deck = i;
                continue;
            }
            return new PlainHead(headline, deck, i);
        }
        // Nothing but titles: the last of them is all the body that there is.
        return deck >= 0 ? new PlainHead(headline, -1, deck) : new PlainHead(headline, -1, lines.Count);
    }

    private static bool IsHeadline(IReadOnlyList<PlainLine> lines, int first, int stamp)
    {
        var line = lines[first];
        if (line.Text.Length > LongestHeadline || Dateline.Starts(line.Text) || IndexOfText(lines, first + 1) < 0)
        {
            return false;
        }
        // Some headlines are sentences; only a stamp right below shows that this is one.
        return stamp == first + 1 || (line.IsTitle && StandsApart(lines, first));
    }

    private static bool IsDeck(IReadOnlyList<PlainLine> lines, int at, int stamp)
    {
        if (IndexOfText(lines, at + 1) < 0)
        {
            return false;
        }
        var isInHead = at < stamp || (stamp >= 0 && at == stamp + 1);
        return lines[at].IsTitle
            ? StandsApart(lines, at) || isInHead && !TextLines.GoesOn(lines[at].Text, lines[at + 1].Text)
            // A deck may be a sentence where captions follow it at once, or the stamps.
            : isInHead && !Dateline.Starts(lines[at].Text) && IsFollowedByHead(lines[at + 1]);
    }

    private static bool IsFollowedByHead(PlainLine next) =>
        !next.StartsBlock && (next.Credited is not null || next.Stamps is not null);

    /// <summary>Whether a blank line or a line of another kind follows.</summary>
    private static bool StandsApart(IReadOnlyList<PlainLine> lines, int at) =>
        at + 1 < lines.Count
        && lines[at + 1] is var next
        && (
            next.StartsBlock
            || !next.IsText
            || next.Credited is not null
            || Dateline.Starts(next.Text)
            || (!TextLines.GoesOn(lines[at].Text, next.Text) && SentenceEnd.In(next.Text))
        );

    private static int IndexOfStamp(IReadOnlyList<PlainLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, StampWithin); i++)
        {
            if (lines[i].Stamps is not null)
            {
                return i;
            }
        }
        return -1;
    }

    private static int IndexOfText(IReadOnlyList<PlainLine> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].IsText)
            {
                return i;
            }
        }
        return -1;
    }
}
