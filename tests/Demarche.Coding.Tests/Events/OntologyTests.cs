using Demarche.Coding.Events;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Events;

public class OntologyTests
{
    private static readonly Ontology Pinned = Ontology.Load(Path.Combine(DataFolder.Find("knowledge")!, "ontologies"));

    [Fact]
    public void Every_type_has_a_row_and_its_score_is_on_the_side_of_its_quad_class()
    {
        foreach (var type in EventTypes.All)
        {
            var row = Pinned.Of(type, "");
            Assert.True(Pinned.HasCameo(row.Cameo));
            var cooperative = type.Quad() is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation;
            Assert.True(cooperative ? row.Score > 0 : row.Score <= 0, $"{type} {row.Score}");
        }
    }

    [Theory]
    [InlineData(EventType.Accuse, "", -3)]
    [InlineData(EventType.Accuse, "disapprove", -2)]
    [InlineData(EventType.Sanction, "expel", -5.5)]
    [InlineData(EventType.Retreat, "disarm", 10)]
    [InlineData(EventType.Assault, "drone", -9.5)]
    public void Scores_are_plovers(EventType type, string mode, double score) =>
        Assert.Equal(score, Pinned.Of(type, mode).Score);

    [Theory]
    [InlineData("163", -8)]
    [InlineData("057", 8)]
    [InlineData("195", -10)]
    [InlineData("032", 4.5)]
    public void Goldstein_is_known(string cameo, double score) => Assert.Equal(score, Pinned.Goldstein(cameo));

    [Fact]
    public void A_mode_belongs_to_its_type_only()
    {
        Assert.True(Pinned.HasMode(EventType.Coerce, "arrest"));
        Assert.False(Pinned.HasMode(EventType.Aid, "arrest"));
    }

    [Fact]
    public void Modes_and_contexts_are_in_plovers_order()
    {
        Assert.Equal(["assist", "change", "yield", "meet"], Pinned.Modes(EventType.Request));
        Assert.Empty(Pinned.Modes(EventType.Aid));
        Assert.Equal("military", Pinned.Contexts[0].Name);
        Assert.Contains("corruption", Pinned.Contexts.Single(c => c.Name == "crime").YieldsTo);
        Assert.True(Pinned.HasContext("cyber"));
        Assert.False(Pinned.HasContext("weather"));
    }

    [Fact]
    public void A_code_has_a_name() => Assert.Equal("Consider policy option", Pinned.CameoName("014"));

    [Fact]
    public void A_missing_table_is_named()
    {
        var failure = Assert.Throws<DemarcheException>(() => Ontology.Load(Path.GetTempPath()));
        Assert.Equal(ProblemCodes.KnowledgeMissing, failure.Problem.Code);
        Assert.EndsWith("cameo.tsv", failure.Problem.Where, StringComparison.Ordinal);
    }
}
