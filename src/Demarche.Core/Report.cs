namespace Demarche.Core;

/// <summary>One published article, as one of its versions. What the coder takes.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed record Report
{
    /// <summary>Stable name of the article: its address where known, else its file's name without folder, or the id that a JSON line gives.</summary>
    public required string Id { get; init; }

    /// <summary>The file that it was read from; empty where none.</summary>
    public string File { get; init; } = "";

    /// <summary>Its address; empty where not known.</summary>
    public string Url { get; init; } = "";

    /// <summary>Who published it; empty where not known.</summary>
    public string Outlet { get; init; } = "";

    /// <summary>The language of the text, ISO 639-1; empty where not known.</summary>
    public string Language { get; init; } = "";

    /// <summary>The language of the original where this is a translation, ISO 639-1; empty where not told.</summary>
    public string OriginalLanguage { get; init; } = "";

    /// <summary>The text and what is known of it.</summary>
    public required Revision Revision { get; init; }

    /// <summary>What could not be read as it should.</summary>
    public EquatableArray<Problem> Problems { get; init; }
}
