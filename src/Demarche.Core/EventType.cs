namespace Demarche.Core;

/// <summary>The sixteen event types of PLOVER (manual, draft 2.0), in the manual's order.</summary>
public enum EventType
{
    /// <summary>Agree or promise to cooperate.</summary>
    Agree,

    /// <summary>Meet, visit, talk, negotiate.</summary>
    Consult,

    /// <summary>Support in words: praise, recognise, ratify.</summary>
    Support,

    /// <summary>Give in, in words: promise to free, to ease, to stop.</summary>
    Concede,

    /// <summary>Cooperate in deed.</summary>
    Cooperate,

    /// <summary>Give aid.</summary>
    Aid,

    /// <summary>Give way in deed: withdraw, release, disarm.</summary>
    Retreat,

    /// <summary>Ask, urge, demand.</summary>
    Request,

    /// <summary>Criticise, investigate, accuse.</summary>
    Accuse,

    /// <summary>Refuse.</summary>
    Reject,

    /// <summary>Threaten or warn.</summary>
    Threaten,

    /// <summary>Protest in deed: demonstrate, riot, strike.</summary>
    Protest,

    /// <summary>Sanction: cut ties, expel, convict.</summary>
    Sanction,

    /// <summary>Make forces ready.</summary>
    Mobilize,

    /// <summary>Coerce: arrest, seize, restrict.</summary>
    Coerce,

    /// <summary>Use force.</summary>
    Assault,
}
