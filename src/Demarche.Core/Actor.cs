namespace Demarche.Core;

/// <summary>Who does an act, or to whom it is done, as one report names it. Immutable.</summary>
public sealed record Actor
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand; empty where the actor is understood, not named.</summary>
    public Span Span { get; init; }

    /// <summary>The usual name: <c>Federal Security Service</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Stable and finer than the code: <c>state:RUS</c>, <c>org:UN</c>, <c>person:baek-won-soon</c>; empty where nobody in particular.</summary>
    public string Id { get; init; } = "";

    /// <summary>The state it belongs to, or IGO, NGO, XXX.</summary>
    public StateCode Code { get; init; }

    /// <summary>What it is within that state.</summary>
    public Sector Sector { get; init; }

    /// <summary>Whether it acts for that state.</summary>
    public Agent Agent { get; init; }
}

/// <summary>An actor named in a report, whether or not it does anything.</summary>
/// <param name="Actor">Who, with its words and span.</param>
/// <param name="Found">How it was found: <c>name</c>, <c>demonym</c>, <c>title</c>, <c>pronoun</c>, …</param>
public sealed record Mention(Actor Actor, string Found);

/// <summary>What an act is over: a third state (Moscow criticises Seoul over Pyongyang), a group, a region, or a plain matter: 'fishing rights'.</summary>
/// <param name="Text">The words.</param>
/// <param name="Code">The code of a state, or of the state that a group or region belongs to; XXX for a plain matter.</param>
public sealed record Matter(string Text, StateCode Code);

/// <summary>A person whom the report names.</summary>
/// <param name="Name">The fullest, most usual form.</param>
/// <param name="Also">Other forms that the report uses.</param>
/// <param name="Code">The state the person belongs to.</param>
/// <param name="Role">Office or trade, in the report's words; empty where it gives none.</param>
/// <param name="Id">Stable id, <c>person:baek-won-soon</c>.</param>
public sealed record Person(string Name, EquatableArray<string> Also, StateCode Code, string Role, string Id);
