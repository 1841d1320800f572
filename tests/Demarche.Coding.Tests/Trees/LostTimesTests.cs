using Demarche.Coding.Trees;

namespace Demarche.Coding.Tests.Trees;

public class LostTimesTests
{
    private static readonly LostTimes Times = new(SharedCoder.Instance.Rules);

    [Fact]
    public void What_is_no_act_has_no_day()
    {
        var mended = Times.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj held/VERB/VBD/0/root pastors/NOUN/NNS/2/obj/pastor on/ADP/IN/6/case May/PROPN/NNP/6/compound 3/NUM/CD/3/nmod"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, pastors obj, 3 obl", DrawnTree.Below(mended, "held"));
    }

    [Fact]
    public void A_month_belongs_to_what_it_stands_behind()
    {
        var mended = Times.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj fled/VERB/VBD/0/root after/ADP/IN/4/case raids/NOUN/NNS/2/obl in/ADP/IN/6/case August/PROPN/NNP/2/obl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("after case, August nmod", DrawnTree.Below(mended, "raids"));
    }

    [Theory]
    // An act, no day, a weekday.
    [InlineData(
        "They/PRON/PRP/2/nsubj saw/VERB/VBD/0/root attacks/NOUN/NNS/2/obj/attack on/ADP/IN/5/case Monday/PROPN/NNP/3/nmod"
    )]
    [InlineData("They/PRON/PRP/2/nsubj saw/VERB/VBD/0/root men/NOUN/NNS/2/obj/man on/ADP/IN/5/case 3/NUM/CD/3/nmod")]
    [InlineData(
        "They/PRON/PRP/2/nsubj fled/VERB/VBD/0/root after/ADP/IN/4/case raids/NOUN/NNS/2/obl on/ADP/IN/6/case Monday/PROPN/NNP/2/obl"
    )]
    public void Others_stay(string words) => Assert.Null(Times.Mend(DrawnTree.Of(words)));
}
