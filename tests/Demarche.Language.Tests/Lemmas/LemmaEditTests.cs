using Demarche.Language.Lemmas;

namespace Demarche.Language.Tests.Lemmas;

public sealed class LemmaEditTests
{
    [Theory]
    [InlineData("studies", "study")]
    [InlineData("Running", "run")]
    [InlineData("McDonalds", "McDonald")]
    [InlineData("went", "go")]
    [InlineData("’", "'")]
    public void MakesTheLemmaThatItWasLearntFrom(string form, string lemma) =>
        Assert.Equal(lemma, LemmaEdit.Between(form, lemma).Apply(form));

    [Fact]
    public void LeavesWordsThatAreTooShort() => Assert.Equal("as", new LemmaEdit(true, 3, "y").Apply("as"));
}
