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
    [InlineData(
        "They/PRON/PRP/2/nsubj urged/VERB/VBD/0/root rebels/NOUN/NNS/2/obj to/PART/TO/5/mark leave/VERB/VB/2/xcomp and/CCONJ/CC/7/cc blamed/VERB/VBD/5/conj Peru/PROPN/NNP/7/obj"
    )]
    [InlineData(
        "They/PRON/PRP/2/nsubj accused/VERB/VBD/0/root rebels/NOUN/NNS/2/obj of/SCONJ/IN/5/mark lying/VERB/VBG/2/advcl and/CCONJ/CC/7/cc blamed/VERB/VBD/5/conj Peru/PROPN/NNP/7/obj"
    )]
    public void A_finite_verb_goes_with_a_finite_one(string words)
    {
        var mended = LostInfinitives.Mend(DrawnTree.Of(words));
        Assert.NotNull(mended);
        Assert.Equal(1, mended.Heads[6]);
    }

    [Theory]
    [InlineData(
        "They/PRON/PRP/2/nsubj saw/VERB/VBD/0/root rebels/NOUN/NNS/5/nsubj had/AUX/VBD/5/aux been/VERB/VBG/2/ccomp and/CCONJ/CC/7/cc left/VERB/VBD/5/conj"
    )]
    [InlineData(
        "They/PRON/PRP/2/nsubj urged/VERB/VBD/0/root rebels/NOUN/NNS/2/obj to/PART/TO/5/mark go/VERB/VB/2/xcomp and/CCONJ/CC/8/cc they/PRON/PRP/8/nsubj left/VERB/VBD/5/conj"
    )]
    public void What_has_a_finite_verb_or_a_subject_stays(string words) =>
        Assert.Null(LostInfinitives.Mend(DrawnTree.Of(words)));

    [Fact]
    public void What_has_an_object_is_a_clause()
    {
        var mended = LostInfinitives.Mend(
            DrawnTree.Of("They/PRON/PRP/2/nsubj stopped/VERB/VBD/0/root bombing/VERB/VBG/2/obj Peru/PROPN/NNP/3/obj")
        );
        Assert.NotNull(mended);
        Assert.Equal(Relation.Xcomp, mended.Relations[2]);
    }

    [Fact]
    public void Its_object_goes_with_it()
    {
        var mended = LostInfinitives.Mend(
            DrawnTree.Of(
                "Peru/PROPN/NNP/2/nsubj set/VERB/VBN/0/root to/PART/TO/4/case recall/VERB/VB/2/obl envoy/NOUN/NN/2/obl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("to mark, envoy obj", DrawnTree.Below(mended, "recall"));
    }

    [Theory]
    [InlineData("Riga hopes to cancel the contract and expel the engineers.")]
    [InlineData("Riga came to terms and paid.")]
    public void Others_stay(string text) => Assert.Null(LostInfinitives.Mend(Parsed(text)));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
