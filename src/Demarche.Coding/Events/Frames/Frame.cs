using System.Collections.Immutable;

namespace Demarche.Coding.Events.Frames;

/// <summary>A word that may tell an act, with all that fills its slots, passives and other turns of grammar undone.</summary>
/// <param name="Trigger">The word, an index into the sentence.</param>
/// <param name="Passive">Whether it stands in the passive.</param>
/// <param name="Particle">The particle of a phrasal verb, lower case; empty where none.</param>
/// <param name="Support">The support verb of a noun ('hold' in 'hold talks'), or -1.</param>
/// <param name="Arguments">What fills its slots, in the order of the sentence within each slot.</param>
public sealed record Frame(int Trigger, bool Passive, string Particle, int Support, ImmutableArray<Argument> Arguments)
{
    /// <summary>The words in a slot.</summary>
    public IEnumerable<int> In(Slot slot) => Arguments.Where(a => a.Slot == slot).Select(a => a.Token);

    /// <summary>The words under a preposition.</summary>
    public IEnumerable<int> Under(string preposition) =>
        Arguments
            .Where(a => a.Slot == Slot.Oblique && string.Equals(a.Preposition, preposition, StringComparison.Ordinal))
            .Select(a => a.Token);
}
