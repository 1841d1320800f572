namespace Demarche.Chronicle;

/// <summary>What adding a coded report did.</summary>
public enum StoreOutcome
{
    /// <summary>This very coding is already there; nothing was written.</summary>
    Unchanged = 0,

    /// <summary>The report was not known before.</summary>
    New,

    /// <summary>The report was known with another text; if that one's stamps are later, it stays the one that holds.</summary>
    NewRevision,

    /// <summary>The text was known; another coder, knowledge or model coded it.</summary>
    Recoded,
}
