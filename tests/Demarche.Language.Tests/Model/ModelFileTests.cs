using Demarche.Core;
using Demarche.Language.Model;

namespace Demarche.Language.Tests.Model;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demarche").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void SaysThatTheModelIsMissing() => Assert.Equal(ProblemCodes.ModelMissing, LoadProblem().Code);

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(100_000)]
    public void SaysThatTheModelIsDamaged(int at)
    {
        var bytes = File.ReadAllBytes(Real());
        bytes[at] ^= 1;
        File.WriteAllBytes(Copy(), bytes);
        Assert.Equal(ProblemCodes.ModelDamaged, LoadProblem().Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100_000)]
    public void SaysThatTheModelBreaksOff(int length)
    {
        File.WriteAllBytes(Copy(), File.ReadAllBytes(Real())[..length]);
        var problem = LoadProblem();
        Assert.Equal(ProblemCodes.ModelDamaged, problem.Code);
        Assert.Equal(Copy(), problem.Where);
    }

    [Fact]
    public void WritesWhatItReads()
    {
        var (model, hash) = ModelFile.Read(Real());
        ModelFile.Write(Copy(), model);
        Assert.Equal(hash, ModelFile.Read(Copy()).Hash);
        Assert.Equal(File.ReadAllBytes(Real()), File.ReadAllBytes(Copy()));
    }

    private Problem LoadProblem() => Assert.Throws<DemarcheException>(() => EnglishPipeline.Load(_folder)).Problem;

    private string Copy() => Path.Combine(_folder, ModelFile.Name);

    private static string Real() => Path.Combine(DataFolder.Find("models/en")!, ModelFile.Name);
}
