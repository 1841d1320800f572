using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>An actor as found at one head, and what later mentions may need of it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="How">How it was found.</param>
internal sealed record FoundActor(Actor Actor, string How)
{
    /// <summary>The sides of a collective; empty where it is one actor.</summary>
    public ImmutableArray<Actor> Members { get; init; } = [];

    /// <summary>The noun of the phrase; null where it is a name.</summary>
    public RoleEntry? Role { get; init; }

    /// <summary>Whom a pronoun means, in the words of its own sentence; null where it is no pronoun or they stand elsewhere.</summary>
    public Actor? Meant { get; init; }

    /// <summary>Whether it is one person, whom he or she can mean.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether it is several people, whom they can mean.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it stands for a state or organ, which it can mean.</summary>
    public bool IsBody => !IsPerson;
}
