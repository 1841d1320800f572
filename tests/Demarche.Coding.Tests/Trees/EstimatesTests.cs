using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class EstimatesTests
{
    [Fact]
    public void Up_to_counts()
    {
        var mended = Estimates.Mend(Parsed("Rebels in Sudan kidnapped up to 20 Chinese workers."));
        Assert.NotNull(mended);
        Assert.Equal("workers", Word(mended, "kidnapped").Child(Relation.Obj)?.Word);
    }

    [Fact]
    public void A_direction_stays() => Assert.Null(Estimates.Mend(Parsed("The envoy walked up to the house.")));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
