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
    public void Close_to_counts()
    {
        var mended = Estimates.Mend(
            Parsed("Croatia has contributed close to three million euros to schools in Kosovo.")
        );
        Assert.NotNull(mended);
        Assert.Equal("euros", Word(mended, "contributed").Child(Relation.Obj)?.Word);
    }

    [Fact]
    public void No_fewer_than_six_are_some()
    {
        var mended = Estimates.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj held/VERB/VBD/0/root no/DET/DT/7/det fewer/ADJ/JJR/6/advmod than/ADP/IN/4/fixed six/NUM/CD/7/nummod men/NOUN/NNS/2/obj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("six nummod", DrawnTree.Below(mended, "men"));
    }

    [Theory]
    [InlineData("The envoy walked up to the house.")]
    [InlineData("The envoy stood close to the house.")]
    public void A_direction_stays(string text) => Assert.Null(Estimates.Mend(Parsed(text)));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
