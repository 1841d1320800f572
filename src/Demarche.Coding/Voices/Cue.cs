using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>How a cue takes its source and content.</summary>
public enum CueKind
{
    /// <summary>The subject says the clause.</summary>
    Verb = 0,

    /// <summary>The content follows with "that".</summary>
    Noun,

    /// <summary>The source follows: according to.</summary>
    Phrase,

    /// <summary>Nobody is named: reportedly.</summary>
    Adverb,

    /// <summary>The content is its object with what that is called: called the plan a mistake.</summary>
    Naming,

    /// <summary>The subject wants, plans, backs or condemns its object: called for talks.</summary>
    Topic,

    /// <summary>Before or after a colon it says the rest: Sources: ….</summary>
    Label,
}

/// <summary>A word by which a report gives the word to somebody.</summary>
/// <param name="Words">Its lemmas.</param>
/// <param name="Kind">How it takes source and content.</param>
/// <param name="Strength">How strongly it commits the source.</param>
/// <param name="Says">What the source says.</param>
public sealed record Cue(EquatableArray<string> Words, CueKind Kind, Strength Strength, Says Says);

/// <summary>What a word above an act makes of it.</summary>
public enum Effect
{
    /// <summary>It happened all the same.</summary>
    Done = 0,

    /// <summary>Announced or intended.</summary>
    Planned,

    /// <summary>It may or may not be.</summary>
    Speculated,

    /// <summary>On somebody's word.</summary>
    Claimed,

    /// <summary>Said not to be.</summary>
    Denied,

    /// <summary>It did not happen.</summary>
    Negated,

    /// <summary>Wished, asked for, generic, hypothetical.</summary>
    Background,

    /// <summary>Not to be; where it is negated, it may be: ruled out.</summary>
    Excluded,

    /// <summary>What was planned was done: kept its promise.</summary>
    Fulfilled,
}

/// <summary>Where a governor stands to the act.</summary>
public enum GovernorKind
{
    /// <summary>Plans to attack.</summary>
    Verb = 0,

    /// <summary>Is expected to attack.</summary>
    Passive,

    /// <summary>A plan to attack.</summary>
    Noun,

    /// <summary>Ready to attack; the alleged attack.</summary>
    Adjective,

    /// <summary>Nearly attacked.</summary>
    Adverb,

    /// <summary>May attack.</summary>
    Modal,

    /// <summary>Plans an attack.</summary>
    Object,

    /// <summary>Summoned him to protest.</summary>
    Purpose,
}
