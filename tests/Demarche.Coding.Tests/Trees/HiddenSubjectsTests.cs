using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class HiddenSubjectsTests
{
    [Fact]
    public void The_noun_before_the_participle_speaks()
    {
        var mended = HiddenSubjects.Mend(
            DrawnTree.Of(
                "The/DET/DT/2/det Cross/PROPN/NNP/3/compound operating/VERB/VBG/6/csubj in/ADP/IN/5/case Libya/PROPN/NNP/3/obl said/VERB/VBD/0/root so/ADV/RB/6/advmod"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Cross nsubj, so advmod", DrawnTree.Below(mended, "said"));
        Assert.Equal("The det, operating acl", DrawnTree.Below(mended, "Cross"));
    }

    [Theory]
    [InlineData("The/DET/DT/2/det charity/NOUN/NN/3/nsubj said/VERB/VBD/0/root so/ADV/RB/3/advmod")]
    [InlineData("Then/ADV/RB/2/advmod leaving/VERB/VBG/3/csubj failed/VERB/VBD/0/root")]
    public void A_subject_stays(string words) => Assert.Null(HiddenSubjects.Mend(DrawnTree.Of(words)));
}
