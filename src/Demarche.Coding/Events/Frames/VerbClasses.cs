using System.Collections.Frozen;

namespace Demarche.Coding.Events.Frames;

/// <summary>Verbs that behave in ways of their own, and nouns that only count, by their lemmas; knowledge/events/words.txt lists them.</summary>
/// <param name="Support">Verbs that only carry a noun: 'hold' in 'hold talks'.</param>
/// <param name="Control">Verbs whose object does what follows: 'prompt', 'urge'.</param>
/// <param name="Naming">Verbs that call their object something: 'call', 'designate'.</param>
/// <param name="Of">Verbs that take an object and what it is told or rid "of": 'accuse', 'deprive'.</param>
/// <param name="Captor">Verbs after which who did it has the other in their hands: 'was shot after being seized by rebels'.</param>
/// <param name="Quantities">Nouns that only count what follows: 'a series of strikes'.</param>
/// <param name="Stative">Verbs whose passive tells how its subject stands or what it does: 'is opposed to', 'is engaged in'.</param>
public sealed record VerbClasses(
    FrozenSet<string> Support,
    FrozenSet<string> Control,
    FrozenSet<string> Naming,
    FrozenSet<string> Of,
    FrozenSet<string> Stative,
    FrozenSet<string> Captor,
    FrozenSet<string> Quantities
)
{
    /// <summary>No verbs.</summary>
    public static VerbClasses None { get; } =
        new(
            FrozenSet<string>.Empty,
            FrozenSet<string>.Empty,
            FrozenSet<string>.Empty,
            FrozenSet<string>.Empty,
            FrozenSet<string>.Empty,
            FrozenSet<string>.Empty,
            FrozenSet<string>.Empty
        );
}
