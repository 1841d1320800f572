using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class HiddenSubjectsTests
{
    [Fact]
    public void The_noun_before_the_participle_speaks()
    {
        var mended = HiddenSubjects.Mend(
            Parsed("The Grey Cross operating in Libya said Turkish and Italian soldiers must ensure supplies.")
        );
        Assert.NotNull(mended);
        Assert.Equal("Cross", mended.Root.Child(Relation.Nsubj)?.Word);
        Assert.Equal("Cross", Word(mended, "operating").HeadToken.Word);
    }

    [Fact]
    public void A_subject_stays() =>
        Assert.Null(HiddenSubjects.Mend(Parsed("The charity said that Israel must leave.")));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
