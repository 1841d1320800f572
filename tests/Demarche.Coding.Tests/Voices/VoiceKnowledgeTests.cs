using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Voices;

public sealed class VoiceKnowledgeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("voices").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string file, string lines)
    {
        Directory.CreateDirectory(Path.Combine(folder, "voices"));
        File.WriteAllText(Path.Combine(folder, "voices", file), lines);
    }

    [Theory]
    [InlineData("say verb stated")]
    [InlineData("say verb loud asserts")]
    [InlineData("say shout stated asserts")]
    [InlineData("say 1 stated asserts")]
    public void ABadLineIsNamedWithFileAndLine(string line)
    {
        Write("cues.txt", "# cues\n" + line + "\n");
        var problem = Assert.Throws<DemarcheException>(() => VoiceKnowledge.Load([folder])).Problem;
        Assert.Equal(ProblemCodes.BadKnowledge, problem.Code);
        Assert.EndsWith("cues.txt:2", problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutCuesThereIsNoKnowledge() =>
        Assert.Equal(
            ProblemCodes.KnowledgeMissing,
            Assert.Throws<DemarcheException>(() => VoiceKnowledge.Load([folder])).Problem.Code
        );

    [Fact]
    public void ALaterFolderReplacesWords()
    {
        Write("cues.txt", "say verb claimed asserts # our own\n");
        var knowledge = VoiceKnowledge.Load([DataFolder.Find("knowledge")!, folder]);
        Assert.Equal(Strength.Claimed, knowledge.CueOf("say", CueKind.Verb)?.Strength);
        Assert.Equal(Strength.Stated, knowledge.CueOf("announce", CueKind.Verb)?.Strength);
    }
}
