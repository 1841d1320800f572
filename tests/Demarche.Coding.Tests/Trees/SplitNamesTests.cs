using Demarche.Coding.Trees;

namespace Demarche.Coding.Tests.Trees;

public class SplitNamesTests
{
    [Fact]
    public void A_trade_before_a_name_belongs_to_it()
    {
        var mended = SplitNames.Mend(
            DrawnTree.Of(
                "Peru/PROPN/NNP/2/nsubj held/VERB/VBD/0/root fishmonger/NOUN/NN/2/iobj Tomas/PROPN/NNP/2/obj Ibarra/PROPN/NNP/4/flat"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("fishmonger nmod:desc, Ibarra flat", DrawnTree.Below(mended, "Tomas"));
    }

    [Fact]
    public void So_does_one_before_several()
    {
        var mended = SplitNames.Mend(
            DrawnTree.Of(
                "Peru/PROPN/NNP/2/nsubj held/VERB/VBD/0/root the/DET/DT/4/det brothers/NOUN/NNS/2/obj Ana/PROPN/NNP/4/appos and/CCONJ/CC/7/cc Luis/PROPN/NNP/5/conj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Peru nsubj, Ana obj", DrawnTree.Below(mended, "held"));
        Assert.Equal("brothers nmod:desc, Luis conj", DrawnTree.Below(mended, "Ana"));
    }

    [Fact]
    public void And_one_behind_the_house_that_it_is_for()
    {
        var mended = SplitNames.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj held/VERB/VBD/0/root Lima/PROPN/NNP/4/compound Post/PROPN/NNP/2/obj reporter/NOUN/NN/4/compound Ana/PROPN/NNP/4/flat Paz/PROPN/NNP/4/flat ,/PUNCT/,/10/punct who/PRON/WP/10/nsubj left/VERB/VBD/4/acl:relcl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, Ana obj", DrawnTree.Below(mended, "held"));
        Assert.Equal("reporter nmod:desc, Paz flat, left acl:relcl", DrawnTree.Below(mended, "Ana"));
        Assert.Equal("Post compound", DrawnTree.Below(mended, "reporter"));
    }

    [Theory]
    [InlineData("Peru/PROPN/NNP/2/nsubj held/VERB/VBD/0/root two/NUM/CD/4/nummod traders/NOUN/NNS/2/obj")]
    [InlineData("Peru/PROPN/NNP/2/nsubj held/VERB/VBD/0/root traders/NOUN/NNS/2/obj Monday/PROPN/NNP/2/obj")]
    public void Others_stay(string words) => Assert.Null(SplitNames.Mend(DrawnTree.Of(words)));
}
