namespace Demarche.Core;

/// <summary>What an actor is within its state: PLOVER's sectors, by their three-letter codes. The default says nothing.</summary>
public enum Sector
{
    /// <summary>Not told: the state as a whole.</summary>
    None = 0,

    /// <summary>Police.</summary>
    Cop,

    /// <summary>Government.</summary>
    Gov,

    /// <summary>Judiciary.</summary>
    Jud,

    /// <summary>Legislature.</summary>
    Leg,

    /// <summary>Military.</summary>
    Mil,

    /// <summary>Paramilitaries on the government's side.</summary>
    Prm,

    /// <summary>Political parties.</summary>
    Pty,

    /// <summary>Rebels.</summary>
    Reb,

    /// <summary>Intelligence services.</summary>
    Spy,

    /// <summary>Unidentified armed forces.</summary>
    Uaf,

    /// <summary>Unidentified actors.</summary>
    Unk,

    /// <summary>Agricultural labour.</summary>
    Agr,

    /// <summary>Business.</summary>
    Bus,

    /// <summary>Criminals.</summary>
    Crm,

    /// <summary>Civilians.</summary>
    Cvl,

    /// <summary>Education.</summary>
    Edu,

    /// <summary>Former officials.</summary>
    Eli,

    /// <summary>Journalists and media.</summary>
    Jrn,

    /// <summary>Labour.</summary>
    Lab,

    /// <summary>Health.</summary>
    Med,

    /// <summary>Refugees.</summary>
    Ref,

    /// <summary>Opposition.</summary>
    Opp,

    /// <summary>Partly recognised entities.</summary>
    Pre,

    /// <summary>Religion.</summary>
    Rel,

    /// <summary>Civil society.</summary>
    Soc,
}
