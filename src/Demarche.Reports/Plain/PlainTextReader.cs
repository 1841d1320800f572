namespace Demarche.Reports;

/// <summary>Reads plain text as newspapers' pages come out when they are copied: line by line.</summary>
internal static class PlainTextReader
{
    public static Draft Read(string text, IReadOnlyList<TextLine> textLines)
    {
        PlainLine[] lines = [.. textLines.Select(line => new PlainLine(line.Span.In(text), line.StartsBlock))];
        var head = PlainHead.Of(lines);
        var end = EndOfReport(lines, head.Body);
        var bylines = lines[..end].Select(line => line.Byline).OfType<Byline>().Distinct().ToArray();
        return new Draft
        {
            Headline = head.Headline >= 0 ? lines[head.Headline].Text : "",
            Deck = head.Deck >= 0 ? lines[head.Deck].Text : "",
            Blocks = Blocks(lines, head, end),
            Byline = string.Join(", ", bylines.Select(byline => byline.Name).Distinct(StringComparer.Ordinal)),
            BylineRole = bylines.Select(byline => byline.Role).FirstOrDefault(role => role.Length > 0) ?? "",
            Published = Stamp.Best(lines[..end].Select(line => line.Stamps?.Published)),
            Modified = Stamp.Best(lines[..end].Select(line => line.Stamps?.Modified))?.Value,
            OriginalLanguage = lines.Select(TellsOriginal).FirstOrDefault(code => code.Length > 0) ?? "",
        };
    }

    /// <summary>The language of the original, where a line is a link or a note about it; a sentence of the report is neither.</summary>
    private static string TellsOriginal(PlainLine line) =>
        line.Furniture != FurnitureKind.None || line.IsTitle ? OriginalLanguage.Of(line.Text) : "";

    private static List<DraftBlock> Blocks(PlainLine[] lines, PlainHead head, int end)
    {
        var blocks = new List<DraftBlock>();
        var lastText = Array.FindLastIndex(lines, end - 1, end, line => line.IsText);
        string? open = null; // The last line of the paragraph that may go on.
        for (var i = 0; i < end; i++)
        {
            var line = lines[i];
            if (i == head.Headline || i == head.Deck || !line.IsText)
            {
                open = null;
                continue;
            }
            var isInHead = i < head.Body && head.Headline >= 0;
            if (line.Credited is { } caption && (isInHead || (caption.IsKnown && i != lastText)))
            {
                blocks.Add(new DraftBlock(caption.Words, true, caption.Name));
                open = null;
            }
            else if (open is not null && !line.StartsBlock && TextLines.GoesOn(open, line.Text))
            {
                blocks[^1] = new DraftBlock($"{blocks[^1].Text} {line.Text}");
                open = line.Text;
            }
            else if (TellsOriginal(line).Length == 0)
            {
                blocks.Add(new DraftBlock(line.Text));
                open = line.Text;
            }
        }
        return blocks;
    }

    /// <summary>
    /// Where a list of other stories begins, if one does: everything after it is left out.
    /// Before the body such a line is the page's menu, and where more text follows than came before, a box between paragraphs.
    /// </summary>
    private static int EndOfReport(PlainLine[] lines, int body)
    {
        for (var i = body; i < lines.Length; i++)
        {
            if (
                lines[i].Furniture == FurnitureKind.End
                && Sentences(lines[body..i]) is > 0 and var before
                && Sentences(lines[(i + 1)..]) <= before
            )
            {
                return i;
            }
        }
        return lines.Length;
    }

    private static int Sentences(PlainLine[] lines) =>
        lines.Where(line => line.IsText && SentenceEnd.In(line.Text)).Sum(line => line.Text.Length);
}
