using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostObjectsTests
{
    [Theory]
    [InlineData("They/PRON/PRP/2/nsubj stopped/VERB/VBD/0/root a/DET/DT/4/det march/NOUN/NN/2/obl:unmarked", "march")]
    [InlineData("They/PRON/PRP/2/nsubj cast/VERB/VBD/0/root doubt/NOUN/NN/2/advmod", "doubt")]
    [InlineData("They/PRON/PRP/2/nsubj sent/VERB/VBD/0/root two/NUM/CD/4/nummod Cubans/ADJ/JJ/2/advmod", "Cubans")]
    [InlineData("They/PRON/PRP/2/nsubj jailed/VERB/VBD/0/root Ruiz/PROPN/NNP/2/xcomp", "Ruiz")]
    [InlineData(
        "They/PRON/PRP/2/nsubj called/VERB/VBD/0/root the/DET/DT/4/det premier/NOUN/NN/2/xcomp to/PART/TO/6/mark beg/VERB/VB/2/xcomp",
        "premier"
    )]
    public void A_phrase_right_behind_the_verb_is_its_object(string words, string noun)
    {
        var mended = LostObjects.Mend(DrawnTree.Of(words));
        Assert.NotNull(mended);
        Assert.Equal(noun, mended.Root.Child(Relation.Obj)?.Word);
    }

    [Fact]
    public void An_object_may_come_late()
    {
        var mended = LostObjects.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj returned/VERB/VBD/0/root to/ADP/IN/4/case Peru/PROPN/NNP/2/obl eight/NUM/CD/6/nummod statues/NOUN/NNS/4/appos"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, Peru obl, statues obj", DrawnTree.Below(mended, "returned"));
    }

    [Fact]
    public void What_stands_beside_a_verb_is_its()
    {
        var mended = LostObjects.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/3/nsubj are/AUX/VBP/3/aux striking/VERB/VBG/7/ccomp camps/NOUN/NNS/7/ccomp ,/PUNCT/,/4/punct he/PRON/PRP/7/nsubj said/VERB/VBD/0/root"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, are aux, camps obj", DrawnTree.Below(mended, "striking"));
    }

    [Theory]
    [InlineData(
        "They/PRON/PRP/2/nsubj went/VERB/VBD/0/root to/ADP/IN/4/case Lima/PROPN/NNP/2/obl ,/PUNCT/,/7/punct the/DET/DT/7/det capital/NOUN/NN/4/appos"
    )]
    [InlineData(
        "They/PRON/PRP/2/nsubj met/VERB/VBD/0/root the/DET/DT/5/det next/ADJ/JJ/5/amod day/NOUN/NN/2/obl:unmarked"
    )]
    [InlineData("They/PRON/PRP/2/nsubj fled/VERB/VBD/0/root north/ADV/RB/2/advmod")]
    [InlineData(
        "They/PRON/PRP/2/nsubj saw/VERB/VBD/0/root home/NOUN/NN/2/advmod their/PRON/PRP$/5/nmod:poss envoys/NOUN/NNS/2/obj"
    )]
    [InlineData("They/PRON/PRP/2/nsubj became/VERB/VBD/0/root/become Peru/PROPN/NNP/2/xcomp")]
    public void A_time_a_manner_and_what_has_an_object_stay(string words) =>
        Assert.Null(LostObjects.Mend(DrawnTree.Of(words)));
}
