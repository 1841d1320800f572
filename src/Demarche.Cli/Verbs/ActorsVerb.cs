using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Coding;
using Demarche.Coding.Actors;
using Demarche.Core;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche actors NAME</c>: what is known of an actor, and which reports name it.</summary>
internal static class ActorsVerb
{
    public static Command Command()
    {
        var name = new Argument<string>("NAME") { Description = "Any name of it, its id, or a state's code." };
        var day = Options.Day("--date", "Only what holds on that day.");
        var store = Options.Store();
        var asOf = Options.AsOf();
        var knowledge = Options.Knowledge();
        var command = new Command("actors", "What is known of an actor, since when, and which reports name it.")
        {
            name,
            day,
            store,
            asOf,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var actors = Coder.LoadActors(parsed.GetValue(knowledge));
            var wanted = parsed.GetValue(name)!;
            var found = Find(actors, wanted);
            foreach (var entry in found)
            {
                ActorCard.Print(entry, actors, parsed.GetValue(day));
            }
            var ids = found.Select(e => e.Id).Append(wanted).ToHashSet(StringComparer.Ordinal);
            var named = Naming(parsed.GetValue(store)!, ids, Options.EndOf(parsed.GetValue(asOf)));
            if (found.Count == 0 && named.Count == 0)
            {
                throw new DemarcheException(
                    new Problem(
                        ProblemCodes.NothingByThatName,
                        "Neither the knowledge nor the record has an actor of that name.",
                        wanted
                    )
                );
            }
            ActorCard.Print(named);
            return Exit.Well;
        });
        return command;
    }

    private static IReadOnlyList<ActorEntry> Find(ActorKnowledge actors, string name)
    {
        if (StateCode.TryParse(name, out var code) && actors.State(code) is { } state)
        {
            return [state];
        }
        var byId = actors.Entries.Where(e => e.Id == name).ToList();
        return byId.Count > 0 ? byId : actors.Find(name);
    }

    // Asking for an actor needs no record.
    private static IReadOnlyList<NamingRow> Naming(string store, HashSet<string> ids, DateTimeOffset? asOf)
    {
        if (!File.Exists(store))
        {
            return [];
        }
        using var chronicle = Store.Open(store, TimeProvider.System, create: false);
        return chronicle.Naming(ids, asOf);
    }
}
