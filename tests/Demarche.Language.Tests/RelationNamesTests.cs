namespace Demarche.Language.Tests;

public sealed class RelationNamesTests
{
    [Fact]
    public void NamesAreThoseOfUniversalDependencies()
    {
        Assert.Equal("nsubj:pass", Relation.NsubjPass.Name());
        Assert.Equal("acl:relcl", Relation.AclRelcl.Name());
        Assert.Equal(Relation.Nsubj, Relation.NsubjPass.Base());
        Assert.All(
            Enum.GetValues<Relation>(),
            r => Assert.True(RelationNames.TryParse(r.Name(), out var again) && again == r)
        );
    }

    [Theory]
    [InlineData("obl:tmod", Relation.Obl)]
    [InlineData("nonsense", Relation.Dep)]
    public void UnknownOnesFallBack(string name, Relation expected) =>
        Assert.Equal(expected, RelationNames.ParseNearest(name));

    [Fact]
    public void PartsOfSpeechHaveTheirNames()
    {
        Assert.Equal("PROPN", Upos.Propn.Name());
        Assert.True(UposNames.TryParse("CCONJ", out var upos));
        Assert.Equal(Upos.Cconj, upos);
    }
}
