using System.CommandLine;
using Demarche.Core;

namespace Demarche.Cli;

/// <summary>The two states that a verb is asked about.</summary>
internal sealed class PairArguments
{
    private readonly Argument<string> first = new("A") { Description = "A state: its code, name or capital." };
    private readonly Argument<string> second = new("B") { Description = "The other state." };

    /// <summary>Arguments for <paramref name="command"/>, which are added to it.</summary>
    public PairArguments(Command command)
    {
        command.Arguments.Add(first);
        command.Arguments.Add(second);
    }

    /// <summary>The states, in the order in which they were given.</summary>
    /// <exception cref="DemarcheException">No state has that name.</exception>
    public (StateCode A, StateCode B) Of(ParseResult parsed)
    {
        var states = new StateNames();
        return (states.Find(parsed.GetValue(first)!), states.Find(parsed.GetValue(second)!));
    }
}
