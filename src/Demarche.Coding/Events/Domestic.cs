using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>
/// An unnamed side of no state, 'the opposition', 'protesters', belongs to the state of the other side: most acts of
/// states on people without a nationality are on their own.
/// </summary>
internal static class Domestic
{
    /// <summary>Gives such sides the code of the other.</summary>
    public static void Fill(EventType type, List<Actor> doers, List<Actor> recipients)
    {
        // Whom an army strikes is seldom its own people.
        if (type is EventType.Assault or EventType.Aid or EventType.Cooperate)
        {
            return;
        }
        Fill(recipients, doers);
        Fill(doers, recipients);
    }

    private static void Fill(List<Actor> side, List<Actor> other)
    {
        var states = other.Select(a => a.Code).Where(c => c.IsState).Distinct().ToList();
        if (states.Count != 1)
        {
            return;
        }
        for (var i = 0; i < side.Count; i++)
        {
            if (side[i].Code == StateCode.Unknown && !side[i].Id.StartsWith("person:", StringComparison.Ordinal))
            {
                side[i] = side[i] with { Code = states[0] };
            }
        }
    }
}
