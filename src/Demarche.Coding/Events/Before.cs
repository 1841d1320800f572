using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>What the passages before tell of who acted, for passages that leave it to be understood.</summary>
/// <param name="Doer">Who did the last act: whose 'the statement' or 'the move' is.</param>
/// <param name="Holder">Who last held people: who detains and frees where nobody is named.</param>
/// <remarks>The default value knows nothing. Immutable; safe on any thread.</remarks>
public readonly record struct Before(Actor? Doer, Actor? Holder)
{
    /// <summary>After one more event.</summary>
    public Before Then(Event told)
    {
        var doer = told.Actors.FirstOrDefault(a => a.Code.IsState);
        return doer is null ? this
            : told is { Type: EventType.Coerce, Mode: "arrest" } ? new Before(doer, doer)
            : this with { Doer = doer };
    }
}
