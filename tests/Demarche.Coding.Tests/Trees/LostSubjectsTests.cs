using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostSubjectsTests
{
    [Theory]
    // An apposition of the day, and one more of a list without 'and'.
    [InlineData("appos")]
    [InlineData("conj")]
    public void Who_stands_before_the_verb_acts(string relation)
    {
        var mended = LostSubjects.Mend(
            DrawnTree.Of(
                $"On/ADP/IN/2/case Friday/PROPN/NNP/8/obl ,/PUNCT/,/5/punct Quito's/PROPN/NNP/5/nmod:poss pilot/NOUN/NN/2/{relation} Paz/PROPN/NNP/5/appos both/DET/DT/8/advmod sailed/VERB/VBD/0/root"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Friday obl, pilot nsubj, both advmod", DrawnTree.Below(mended, "sailed"));
    }

    [Fact]
    public void What_ends_in_the_opening_clause_may_be_who_acts()
    {
        var mended = LostSubjects.Mend(
            DrawnTree.Of(
                "When/SCONJ/WRB/3/mark fighting/NOUN/NN/3/nsubj ended/VERB/VBD/7/advcl ,/PUNCT/,/5/punct Lima/PROPN/NNP/3/obj had/AUX/VBD/7/aux agreed/VERB/VBN/0/root"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("ended advcl, Lima nsubj, had aux", DrawnTree.Below(mended, "agreed"));
    }

    [Theory]
    [InlineData("According to a harbour log of Friday, the pilot sailed on Tuesday.")]
    [InlineData("In Lima, the capital, were two envoys of Chile.")]
    [InlineData("Talks ended on Friday, a holiday.")]
    public void A_sentence_with_its_subject_stays(string text) => Assert.Null(LostSubjects.Mend(Parsed(text)));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();
}
