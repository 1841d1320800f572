using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Cli;

/// <summary>Turns what a user calls a state, its code, name, demonym or capital, into its code.</summary>
internal sealed class StateNames
{
    private ActorKnowledge? knowledge;

    /// <summary>The code.</summary>
    /// <exception cref="DemarcheException">DM0502: no state has that name.</exception>
    public StateCode Find(string name)
    {
        if (
            StateCode.TryParse(name.ToUpperInvariant(), out var code)
            && name.Length == 3
            && !name.Any(char.IsAsciiLetterLower)
        )
        {
            return code;
        }
        knowledge ??= ActorKnowledge.Load([DataFolder.Find("knowledge") ?? "knowledge"]);
        var codes = knowledge.Find(name).Where(e => e.Kind == ActorKind.State).Select(e => e.Code).Distinct().ToList();
        return codes.Count == 1
            ? codes[0]
            : throw new DemarcheException(
                new Problem(
                    ProblemCodes.NothingByThatName,
                    codes.Count == 0
                        ? "No state has that code, name or capital; write it as RUS, Russia or Moscow."
                        : $"That may be {string.Join(" or ", codes)}; give the code.",
                    name
                )
            );
    }
}
