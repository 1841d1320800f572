using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>What the passages before tell of who acted, for passages that leave it to be understood.</summary>
/// <param name="Doer">Who did the last act: whose 'the statement' or 'the move' is.</param>
/// <param name="Struck">The state to which it was done, where that is one other: it is who strikes back.</param>
/// <param name="Holder">Who last held people: who detains and frees where nobody is named.</param>
/// <remarks>The default value knows nothing. Immutable; safe on any thread.</remarks>
public readonly record struct Before(Actor? Doer, StateCode? Struck, Actor? Holder)
{
    /// <summary>After one more event.</summary>
    public Before Then(Event told)
    {
        var doer = told.Actors.FirstOrDefault(a => a.Code.IsState);
        if (doer is null)
        {
            return this;
        }
        var struck = told.Recipients.Select(r => r.Code).Where(c => c.IsState && c != doer.Code).Distinct().ToList();
        return new Before(
            doer,
            struck.Count == 1 ? struck[0] : null,
            told is { Type: EventType.Coerce, Mode: "arrest" } ? doer : Holder
        );
    }
}
