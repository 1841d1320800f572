using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>Finds who is named in a report: states, organs, organisations, groups and people, by name, title, pronoun and place.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="knowledge">Who is known.</param>
/// <param name="references">Whether words that point back are resolved; without them only to measure what they bring.</param>
public sealed class ActorReader(ActorKnowledge knowledge, bool references = true)
{
    private readonly NameFinder names = new(knowledge);
    private readonly PersonFinder persons = new(knowledge.Words);

    /// <summary>Reads one report.</summary>
    public ActorReading Read(ParsedReport report)
    {
        var scene = new ReportScene(report);
        var around = new Surroundings(scene, knowledge);
        foreach (var passage in scene.Passages)
        {
            names.Find(passage, scene.Day, around);
            foreach (var hit in passage.Hits)
            {
                if (hit.Entry.Kind != ActorKind.Medium)
                {
                    scene.Named.Add(hit.Entry.Code);
                }
            }
        }
        foreach (var passage in scene.Passages)
        {
            persons.Find(passage);
        }
        new PersonLinker(knowledge, scene).Link();
        var homes = new HomeFinder(scene, knowledge);
        PersonDescriber.Describe(scene, homes, knowledge.Words);
        var resolver = new ActorResolver(scene, homes, knowledge.Words);
        foreach (var passage in scene.Passages)
        {
            resolver.Resolve(passage);
        }
        if (references)
        {
            new ReferenceResolver(scene, knowledge.Words).Resolve();
        }
        return new ActorReading(
            scene,
            Mentions(scene),
            [.. scene.People.Select(Person)],
            [.. scene.Passages.Select(p => homes.Of(p.Passage.Index))]
        );
    }

    private static Person Person(KnownPerson person) =>
        new(
            person.Name,
            [
                .. person
                    .Names.Select(n => n.Name)
                    .Concat(person.OtherScripts)
                    .Where(n => n != person.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            person.Code,
            person.Role,
            person.Id
        );

    // One for each stretch of the text; what stands for itself before what only modifies.
    private static ImmutableArray<Mention> Mentions(ReportScene scene)
    {
        var mentions = new List<Mention>();
        foreach (var passage in scene.Passages)
        {
            var first = mentions.Count;
            Add(passage.Actors);
            Add(passage.Modifiers);

            void Add(FoundActor?[] all)
            {
                foreach (var found in all)
                {
                    if (found is not null && !IsThere(mentions, first, found.Actor.Span))
                    {
                        mentions.Add(new Mention(found.Actor, found.How));
                    }
                }
            }
        }
        mentions.Sort((a, b) => a.Actor.Span.CompareTo(b.Actor.Span));
        return [.. mentions];
    }

    // A sentence has few actors.
    private static bool IsThere(List<Mention> mentions, int first, Span span)
    {
        for (var i = first; i < mentions.Count; i++)
        {
            if (mentions[i].Actor.Span == span)
            {
                return true;
            }
        }
        return false;
    }
}
