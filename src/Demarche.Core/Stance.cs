namespace Demarche.Core;

/// <summary>What a holder says of an event.</summary>
public enum Says
{
    /// <summary>That it happened.</summary>
    Asserts = 0,

    /// <summary>That it did not.</summary>
    Denies,

    /// <summary>That it may or may not have.</summary>
    Doubts,
}

/// <summary>How strongly a holder says it, by the word that the report chose.</summary>
public enum Strength
{
    /// <summary>Said, stated, announced, confirmed.</summary>
    Stated = 0,

    /// <summary>Reported by a medium.</summary>
    Reported,

    /// <summary>Claimed, alleged.</summary>
    Claimed,

    /// <summary>Suspected, believed, speculated.</summary>
    Suspected,
}

/// <summary>A person, organ or medium that speaks.</summary>
/// <param name="Text">The words that name it.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Code">The state it belongs to.</param>
public sealed record Voice(string Text, string Name, StateCode Code = default);

/// <summary>Somebody who asserts, denies or doubts an event.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Via">Through whom it reached the report; null where directly.</param>
/// <param name="Says">What.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Span">The words.</param>
public sealed record Stance(Voice Holder, Voice? Via, Says Says, Strength Strength, Span Span);
