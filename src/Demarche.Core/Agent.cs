namespace Demarche.Core;

/// <summary>Whether an actor acts for its state, so that a dyad of officials and one of citizens can be told apart.</summary>
public enum Agent
{
    /// <summary>Citizens, companies, armed groups, media: anybody who is not the state.</summary>
    Society = 0,

    /// <summary>The state and its organs: government, armed forces, intelligence, police, judiciary, legislature.</summary>
    State,

    /// <summary>An international or foreign organisation.</summary>
    Organisation,
}
