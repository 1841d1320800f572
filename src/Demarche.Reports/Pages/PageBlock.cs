using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>A run of text of a page between the borders of its elements.</summary>
/// <param name="Text">The text, white space collapsed.</param>
/// <param name="LinkLength">How many of its characters stand in links.</param>
/// <param name="Element">The innermost block element that holds it.</param>
/// <param name="Role">What the elements around it say that it is.</param>
/// <param name="Credit">A caption's credit, where the markup marks it.</param>
/// <param name="Stamp">What a time element's attribute says.</param>
/// <param name="InRoot">Whether it lies in the element that holds the body.</param>
internal sealed record PageBlock(
    string Text,
    int LinkLength,
    IElement Element,
    PageRole Role,
    string Credit,
    string Stamp,
    bool InRoot
)
{
    // A paragraph may hold links; what is mostly links is a list of other pages.
    private const double MostLinks = 0.5;
    private const int LeastTelling = 25;

    public string Tag => Element.LocalName;

    public bool IsHeading => Tag.Length == 2 && Tag[0] == 'h' && char.IsAsciiDigit(Tag[1]);

    public bool IsLinks => LinkLength > MostLinks * Text.Length;

    /// <summary>Whether it shows by its length and its few links that report text stands here.</summary>
    public bool IsTelling => Role == PageRole.None && !IsHeading && !IsLinks && Text.Length >= LeastTelling;
}
