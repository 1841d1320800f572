namespace Demarche.Reports;

/// <summary>A line of plain text and what it is, as far as it can be told by itself.</summary>
internal sealed record PlainLine(string Text, bool StartsBlock)
{
    public StampLine? Stamps { get; } = StampLine.Read(Text);

    public FurnitureKind Furniture { get; } = Reports.Furniture.Of(Text);

    public Byline? Byline { get; } = Reports.Byline.Read(Text);

    public CreditedWords? Credited { get; } = CreditedWords.Of(Text);

    /// <summary>Whether it may be headline, deck, caption or body.</summary>
    public bool IsText => Stamps is null && Byline is null && Furniture == FurnitureKind.None;

    /// <summary>Whether it may stand above the body: short, no sentence, no dateline.</summary>
    public bool IsTitle => IsText && Text.Length <= LongestTitle && !SentenceEnd.In(Text) && !Dateline.Starts(Text);

    // The longest decks run to some 300 characters.
    private const int LongestTitle = 350;
}
