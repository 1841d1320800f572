using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostObjectsTests
{
    [Fact]
    public void A_phrase_with_its_article_is_the_object()
    {
        var mended = LostObjects.Mend(Parsed("Cambodian police stopped a march staged by monks."));
        Assert.NotNull(mended);
        Assert.Equal("march", Word(mended, "stopped").Child(Relation.Obj)?.Word);
    }

    [Fact]
    public void A_time_stays() => Assert.Null(LostObjects.Mend(Parsed("The envoys met the next day.")));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
