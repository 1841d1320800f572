using Demarche.Coding.Actors;
using Demarche.Core;

namespace Demarche.Coding.Tests.Actors;

/// <summary>The knowledge files themselves, and what the loader refuses.</summary>
public sealed class ActorKnowledgeTests
{
    [Theory]
    [InlineData("Kremlin", "state:RUS")]
    [InlineData("Danes", "state:DNK")]
    [InlineData("Élysée", "state:FRA")]
    [InlineData("Putin", "person:vladimir-putin")]
    [InlineData("NATO", "org:nato")]
    [InlineData("south korea", "state:KOR")]
    public void Finds_by_any_name(string name, string id) =>
        Assert.Contains(SharedActors.Knowledge.Find(name), e => e.Id == id);

    [Fact]
    public void Every_state_has_names_and_most_have_adjective_and_capital()
    {
        var states = SharedActors.Knowledge.Entries.Where(e => e.Kind == ActorKind.State).ToList();
        Assert.True(states.Count > 210);
        Assert.True(states.Count(s => s.Names.Any(n => n.Use == NameUse.Adjective)) > 200);
        Assert.True(states.Count(s => s.Names.Any(n => n.Use == NameUse.Capital)) > 180);
        Assert.Equal(states.Count, states.Select(s => s.Code).Distinct().Count());
    }

    [Fact]
    public void Every_id_is_of_one_entry()
    {
        // Several spans of a namesake share an id only where they are the same person under two codes; a name that needs
        // words beside it is one more of its entry.
        var doubled = SharedActors
            .Knowledge.Entries.Where(e => e.Kind != ActorKind.Person && e.Beside.Length == 0)
            .GroupBy(e => e.Id)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key);
        Assert.Empty(doubled);
    }

    [Fact]
    public void No_name_means_two_things_of_one_kind_on_the_same_day()
    {
        var doubled = SharedActors
            .Knowledge.Entries.Where(e =>
                e.Kind
                    is ActorKind.State
                        or ActorKind.Organisation
                        or ActorKind.Group
                        or ActorKind.Service
                        or ActorKind.Medium
            )
            .SelectMany(e => e.Names.Select(n => (Entry: e, Name: n)))
            .GroupBy(n => (n.Entry.Kind, n.Name.Text))
            .Where(g => g.Select(n => n.Entry.Id).Distinct().Count() > 1)
            .Where(g => g.Any(a => g.Any(b => a.Entry.Id != b.Entry.Id && a.Name.Period.Overlaps(b.Name.Period))))
            .Select(g => g.Key.Text);
        Assert.Empty(doubled);
    }

    [Fact]
    public void Every_code_is_of_a_state_or_an_organisation()
    {
        var states = SharedActors
            .Knowledge.Entries.Where(e => e.Kind == ActorKind.State)
            .Select(e => e.Code)
            .ToHashSet();
        Assert.Empty(
            SharedActors
                .Knowledge.Entries.Where(e => e.Code.IsState && !states.Contains(e.Code))
                .Select(e => $"{e.Name} {e.Code} ({e.Where})")
        );
    }

    [Fact]
    public void Every_file_is_sorted()
    {
        foreach (var file in Directory.EnumerateFiles(SharedActors.Folder, "*.txt"))
        {
            var headings = File.ReadLines(file).Where(l => l.Length > 0 && l[0] is not ('#' or ' ')).ToList();
            Assert.Equal(headings.Order(StringComparer.Ordinal), headings);
        }
    }

    [Theory]
    [InlineData("Atlantis\n  code  ATL\n  wonder  yes\n", 3, "no field 'wonder'")]
    [InlineData("Atlantis\n  code  Atl\n", 2, "three capital letters")]
    [InlineData("Atlantis\n  also  Poseidonis\n", 1, "has no code")]
    [InlineData("  code  ATL\n", 1, "under no name")]
    [InlineData("Atlantis\n  code  ATL\n  also  Old Isle [1900-13..]\n", 3, "period")]
    [InlineData("Atlantis\n  code  ATL\n  also  Old Isle [1910..1900]\n", 3, "period")]
    [InlineData("Atlantis\n  code  ATL\n  sector  KNG\n", 3, "no sector")]
    [InlineData("Atlantis\n  code  ATL\n  at  91 0\n", 3, "degrees")]
    [InlineData("Atlantis\n  code\n", 2, "has no value")]
    public void A_bad_line_is_named(string text, int line, string words)
    {
        var folder = Own(("states.txt", text));
        var failure = Assert.Throws<DemarcheException>(() => ActorKnowledge.Load([folder]));
        Assert.Equal(ProblemCodes.BadKnowledge, failure.Problem.Code);
        Assert.EndsWith($"states.txt:{line}", failure.Problem.Where, StringComparison.Ordinal);
        Assert.Contains(words, failure.Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Equal(
            ProblemCodes.KnowledgeMissing,
            Assert
                .Throws<DemarcheException>(() =>
                    ActorKnowledge.Load([Path.Combine(Path.GetTempPath(), "no-such-knowledge")])
                )
                .Problem.Code
        );

    [Fact]
    public void A_users_entry_takes_the_place_of_ours_and_may_remove_it()
    {
        var own = Own(
            ("states.txt", "Norway\n  id  state:NOR\n  code  NOR\n  metonym  The Fjord\n"),
            ("companies.txt", "Gazprom\n  remove  yes\n")
        );
        var knowledge = ActorKnowledge.Load([Path.GetDirectoryName(SharedActors.Folder)!, own]);
        Assert.Empty(knowledge.Find("Norwegian").Where(e => e.Kind == ActorKind.State));
        Assert.Equal("state:NOR", Assert.Single(knowledge.Find("The Fjord")).Id);
        Assert.Empty(knowledge.Find("Gazprom"));
        Assert.NotEmpty(knowledge.Find("Sweden"));
    }

    private static string Own(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("demarche-actors").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "actors"));
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, "actors", name), text);
        }
        return folder;
    }
}
