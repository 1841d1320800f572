using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class SplitNamesTests
{
    [Fact]
    public void A_trade_before_a_name_belongs_to_it()
    {
        var mended = SplitNames.Mend(Parsed("Peru arrested Chilean fishmonger Tomas Ibarra on Monday."));
        Assert.NotNull(mended);
        Assert.Equal("Tomas", Word(mended, "fishmonger").HeadToken.Word);
    }

    [Fact]
    public void One_object_stays() => Assert.Null(SplitNames.Mend(Parsed("Peru arrested two traders on Monday.")));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
