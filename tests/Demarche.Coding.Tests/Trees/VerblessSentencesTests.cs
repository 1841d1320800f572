using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class VerblessSentencesTests
{
    [Theory]
    [InlineData("Envoys/NOUN/NNS/0/root failed/VERB/VBN/1/acl ./PUNCT/./1/punct", "failed", "Envoys nsubj, . punct")]
    [InlineData(
        "Peru/PROPN/NNP/0/root rebuked/VERB/VBN/3/amod Chile/PROPN/NNP/1/appos ./PUNCT/./1/punct",
        "rebuked",
        "Peru nsubj, Chile obj, . punct"
    )]
    [InlineData(
        "Judges/NOUN/NNS/0/root on/ADP/IN/5/case Tuesday/PROPN/NNP/5/compound freed/VERB/VBN/5/amod pastors/NOUN/NNS/1/nmod in/ADP/IN/7/case Lima/PROPN/NNP/1/nmod ./PUNCT/./1/punct",
        "freed",
        "Judges nsubj, Tuesday obl, pastors obj, Lima nmod, . punct"
    )]
    [InlineData(
        "Judges/NOUN/NNS/0/root Tuesday/PROPN/NNP/3/obl:unmarked freed/VERB/VBN/5/amod old/ADJ/JJ/5/amod pastor/NOUN/NN/6/compound Ruiz/PROPN/NNP/1/appos ./PUNCT/./1/punct",
        "freed",
        "Judges nsubj, Tuesday obl:unmarked, Ruiz obj, . punct"
    )]
    [InlineData(
        "Police/NOUN/NNS/0/root in/ADP/IN/6/case Laos/PROPN/NNP/6/compound detained/VERB/VBN/6/amod a/DET/DT/6/det cyclist/NOUN/NN/1/nmod",
        "detained",
        "Police nsubj, cyclist obj"
    )]
    [InlineData(
        "Peru/PROPN/NNP/0/root defied/VERB/VBN/3/amod judges/NOUN/NNS/1/nmod and/CCONJ/CC/6/cc was/AUX/VBD/6/cop set/ADJ/JJ/3/conj ./PUNCT/./1/punct",
        "defied",
        "Peru nsubj, judges obj, set conj, . punct"
    )]
    public void The_past_behind_the_first_noun_is_the_verb(string words, string verb, string below)
    {
        var mended = VerblessSentences.Mend(DrawnTree.Of(words));
        Assert.NotNull(mended);
        Assert.Equal((verb, "VBD"), (mended.Root.Word, mended.Root.Xpos));
        Assert.Equal(below, DrawnTree.Below(mended, verb));
    }

    [Theory]
    // A headline, a true passive, a copula, a main verb elsewhere, a preposition without its noun.
    [InlineData("Envoys/NOUN/NNS/0/root freed/VERB/VBN/1/acl")]
    [InlineData("Men/NOUN/NNS/0/root accused/VERB/VBN/1/acl of/ADP/IN/4/case theft/NOUN/NN/2/obl ./PUNCT/./1/punct")]
    [InlineData("It/PRON/PRP/3/nsubj was/AUX/VBD/3/cop talks/NOUN/NNS/0/root held/VERB/VBN/3/acl ./PUNCT/./3/punct")]
    [InlineData(
        "Peru/PROPN/NNP/0/root rebuked/VERB/VBN/3/amod Chile/PROPN/NNP/1/appos and/CCONJ/CC/6/cc they/PRON/PRP/6/nsubj left/VERB/VBD/1/conj ./PUNCT/./1/punct"
    )]
    [InlineData(
        "Anger/NOUN/NN/0/root over/ADP/IN/4/case detained/VERB/VBN/4/amod pastors/NOUN/NNS/1/nmod ./PUNCT/./1/punct"
    )]
    public void What_has_its_verb_or_can_have_none_stays(string words) =>
        Assert.Null(VerblessSentences.Mend(DrawnTree.Of(words)));
}
