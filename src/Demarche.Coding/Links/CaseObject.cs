using Demarche.Coding.Actors;
using Demarche.Core;

namespace Demarche.Coding.Links;

/// <summary>A thing that a report names or tells of again: a ship, a plane, a company's property. Built while a report is read, by one thread.</summary>
/// <param name="Kind">Which kind, by knowledge/links/objects.txt.</param>
internal sealed record CaseObject(string Kind)
{
    /// <summary>Its name, else the words that first tell of it.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it has a name of its own, or its owner has.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether a later passage tells of it again.</summary>
    public bool IsToldAgain { get; set; }

    /// <summary>Whether it is several things.</summary>
    public required bool IsPlural { get; init; }

    /// <summary>Whether only the headline, a deck or a caption has told of it so far.</summary>
    public bool IsFromHeadline { get; set; }

    /// <summary>The state of its flag, else of its owner.</summary>
    public StateCode Code { get; set; } = StateCode.Unknown;

    /// <summary>The nouns that tell of it, by their lemmas.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Every word that means it: the head of a phrase, and the words of its name.</summary>
    public HashSet<TokenAt> Words { get; } = [];

    /// <summary>The last passage that tells of it.</summary>
    public int LastPassage { get; set; }

    /// <summary>Its case's id: <c>ship:eagle</c>.</summary>
    public string Id => $"{Kind}:{Letters.Slug(Name)}";
}
