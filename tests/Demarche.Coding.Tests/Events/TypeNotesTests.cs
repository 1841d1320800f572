using Demarche.Coding.Events;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Events;

public sealed class TypeNotesTests : IDisposable
{
    private static readonly string Ours = DataFolder.Find("knowledge")!;
    private static readonly Ontology Pinned = Ontology.Load(Path.Combine(Ours, "ontologies"));
    private readonly string own = Directory.CreateTempSubdirectory("demarche-").FullName;

    public void Dispose() => Directory.Delete(own, recursive: true);

    [Fact]
    public void Every_type_and_mode_is_told()
    {
        var notes = TypeNotes.Load([Ours], Pinned);
        foreach (var type in EventTypes.All)
        {
            var note = notes.Of(type);
            Assert.NotEqual("", note.Meaning);
            Assert.NotEmpty(note.Mistaken);
            Assert.Equal(
                Pinned.Modes(type).Order(StringComparer.Ordinal),
                note.Modes.Keys.Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void A_users_paragraph_replaces_ours()
    {
        Write("AID\n  cameo 07 075\n  is Gifts.\n  not Sales.\n  not Loans.\n");
        var note = TypeNotes.Load([Ours, own], Pinned).Of(EventType.Aid);
        Assert.Equal("Gifts.", note.Meaning);
        Assert.Equal(["Sales.", "Loans."], note.Mistaken);
        Assert.True(note.HasCameo("073"));
        Assert.False(note.HasCameo("173"));
        Assert.NotEqual("", TypeNotes.Load([Ours, own], Pinned).Of(EventType.Agree).Meaning);
    }

    [Theory]
    [InlineData("FISH\n  is Cod.\n", 1, "FISH")]
    [InlineData("AID\n  mode arrest taken\n", 2, "arrest")]
    [InlineData("AID\n  colour blue\n", 2, "colour")]
    public void A_wrong_line_is_named(string text, int line, string word)
    {
        Write(text);
        var failure = Assert.Throws<DemarcheException>(() => TypeNotes.Load([Ours, own], Pinned));
        Assert.Equal(ProblemCodes.BadKnowledge, failure.Problem.Code);
        Assert.EndsWith($"types.txt:{line}", failure.Problem.Where, StringComparison.Ordinal);
        Assert.Contains(word, failure.Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_a_paragraph_is_named()
    {
        Write("AID\n  is Gifts.\n");
        var failure = Assert.Throws<DemarcheException>(() => TypeNotes.Load([own], Pinned));
        Assert.Contains("AGREE", failure.Problem.Text, StringComparison.Ordinal);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(own, "ontologies"));
        File.WriteAllText(Path.Combine(own, "ontologies", "types.txt"), text);
    }
}
