namespace Demarche.Coding.Events.Frames;

/// <summary>The places that an act's words leave open for who takes part in it, the same for verbs, nouns and adjectives.</summary>
public enum Slot
{
    /// <summary>Who acts: subject of an active, agent of a passive, subject of a noun's support verb.</summary>
    Subject = 0,

    /// <summary>To whom: object of an active, subject of a passive.</summary>
    Object,

    /// <summary>Indirect object.</summary>
    Indirect,

    /// <summary>A noun or gerund under a preposition.</summary>
    Oblique,

    /// <summary>A clause as complement: what is promised, refused, said.</summary>
    Clause,

    /// <summary>Possessor of a noun.</summary>
    Possessor,

    /// <summary>Adjective or noun before a noun.</summary>
    Modifier,

    /// <summary>Who says so: the subject of the verb of saying whose content the clause is.</summary>
    Speaker,

    /// <summary>Auxiliary of a verb: 'will', 'must'.</summary>
    Auxiliary,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>A clause of time or reason: 'killed when a bus overturned'.</summary>
    Circumstance,

    /// <summary>The state in which it takes place: who acts where the text names nobody.</summary>
    Place,

    /// <summary>The verb of the clause in whose phrases the word stands: 'expelled' for 'expelled two envoys for spying'.</summary>
    Above,
}

/// <summary>A word that fills a slot.</summary>
/// <param name="Slot">Which.</param>
/// <param name="Preposition">The preposition of an oblique, lower case; empty elsewhere.</param>
/// <param name="Token">The head of the phrase, an index into the sentence.</param>
public readonly record struct Argument(Slot Slot, string Preposition, int Token);
