using Demarche.Core;

namespace Demarche.Reports;

/// <summary>Sorts the blocks of a page's report into its parts.</summary>
internal sealed class PageParts
{
    private const int LongestDeck = 400;
    private const int LongestLabel = 200;

    private readonly string headline;
    private readonly PageMetadata metadata;
    private readonly IReadOnlyList<PageBlock> blocks;
    private readonly List<DraftBlock> text = [];
    private readonly List<Byline> bylines = [];
    private readonly List<StampLine> stamps = [];
    private string deck = "";
    private string original = "";

    public PageParts(IReadOnlyList<PageBlock> blocks, string headline, PageMetadata metadata)
    {
        (this.blocks, this.headline, this.metadata) = (blocks, headline, metadata);
        var last = Last(blocks);
        for (var i = 0; i < last; i++)
        {
            Sort(i);
        }
    }

    /// <summary>Characters of the body.</summary>
    public int Letters => text.Where(block => !block.IsCaption).Sum(block => block.Text.Length);

    public Draft ToDraft()
    {
        var (name, role) = Writer();
        return new Draft
        {
            Headline = headline,
            Deck =
                deck.Length > 0 ? deck
                : metadata.Deck == headline ? ""
                : metadata.Deck,
            Blocks = text,
            Byline = name,
            BylineRole = role,
            // What the page shows decides where it says more than its head: a time, a zone.
            Published = Stamp.Best([metadata.Published, .. stamps.Select(line => line.Published)]),
            Modified = Stamp.Best([metadata.Modified, .. stamps.Select(line => line.Modified)])?.Value,
            Url = metadata.Url,
            Outlet = metadata.Outlet,
            Language = metadata.Language,
            OriginalLanguage = metadata.OriginalLanguage.Length > 0 ? metadata.OriginalLanguage : original,
        };
    }

    private bool InBody => text.Exists(block => !block.IsCaption);

    private void Sort(int at)
    {
        var block = blocks[at];
        if (TakeStamp(block) || block.Text.Length == 0 && block.Credit.Length == 0 || Same(block.Text, headline))
        {
            return;
        }
        switch (block.Role)
        {
            case PageRole.Caption:
                TakeCaption(block);
                return;
            case PageRole.Credit:
                TakeCredit(block);
                return;
            case PageRole.Byline:
                if (Byline.Read(block.Text, isMarked: true) is { } marked)
                {
                    bylines.Add(marked);
                }
                return;
            case PageRole.Deck when !InBody && block.Text.Length <= LongestDeck:
                deck = deck.Length == 0 ? block.Text : deck;
                return;
        }
        if (OriginalLanguage.Of(block.Text) is { Length: > 0 } code)
        {
            original = original.Length == 0 ? code : original;
            return;
        }
        if (Furniture.Of(block.Text) != FurnitureKind.None)
        {
            return;
        }
        if (Byline.Read(block.Text) is { } byline)
        {
            bylines.Add(byline);
        }
        else if (IsDeck(at))
        {
            deck = block.Text;
        }
        else if (
            block.InRoot
            && !(block.IsLinks && !block.IsHeading)
            && !(block.IsHeading && block.LinkLength > 0)
            && block.Text != deck
        )
        {
            text.Add(new DraftBlock(block.Text));
        }
    }

    /// <summary>A second heading right below the first, before any text, is the deck.</summary>
    private bool IsDeck(int at) =>
        deck.Length == 0
        && !InBody
        && blocks[at] is { Tag: "h2" or "h3", IsLinks: false, Text.Length: <= LongestDeck }
        && at > 0
        && Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(i => Same(blocks[i].Text, headline));

    private bool TakeStamp(PageBlock block)
    {
        var line = block.Text.Length <= LongestLabel ? StampLine.Read(block.Text) : null;
        if (
            line is null
            && block.Stamp.Length > 0
            && (block.Role == PageRole.Stamp || !InBody)
            && StampReader.Read(block.Stamp) is { } machine
        )
        {
            var isModified =
                block.Text.StartsWith("updated", StringComparison.OrdinalIgnoreCase)
                || block.Text.StartsWith("modified", StringComparison.OrdinalIgnoreCase);
            stamps.Add(isModified ? new StampLine(null, machine) : new StampLine(machine, null));
            return block.Role == PageRole.Stamp || block.Text.Length == 0;
        }
        if (line is not null)
        {
            // A time element that says the moment more exactly than its words do.
            if (StampReader.Read(block.Stamp) is { } exact)
            {
                line = line.Published is not null
                    ? line with
                    {
                        Published = Stamp.Best([exact, line.Published]),
                    }
                    : line with
                    {
                        Modified = Stamp.Best([exact, line.Modified]),
                    };
            }
            stamps.Add(line);
            return true;
        }
        return block.Role == PageRole.Stamp;
    }

    private void TakeCaption(PageBlock block)
    {
        var parted = block.Credit.Length == 0 ? CreditedWords.Of(block.Text) : null;
        var words = parted?.Words ?? block.Text;
        if (words.Length > 0 || block.Credit.Length > 0)
        {
            text.Add(new DraftBlock(words, true, CreditedWords.WithoutLead(parted?.Name ?? block.Credit)));
        }
    }

    /// <summary>A credit outside its caption belongs to the caption just before it.</summary>
    private void TakeCredit(PageBlock block)
    {
        if (text.Count > 0 && text[^1] is { IsCaption: true, Credit: "" } caption)
        {
            text[^1] = caption with { Credit = CreditedWords.WithoutLead(block.Text) };
        }
    }

    /// <summary>
    /// The names that the page's head gives, unless it names its outlet; else those that the page shows above or below the body.
    /// The role only the page shows.
    /// </summary>
    private (string Name, string Role) Writer()
    {
        var named = metadata
            .Authors.Where(author => !string.Equals(author, metadata.Outlet, StringComparison.OrdinalIgnoreCase))
            .Select(author => Byline.Read(author, isMarked: true)?.Name ?? author);
        var names = named.Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
        {
            names = [.. bylines.Select(byline => byline.Name).Distinct(StringComparer.OrdinalIgnoreCase)];
        }
        return (string.Join(", ", names), bylines.Find(byline => byline.Role.Length > 0)?.Role ?? "");
    }

    /// <summary>Where the report ends: at a heading of other stories that less text follows than came before, else with the body.</summary>
    private static int Last(IReadOnlyList<PageBlock> blocks)
    {
        var end = blocks.Count;
        while (
            end > 0
            && !blocks[end - 1].InRoot
            && blocks[end - 1].Role is PageRole.None or PageRole.Caption or PageRole.Credit
        )
        {
            end--;
        }
        for (var i = 0; i < end; i++)
        {
            if (
                Furniture.Of(blocks[i].Text) == FurnitureKind.End
                && Telling(blocks, 0, i) is > 0 and var before
                && Telling(blocks, i + 1, end) < before / 2
            )
            {
                return i;
            }
        }
        return end;
    }

    private static int Telling(IReadOnlyList<PageBlock> blocks, int from, int to) =>
        Enumerable.Range(from, to - from).Where(i => blocks[i].IsTelling).Sum(i => blocks[i].Text.Length);

    private static bool Same(string a, string b) => a.Length > 0 && string.Equals(a, b, StringComparison.Ordinal);
}
