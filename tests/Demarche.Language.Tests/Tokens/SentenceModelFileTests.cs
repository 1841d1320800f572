using Demarche.Core;
using Demarche.Language.Tokens;

namespace Demarche.Language.Tests.Tokens;

public sealed class SentenceModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demarche").FullName;

    private string Copy => Path.Combine(_folder, SentenceModelFile.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void SaysThatTheWeightsAreMissing()
    {
        File.Copy(Path.Combine(DataFolder.Find("models/en")!, "model.bin"), Path.Combine(_folder, "model.bin"));
        var problem = Assert.Throws<DemarcheException>(() => EnglishPipeline.Load(_folder)).Problem;
        Assert.Equal(ProblemCodes.ModelMissing, problem.Code);
        Assert.Equal(Copy, problem.Where);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(100_000)]
    public void SaysThatTheWeightsAreDamaged(int at)
    {
        var bytes = File.ReadAllBytes(Real());
        bytes[at] ^= 1;
        File.WriteAllBytes(Copy, bytes);
        Assert.Equal(ProblemCodes.ModelDamaged, ReadProblem().Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100_000)]
    public void SaysThatTheWeightsBreakOff(int length)
    {
        File.WriteAllBytes(Copy, File.ReadAllBytes(Real())[..length]);
        Assert.Equal(ProblemCodes.ModelDamaged, ReadProblem().Code);
    }

    [Fact]
    public void WritesWhatItReads()
    {
        SentenceModelFile.Write(Copy, SentenceModelFile.Read(Real()).Model);
        Assert.Equal(File.ReadAllBytes(Real()), File.ReadAllBytes(Copy));
    }

    private Problem ReadProblem() => Assert.Throws<DemarcheException>(() => SentenceModelFile.Read(Copy)).Problem;

    private static string Real() => Path.Combine(DataFolder.Find("models/en")!, SentenceModelFile.Name);
}
