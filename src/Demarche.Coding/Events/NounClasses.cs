namespace Demarche.Coding.Events;

/// <summary>Nouns that behave in ways of their own.</summary>
/// <param name="Deeds">What somebody said or did, as later sentences call it: 'the statement', 'the move'.</param>
/// <param name="Quantities">Nouns that only count or gather what follows: 'hundreds of soldiers', 'a wave of attacks'.</param>
/// <param name="Relational">Nouns that name another than their owner: 'his counterpart', 'its neighbour'.</param>
/// <param name="Persons">Nouns for people, who do not belong to those that hold them.</param>
/// <param name="Holding">Verbs that tell whose a thing is: 'held by', 'carrying'.</param>
internal sealed record NounClasses(
    IReadOnlySet<string> Deeds,
    IReadOnlySet<string> Quantities,
    IReadOnlySet<string> Relational,
    IReadOnlySet<string> Persons,
    IReadOnlySet<string> Holding
);
