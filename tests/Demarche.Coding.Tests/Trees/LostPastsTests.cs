using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostPastsTests
{
    private static readonly LostPasts Pasts = new(VerbForms.Of(SharedCoder.Instance.Rules));

    [Theory]
    [InlineData("Peru/PROPN/NNP/2/obl:unmarked rebuked/VERB/VBN/3/amod Chile/PROPN/NNP/0/root ./PUNCT/./3/punct")]
    [InlineData("Peru/PROPN/NNP/2/compound rebuked/VERB/VBN/3/amod Chile/PROPN/NNP/0/root ./PUNCT/./3/punct")]
    public void Who_stands_before_the_only_verb_did_it(string words)
    {
        var mended = Pasts.Mend(DrawnTree.Of(words));
        Assert.NotNull(mended);
        Assert.Equal("rebuked", mended.Root.Word);
        Assert.Equal("VBD", mended.Root.Xpos);
        Assert.Equal("Peru nsubj, Chile obj, . punct", DrawnTree.Below(mended, "rebuked"));
    }

    [Fact]
    public void A_plain_noun_did_it_where_no_other_verb_is_told()
    {
        var mended = Pasts.Mend(
            DrawnTree.Of(
                "The/DET/DT/4/det army/NOUN/NN/4/compound shelled/VERB/VBN/4/amod villages/NOUN/NNS/0/root ./PUNCT/./4/punct"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("army nsubj, villages obj, . punct", DrawnTree.Below(mended, "shelled"));
        Assert.Equal("The det", DrawnTree.Below(mended, "army"));
    }

    [Theory]
    [InlineData("Peru/PROPN/NNP/2/compound backed/VERB/VBN/3/amod rebels/NOUN/NNS/0/root")]
    [InlineData(
        "Peru/PROPN/NNP/2/compound backed/VERB/VBN/3/amod rebels/NOUN/NNS/4/nsubj fled/VERB/VBD/0/root ./PUNCT/./4/punct"
    )]
    public void A_headline_and_a_sentence_with_a_verb_stay(string words) =>
        Assert.Null(Pasts.Mend(DrawnTree.Of(words)));

    [Fact]
    public void With_a_verb_goes_a_verb()
    {
        var mended = Pasts.Mend(
            DrawnTree.Of(
                "Chad/PROPN/NNP/2/nsubj left/VERB/VBD/0/root ,/PUNCT/,/5/punct and/CCONJ/CC/5/cc countries/NOUN/NNS/1/conj severed/VERB/VBN/7/amod ties/NOUN/NNS/2/conj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Chad nsubj, severed conj", DrawnTree.Below(mended, "left"));
        Assert.Equal(", punct, and cc, countries nsubj, ties obj", DrawnTree.Below(mended, "severed"));
    }

    [Fact]
    public void A_past_perfect_has_its_object()
    {
        var mended = Pasts.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj had/VERB/VBD/0/root/have suspended/VERB/VBN/5/amod/suspend aid/NOUN/NN/5/compound convoys/NOUN/NNS/2/obj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, had aux, convoys obj", DrawnTree.Below(mended, "suspended"));
    }

    [Fact]
    public void No_adjective_stands_before_an_article()
    {
        var mended = Pasts.Mend(
            DrawnTree.Of(
                "Peru/PROPN/NNP/2/nsubj had/VERB/VBD/0/root/have armed/ADJ/JJ/5/amod the/DET/DT/5/det rebels/NOUN/NNS/2/obj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal(("armed", "arm"), (mended.Root.Word, mended.Root.Lemma));
        Assert.Equal("Peru nsubj, had aux, rebels obj", DrawnTree.Below(mended, "armed"));
    }
}
