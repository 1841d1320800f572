using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostParticlesTests
{
    private static readonly LostParticles Particles = new(VerbForms.Of(SharedCoder.Instance.Rules));

    [Fact]
    public void A_preposition_alone_behind_its_verb_is_its_particle()
    {
        var mended = Particles.Mend(
            DrawnTree.Of("Peru/PROPN/NNP/2/nsubj handed/VERB/VBD/0/root maps/NOUN/NNS/2/obj over/ADP/RB/2/advmod")
        );
        Assert.NotNull(mended);
        Assert.Equal(Relation.CompoundPrt, mended.Relations[3]);
    }

    [Fact]
    public void Before_a_number_it_is_so_where_rules_know_the_verb()
    {
        var mended = Particles.Mend(
            DrawnTree.Of(
                "Peru/PROPN/NNP/2/nsubj handed/VERB/VBD/0/root/hand over/ADV/RB/4/advmod 14/NUM/CD/5/nummod maps/NOUN/NNS/2/obj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Peru nsubj, over compound:prt, maps obj", DrawnTree.Below(mended, "handed"));
    }

    [Theory]
    [InlineData(
        "Peru/PROPN/NNP/2/nsubj killed/VERB/VBD/0/root/kill over/ADV/RB/4/advmod 14/NUM/CD/5/nummod men/NOUN/NNS/2/obj"
    )]
    [InlineData("Peru/PROPN/NNP/2/nsubj met/VERB/VBD/0/root again/ADV/RB/2/advmod")]
    [InlineData("Over/ADP/RB/3/advmod they/PRON/PRP/3/nsubj went/VERB/VBD/0/root")]
    [InlineData("They/PRON/PRP/2/nsubj gave/VERB/VBD/0/root up/ADP/RP/2/compound:prt over/ADP/RB/2/advmod")]
    public void What_is_none_stays(string words) => Assert.Null(Particles.Mend(DrawnTree.Of(words)));
}
