using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>An act as one rule reads it at one word: what becomes an event once its time and its voices are known.</summary>
public sealed record Act
{
    /// <summary>The word that triggers it.</summary>
    public required TokenAt At { get; init; }

    /// <summary>The pattern that matched.</summary>
    public required RulePattern Pattern { get; init; }

    /// <summary>The word's frame.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The mode chosen, with its CAMEO code.</summary>
    public required ModeChoice Mode { get; init; }

    /// <summary>Who acts.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required ImmutableArray<Actor> Recipients { get; init; }

    /// <summary>The states that it is over; empty before it is chosen.</summary>
    public ImmutableArray<Matter> About { get; init; } = [];

    /// <summary>The words that tell it.</summary>
    public required Span Evidence { get; init; }

    /// <summary>How well it is read: orders the acts of a sentence.</summary>
    public required double Rank { get; init; }

    /// <summary>Whether it is the best of its sentence.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The rule's name with the kind of its trigger: <c>arrest.passive</c>.</summary>
    public string RuleName =>
        $"{Pattern.Rule.Name}.{(Frame.Passive ? "passive" : Pattern.Kind.ToString().ToLowerInvariant())}";

    /// <summary>PLOVER's type.</summary>
    public EventType Type => Pattern.Rule.Type;
}
