using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostPairsTests
{
    [Fact]
    public void Between_has_two()
    {
        var mended = LostPairs.Mend(Parsed("Talks between envoys from Peru and officials of Ecuador ended in Lima."));
        Assert.NotNull(mended);
        Assert.Equal("envoys", Word(mended, "officials").HeadToken.Word);
    }

    [Fact]
    public void A_pair_of_its_own_stays() =>
        Assert.Null(LostPairs.Mend(Parsed("Talks between Peru and Ecuador ended.")));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
