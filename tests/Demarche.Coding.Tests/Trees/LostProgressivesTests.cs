using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostProgressivesTests
{
    [Fact]
    public void Before_a_name_the_participle_is_the_verb()
    {
        var mended = LostProgressives.Mend(
            DrawnTree.Of(
                "Jets/NOUN/NNS/5/nsubj are/AUX/VBP/5/cop striking/VERB/VBG/5/amod Hamas/PROPN/NNP/5/compound camps/NOUN/NNS/0/root ./PUNCT/./5/punct"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("striking", mended.Root.Word);
        Assert.Equal("Jets nsubj, are aux, camps obj, . punct", DrawnTree.Below(mended, "striking"));
    }

    [Theory]
    [InlineData("They/PRON/PRP/4/nsubj are/AUX/VBP/4/cop developing/VERB/VBG/4/amod countries/NOUN/NNS/0/root")]
    [InlineData(
        "They/PRON/PRP/5/nsubj are/AUX/VBP/5/cop leading/VERB/VBG/5/amod young/ADJ/JJ/5/amod writers/NOUN/NNS/0/root"
    )]
    public void Before_a_noun_it_may_describe(string words) => Assert.Null(LostProgressives.Mend(DrawnTree.Of(words)));
}
