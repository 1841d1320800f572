using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>An attribution with what Judge needs to know of it.</summary>
internal sealed record Said
{
    /// <summary>In which passage the cue stands.</summary>
    public required int Passage { get; init; }

    /// <summary>The cue's token in that passage; -1 for a quotation that goes on from another passage.</summary>
    public required int CueToken { get; init; }

    public required Span Cue { get; init; }

    /// <summary>The words of the source; empty where understood.</summary>
    public Span Source { get; init; }

    /// <summary>The source's head word.</summary>
    public TokenAt? SourceHead { get; init; }

    public required ImmutableArray<Span> Content { get; init; }

    public Strength Strength { get; init; }

    public Says Says { get; init; }

    /// <summary>Whether a verb takes the content as its clause: "the ministry said it had expelled".</summary>
    public bool Indirect { get; init; }

    /// <summary>Whether the content is quoted right beside its cue, so that a further quotation goes on with it.</summary>
    public bool Direct { get; init; }

    /// <summary>
    /// Whether the cue stands within another's quotation, or names what another says that somebody thinks or wants: its words
    /// are that speaker's.
    /// </summary>
    public bool Inner { get; init; }

    /// <summary>How the cue takes its content.</summary>
    public CueKind Kind { get; init; }

    /// <summary>Whether the content is only what the source wants, backs or condemns, and tells nothing.</summary>
    public bool Topic => Kind == CueKind.Topic;

    /// <summary>Whether the source is heard through another who cites it.</summary>
    public bool Cites { get; init; }

    /// <summary>Where its words end.</summary>
    public int End => Math.Max(Math.Max(Cue.End, Source.End), Content.Max(piece => piece.End));

    /// <summary>Whether a place lies in what is said.</summary>
    public bool Covers(Span words)
    {
        foreach (var piece in Content)
        {
            if (piece.Overlaps(words))
            {
                return true;
            }
        }
        return false;
    }

    public int Length => Content.Sum(piece => piece.Length);

    public Attribution ToAttribution() => new(Source, Cue, Content.ToEquatableArray());
}
