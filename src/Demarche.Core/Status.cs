namespace Demarche.Core;

/// <summary>How an event stands after all that the report says of it.</summary>
public enum Status
{
    /// <summary>Told as having happened.</summary>
    Asserted = 0,

    /// <summary>Told on somebody's word.</summary>
    Claimed,

    /// <summary>The alleged doer's denial is the last word.</summary>
    Denied,

    /// <summary>Suspected, feared, believed.</summary>
    Speculated,

    /// <summary>Announced or intended, not yet done.</summary>
    Planned,
}
