using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostSubjectsTests
{
    [Fact]
    public void Who_stands_before_the_verb_acts()
    {
        var mended = LostSubjects.Mend(
            Parsed(
                "According to a harbour log of Friday, Quito’s chief pilot for tugs and fishing boats, Rosa Paz, and Juan Gil both sailed on Tuesday from Guayaquil."
            )
        );
        Assert.NotNull(mended);
        Assert.Equal(Relation.Nsubj, Word(mended, "pilot").Relation);
        Assert.Equal("sailed", Word(mended, "pilot").HeadToken.Word);
    }

    [Theory]
    [InlineData("According to a harbour log of Friday, the pilot sailed on Tuesday.")]
    [InlineData("In Lima, the capital, were two envoys of Chile.")]
    [InlineData("Talks ended on Friday, a holiday.")]
    public void A_sentence_with_its_subject_stays(string text) => Assert.Null(LostSubjects.Mend(Parsed(text)));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
