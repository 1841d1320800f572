namespace Demarche.Core;

/// <summary>What gave the day on which an event happened.</summary>
public enum Basis
{
    /// <summary>The report's words.</summary>
    Text = 0,

    /// <summary>The text gives no time: the report's own day is taken.</summary>
    Published,

    /// <summary>The report's words, counted from a day that neither the text nor the report gives: 'on Monday'.</summary>
    Relative,
}

/// <summary>When an event happened, as far as the report tells.</summary>
/// <param name="Period">The days.</param>
/// <param name="Text">The words that say so; empty where <paramref name="Basis"/> is the report's own day.</param>
/// <param name="Basis">What gave it.</param>
public sealed record Happened(Period Period, string Text, Basis Basis);

/// <summary>When an event was made known, to whom and by whom.</summary>
/// <param name="To"><c>public</c>, or a code and sector: <c>KOR GOV</c>.</param>
/// <param name="Period">The days.</param>
/// <param name="By">Who made it known; null where the report does not say.</param>
public sealed record Disclosed(string To, Period Period, Voice? By);

/// <summary>Where an event took place.</summary>
/// <param name="Text">The words.</param>
/// <param name="Code">The state it lies in.</param>
/// <param name="Latitude">Degrees north; null where not known.</param>
/// <param name="Longitude">Degrees east; null where not known.</param>
public sealed record Place(string Text, StateCode Code, double? Latitude = null, double? Longitude = null);

/// <summary>A passage that tells an event, and the rule that read it.</summary>
/// <param name="Span">Where.</param>
/// <param name="Rule">The rule's name: <c>arrest.passive</c>.</param>
public sealed record Evidence(Span Span, string Rule);

/// <summary>Who did what to whom, as one report tells it in one or several passages. Immutable.</summary>
public sealed record Event
{
    /// <summary>A hash of revision, type and first evidence span: the same words give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER's type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER's mode; empty where the text supports none.</summary>
    public string Mode { get; init; } = "";

    /// <summary>PLOVER's contexts.</summary>
    public EquatableArray<string> Contexts { get; init; }

    /// <summary>The most specific CAMEO code that the rule supports.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>Goldstein's score of <see cref="Cameo"/>.</summary>
    public double Goldstein { get; init; }

    /// <summary>The quad class of <see cref="Type"/>.</summary>
    public QuadClass Quad => Type.Quad();

    /// <summary>Who acts; all sides of a reciprocal act.</summary>
    public EquatableArray<Actor> Actors { get; init; }

    /// <summary>To whom; empty for reciprocal acts.</summary>
    public EquatableArray<Actor> Recipients { get; init; }

    /// <summary>What the act is over.</summary>
    public EquatableArray<Matter> About { get; init; }

    /// <summary>When it happened.</summary>
    public required Happened Happened { get; init; }

    /// <summary>When it was made known, in the order of the days.</summary>
    public EquatableArray<Disclosed> Disclosed { get; init; }

    /// <summary>How it stands.</summary>
    public Status Status { get; init; }

    /// <summary>Who says what of it.</summary>
    public EquatableArray<Stance> Stances { get; init; }

    /// <summary>Numbers.</summary>
    public EquatableArray<Size> Sizes { get; init; }

    /// <summary>Where; null where the text does not say.</summary>
    public Place? Place { get; init; }

    /// <summary>The passages that tell it, the best first; never empty.</summary>
    public required EquatableArray<Evidence> Evidence { get; init; }

    /// <summary>The events of this report that it answers, and how the report tells so.</summary>
    public EquatableArray<Answer> Answers { get; init; }

    /// <summary>Id of the case it belongs to; empty where none.</summary>
    public string Case { get; init; } = "";

    /// <summary>How surely the type and its sides are read, 0 to 1.</summary>
    public double Confidence { get; init; }
}
