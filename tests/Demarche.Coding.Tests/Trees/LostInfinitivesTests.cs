using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostInfinitivesTests
{
    private const string Text =
        "Riga objected as a minister praised the sale of cranes, leading the port of Liepaja to cancel the contract and expel the engineers.";

    [Fact]
    public void A_bare_infinitive_goes_with_an_infinitive()
    {
        var parsed = Parsed(Text);
        var draft = new TreeDraft(parsed);
        draft.Attach(Word(parsed, "expel").Index, Word(parsed, "praised").Index, Relation.Conj);
        var mended = LostInfinitives.Mend(draft.Finish());
        Assert.NotNull(mended);
        Assert.Equal("cancel", Word(mended, "expel").HeadToken.Word);
    }

    [Fact]
    public void A_verb_behind_to_is_a_complement()
    {
        var parsed = Parsed(Text);
        var draft = new TreeDraft(parsed);
        var verb = Word(parsed, "cancel");
        draft.Attach(verb.Index, Word(parsed, "leading").Index, Relation.Obl);
        draft.Attach(verb.Index - 1, verb.Index, Relation.Case);
        var mended = LostInfinitives.Mend(draft.Finish());
        Assert.NotNull(mended);
        Assert.Equal(Relation.Xcomp, Word(mended, "cancel").Relation);
        Assert.Equal(Relation.Mark, mended[verb.Index - 1].Relation);
    }

    [Theory]
    [InlineData("Riga hopes to cancel the contract and expel the engineers.")]
    [InlineData("Riga came to terms and paid.")]
    public void Others_stay(string text) => Assert.Null(LostInfinitives.Mend(Parsed(text)));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
