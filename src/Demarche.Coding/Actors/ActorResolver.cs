using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Turns names, people and role nouns into actors at the heads of their phrases.</summary>
internal sealed partial class ActorResolver(ReportScene scene, HomeFinder homes, ActorWords words)
{
    public void Resolve(PassageScene passage)
    {
        foreach (var hit in passage.Hits)
        {
            ResolveName(passage, hit);
        }
        foreach (var role in passage.Roles)
        {
            if (passage.Actors[role.Head] is null)
            {
                ResolveRole(passage, role);
            }
        }
        foreach (var person in passage.People)
        {
            ResolvePerson(passage, person);
        }
    }

    private void ResolvePerson(PassageScene passage, PersonHit hit)
    {
        var person = hit.Person!;
        var sentence = passage.Sentence;
        var first = Math.Min(hit.First, Phrase.First(sentence, hit.Head));
        var last = hit.Last;
        if (hit.IsTitled)
        {
            first = Math.Min(first, Math.Min(hit.Role!.First, Phrase.First(sentence, hit.Role.Head)));
        }
        var sector = person.IsFormer ? Sector.Eli : person.Sector;
        var actor = new Actor
        {
            Span = Phrase.Words(sentence, first, last),
            Text = Phrase.Words(sentence, first, last).In(sentence.Text),
            Name = person.Name,
            Id = person.Id,
            Code = person.Code,
            Sector = sector,
            Agent =
                sector == Sector.None && (person.Code.IsState || person.Code == default)
                    ? Agent.Society
                    : AgentOf(person.Code, sector),
        };
        var found = new FoundActor(
            actor,
            hit.IsTitled ? "title"
                : hit.Entry is not null ? "name"
                : "person"
        )
        {
            IsPerson = true,
            Role = person.RoleEntry,
        };
        passage.Actors[hit.Head] = found;
        for (var t = hit.First; t <= hit.Last; t++)
        {
            passage.Modifiers[t] = found;
        }
        if (hit.IsTitled)
        {
            passage.Actors[hit.Role!.Head] = found;
        }
        else if (hit.Role is { } beside && passage.Actors[beside.Head] is { } described)
        {
            var words = described.Actor;
            passage.Actors[beside.Head] = found with
            {
                Actor = actor with { Span = words.Span, Text = words.Text },
                How = "apposition",
            };
        }
    }

    public static Agent AgentOf(StateCode code, Sector sector) =>
        code.IsState || code == default ? sector.Agent() : Agent.Organisation;

    private static Actor Make(
        PassageScene passage,
        int first,
        int last,
        string name,
        string id,
        StateCode code,
        Sector sector,
        ActorKind? kind
    )
    {
        var span = Phrase.Words(passage.Sentence, first, last);
        return new Actor
        {
            Span = span,
            Text = span.In(passage.Sentence.Text),
            Name = name,
            Id = id,
            Code = code,
            Sector = sector,
            Agent = kind == ActorKind.Organisation ? Agent.Organisation : AgentOf(code, sector),
        };
    }
}
