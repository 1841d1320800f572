using Demarche.Coding.Links;
using Demarche.Core;

namespace Demarche.Coding.Tests.Links;

public sealed class ObjectKnowledgeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public ObjectKnowledgeTests() => Directory.CreateDirectory(Path.Combine(folder, "links"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_word_may_hold_for_one_kind_or_for_any()
    {
        Write("objects.txt", "noun ship tanker dhow\ngeneral ship vessel");
        Write("object-steps.txt", "opens any detained seize\nobject ship transferred tow+away");
        var words = ObjectKnowledge.Load([folder]);
        Assert.Equal(("ship", ObjectNoun.Noun), words.KindOf("dhow"));
        Assert.Equal(("ship", ObjectNoun.General), words.KindOf("vessel"));
        Assert.Null(words.KindOf("house"));
        Assert.True(words.Tells("tow"));
        Assert.Equal("detained", words.StepOf("seize", "", "ship", ObjectWord.Opens));
        Assert.Equal("transferred", words.StepOf("tow", "away", "ship", ObjectWord.Object));
        Assert.Null(words.StepOf("tow", "", "ship", ObjectWord.Object));
        Assert.Null(words.StepOf("tow", "away", "plane", ObjectWord.Object));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_by_number()
    {
        Write("objects.txt", "something ship tanker");
        var failed = Assert.Throws<DemarcheException>(() => ObjectKnowledge.Load([folder]));
        Assert.Equal(ProblemCodes.BadKnowledge, failed.Problem.Code);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, "links", file), text);
}
