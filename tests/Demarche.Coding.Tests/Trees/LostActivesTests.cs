using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostActivesTests
{
    [Fact]
    public void A_passive_without_its_auxiliary_is_none()
    {
        var mended = LostActives.Mend(
            DrawnTree.Of(
                "Judges/NOUN/NNS/2/nsubj:pass ruled/VERB/VBN/0/root against/ADP/IN/4/case Peru/PROPN/NNP/2/obl ./PUNCT/./2/punct"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("VBD", mended.Root.Xpos);
        Assert.Equal("Judges nsubj, Peru obl, . punct", DrawnTree.Below(mended, "ruled"));
    }

    [Theory]
    [InlineData("Judges/NOUN/NNS/2/nsubj:pass jailed/VERB/VBN/0/root in/ADP/IN/4/case Peru/PROPN/NNP/2/obl")]
    [InlineData("Judges/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass jailed/VERB/VBN/0/root ./PUNCT/./3/punct")]
    public void A_true_passive_stays(string words) => Assert.Null(LostActives.Mend(DrawnTree.Of(words)));
}
