namespace Demarche.Core;

/// <summary>The four classes of word and deed, with the numbers that the field's files use.</summary>
public enum QuadClass
{
    /// <summary>Not an event.</summary>
    None = 0,

    /// <summary>Cooperation in words.</summary>
    VerbalCooperation = 1,

    /// <summary>Cooperation in deed.</summary>
    MaterialCooperation = 2,

    /// <summary>Conflict in words.</summary>
    VerbalConflict = 3,

    /// <summary>Conflict in deed.</summary>
    MaterialConflict = 4,
}
