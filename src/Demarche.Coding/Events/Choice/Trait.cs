namespace Demarche.Coding.Events.Choice;

/// <summary>What of an act says how well it is read. The names stand in the files of <c>models/choice</c>, in kebab case.</summary>
internal enum Trait
{
    /// <summary>How much its rule is preferred over others.</summary>
    RuleWeight = 0,

    /// <summary>How many conditions of its rule hold.</summary>
    Conditions,

    /// <summary>Whether who acts is of a known state or organisation.</summary>
    ActorKnown,

    /// <summary>Whether who acts is named, but of no known state.</summary>
    ActorUnknown,

    /// <summary>Whether the other side is of a known state or organisation.</summary>
    RecipientKnown,

    /// <summary>Whether the other side is named, but of no known state.</summary>
    RecipientUnknown,

    /// <summary>Whether both sides are one state.</summary>
    Domestic,

    /// <summary>Whether a noun tells it.</summary>
    Noun,

    /// <summary>Whether an adjective tells it.</summary>
    Adjective,

    /// <summary>Whether it is told in the passive.</summary>
    Passive,

    /// <summary>Whether its verb has a particle that the rule does not ask for.</summary>
    ParticleUnused,

    /// <summary>How many steps lie between its word and the main clause.</summary>
    Depth,

    /// <summary>Whether a relative clause tells it.</summary>
    InRelative,

    /// <summary>Whether an adverbial clause tells it.</summary>
    InAdverbial,

    /// <summary>Whether what is said or thought tells it.</summary>
    InContent,

    /// <summary>Whether an infinitive tells it.</summary>
    Infinitive,

    /// <summary>How far its word lies from the start of the sentence, from 0 to 1.</summary>
    Late,

    /// <summary>Whether it is done by words.</summary>
    Verbal,

    /// <summary>Whether it is an act of violence.</summary>
    Violent,

    /// <summary>Always 1.</summary>
    Any,

    /// <summary>Whether another act of its sentence comes before it.</summary>
    NotFirst,

    /// <summary>Whether who acts is only understood.</summary>
    ActorUnderstood,

    /// <summary>Whether the other side is only understood.</summary>
    RecipientUnderstood,

    /// <summary>Whether a side has several of different states.</summary>
    Several,

    /// <summary>How many states its sentence names besides its sides, three at most.</summary>
    OtherStates,

    /// <summary>Whether it is told as something else than a fact.</summary>
    NotAsserted,
}
