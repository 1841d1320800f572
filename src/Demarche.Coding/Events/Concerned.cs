using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>The states that an act is over: those in its rule's roles, and for words also those that they name.</summary>
internal static class Concerned
{
    // More than a few states in what is said are a list, not a matter.
    private const int MaxMatters = 3;

    /// <summary>The states, each once, without those of the act's own sides.</summary>
    public static ImmutableArray<Matter> Of(Act act, RoleResolver resolver)
    {
        var taken = act.Actors.Concat(act.Recipients).Select(a => a.Code).ToHashSet();
        var found = act.Pattern.About.SelectMany(r => resolver.All(act.Frame, r));
        // What is said is over whatever else its words name.
        if (act.Type.Quad() is QuadClass.VerbalConflict or QuadClass.VerbalCooperation && act.Pattern.Sides.Length == 0)
        {
            found = found.Concat(resolver.Named(act.Frame));
        }
        return
        [
            .. found
                .Where(a => a.Code.IsState && taken.Add(a.Code))
                .Take(MaxMatters)
                .Select(a => new Matter(WordsOf(a), a.Code)),
        ];
    }

    // A place that stands for its state bears its first word only: 'Hong' of Hong Kong.
    private static string WordsOf(Actor actor) =>
        actor.Text.Length == 0 || actor.Name.StartsWith($"{actor.Text} ", StringComparison.Ordinal)
            ? actor.Name
            : actor.Text;
}
