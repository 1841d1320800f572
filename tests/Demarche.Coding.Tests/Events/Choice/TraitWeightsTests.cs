using Demarche.Coding.Events.Choice;
using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Choice;

public class TraitWeightsTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        const string text = "rule-weight\t1.5\nin-relative\t-0.25\n";
        var weights = TraitWeights.Parse(text, "order.tsv");
        Assert.Equal(1.5f, weights[Trait.RuleWeight]);
        Assert.Equal(-0.25f, weights[Trait.InRelative]);
        Assert.Equal(0f, weights[Trait.Depth]);
        Assert.Equal(text, weights.Write());
    }

    [Theory]
    [InlineData("# a word\nspeed\t1")]
    [InlineData("# a word\ndepth")]
    [InlineData("# a word\ndepth\tmuch")]
    [InlineData("# a word\ndepth\tNaN")]
    public void A_line_of_another_kind_is_refused_with_its_place(string text)
    {
        var failure = Assert.Throws<DemarcheException>(() => TraitWeights.Parse(text, "type.tsv"));
        Assert.Equal(ProblemCodes.ModelDamaged, failure.Problem.Code);
        Assert.Equal("type.tsv:2", failure.Problem.Where);
    }

    [Fact]
    public void The_sum_is_weighted()
    {
        var traits = new float[Traits.Count];
        traits[(int)Trait.Depth] = 2;
        traits[(int)Trait.Noun] = 1;
        Assert.Equal(-2.5, TraitWeights.Parse("depth\t-1\nnoun\t-0.5\n", "").Sum(traits));
    }
}
