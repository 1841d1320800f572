using Demarche.Coding.Trees;

namespace Demarche.Coding.Tests.Trees;

public class LostQuestionsTests
{
    [Fact]
    public void The_clause_behind_how_is_what_is_told()
    {
        var mended = LostQuestions.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj told/VERB/VBD/0/root how/ADV/WRB/2/obj rebels/NOUN/NNS/5/nsubj attacked/VERB/VBD/3/advcl:relcl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, attacked ccomp", DrawnTree.Below(mended, "told"));
        Assert.Equal("how advmod, rebels nsubj", DrawnTree.Below(mended, "attacked"));
    }

    [Fact]
    public void Without_a_clause_it_stays() =>
        Assert.Null(
            LostQuestions.Mend(
                DrawnTree.Of("They/PRON/PRP/2/nsubj told/VERB/VBD/0/root how/ADV/WRB/2/obj ./PUNCT/./2/punct")
            )
        );
}
