using System.Text;
using Demarche.Core;

namespace Demarche.Reports;

/// <summary>A piece of a report's running text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsCaption">Whether it is a picture's caption, not a paragraph.</param>
/// <param name="Credit">The caption's credit.</param>
internal readonly record struct DraftBlock(string Text, bool IsCaption = false, string Credit = "");

/// <summary>What a reader found, before it is laid out as one text.</summary>
internal sealed record Draft
{
    public string Headline { get; init; } = "";
    public string Deck { get; init; } = "";

    /// <summary>Captions and paragraphs in reading order; a caption given twice counts once.</summary>
    public required IReadOnlyList<DraftBlock> Blocks { get; init; }

    public string Byline { get; init; } = "";
    public string BylineRole { get; init; } = "";
    public Stamp? Published { get; init; }
    public DateTimeOffset? Modified { get; init; }
    public string Url { get; init; } = "";
    public string Outlet { get; init; } = "";

    /// <summary>The language that the page declares; empty where it is to be guessed.</summary>
    public string Language { get; init; } = "";
    public string OriginalLanguage { get; init; } = "";

    /// <summary>Lays the pieces out as one text, blank lines between them, and everything else as spans of it.</summary>
    public Report ToReport(string file)
    {
        var text = new StringBuilder();
        var headline = Append(text, Headline);
        var deck = Append(text, Deck);
        var paragraphs = new List<Span>();
        var captions = new List<Caption>();
        var captioned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in Blocks)
        {
            if (!block.IsCaption)
            {
                paragraphs.Add(Append(text, block.Text));
            }
            else if (block.Text.Length > 0 && captioned.Add(block.Text))
            {
                captions.Add(new Caption(Append(text, block.Text), block.Credit));
            }
        }
        var whole = text.ToString();
        return new Report
        {
            Id = Url.Length > 0 ? Url : Path.GetFileName(file),
            File = file,
            Url = Url,
            Outlet = Outlet,
            Language = Language.Length > 0 ? Language : LanguageGuess.Of(whole),
            OriginalLanguage = OriginalLanguage,
            Revision = new Revision
            {
                Text = whole,
                Headline = headline,
                Deck = deck,
                Paragraphs = paragraphs.ToEquatableArray(),
                Captions = captions.ToEquatableArray(),
                Byline = Byline,
                BylineRole = BylineRole,
                Published = Published?.Value,
                Modified = Modified,
            },
            Problems = Problems(file),
        };
    }

    private EquatableArray<Problem> Problems(string file) =>
        Published is { UnknownZone: { Length: > 0 } zone }
            ?
            [
                new Problem(
                    ProblemCodes.UnknownZone,
                    $"The stamp's zone '{zone}' is none that is known; its time is taken as UTC.",
                    file
                ),
            ]
            : [];

    private static Span Append(StringBuilder text, string block)
    {
        if (block.Length == 0)
        {
            return default;
        }
        if (text.Length > 0)
        {
            text.Append("\n\n");
        }
        var start = text.Length;
        text.Append(block);
        return new Span(start, text.Length);
    }
}
