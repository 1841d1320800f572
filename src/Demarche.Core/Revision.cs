using System.Diagnostics.CodeAnalysis;

namespace Demarche.Core;

/// <summary>A picture's caption.</summary>
/// <param name="Span">Its words in <see cref="Revision.Text"/>, without the credit.</param>
/// <param name="Credit">Who is credited: <c>AFP/Yonhap News</c>; empty where nobody is.</param>
public sealed record Caption(Span Span, string Credit);

/// <summary>
/// One version of a report's text. <see cref="Text"/> is the one string that every offset of the record counts in:
/// headline, deck, captions and body in reading order.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record Revision
{
    /// <summary>An empty one, to be filled.</summary>
    public Revision() { }

    // "with" copies through here: all but the hash, which is of the copied text and not of the changed one.
    [SetsRequiredMembers]
    private Revision(Revision other)
    {
        Text = other.Text;
        Headline = other.Headline;
        Deck = other.Deck;
        Paragraphs = other.Paragraphs;
        Captions = other.Captions;
        Byline = other.Byline;
        BylineRole = other.BylineRole;
        Published = other.Published;
        Modified = other.Modified;
    }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>The headline; empty where none is known.</summary>
    public Span Headline { get; init; }

    /// <summary>The line under the headline; empty where none.</summary>
    public Span Deck { get; init; }

    /// <summary>The paragraphs of the body, in order.</summary>
    public EquatableArray<Span> Paragraphs { get; init; }

    /// <summary>Captions, each once.</summary>
    public EquatableArray<Caption> Captions { get; init; }

    /// <summary>Who wrote it: <c>Park Min-hee</c>; empty where not told.</summary>
    public string Byline { get; init; } = "";

    /// <summary>The writer's role: <c>senior staff writer</c>; empty where not told.</summary>
    public string BylineRole { get; init; } = "";

    /// <summary>When it was published, with the zone that the report gives; null where not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed; null where not told.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Names this version: the first 32 hexadecimal digits of SHA-256 over text, spans and stamps.</summary>
    public string Hash => hash ??= RevisionHash.Of(this);

    private string? hash;

    /// <summary>The words of a span.</summary>
    public string Words(Span span) => span.In(Text);

    /// <summary>The body: paragraphs joined by blank lines.</summary>
    public string Body => string.Join("\n\n", Paragraphs.Select(Words));

    /// <inheritdoc/>
    public bool Equals(Revision? other) => other is not null && Hash == other.Hash;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Hash, StringComparison.Ordinal);
}
