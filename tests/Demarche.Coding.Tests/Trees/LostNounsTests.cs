using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class LostNounsTests
{
    [Fact]
    public void An_object_without_anything_of_a_verb_is_a_noun()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of("Peru/PROPN/NNP/2/nsubj lost/VERB/VBD/0/root ports/VERB/VBZ/2/obj/port ./PUNCT/./2/punct")
        );
        Assert.NotNull(mended);
        Assert.Equal((Upos.Noun, "NNS", "port"), (mended.Tags[2], mended.Xpos[2], mended.Lemmas[2]));
    }

    [Fact]
    public void What_hangs_on_it_is_its_own()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of(
                "Peru/PROPN/NNP/2/nsubj sells/VERB/VBZ/0/root exports/VERB/VBZ/2/obj to/ADP/IN/5/case Chile/PROPN/NNP/3/obl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Chile nmod", DrawnTree.Below(mended, "exports"));
    }

    [Fact]
    public void An_adjective_with_an_adjective_is_a_noun()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj had/VERB/VBD/0/root a/DET/DT/5/det warm/ADJ/JJ/5/amod welcome/ADJ/JJ/2/obj"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal(Upos.Noun, mended.Tags[4]);
    }

    [Fact]
    public void Behind_who_receives_stands_what_is_given()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj granted/VERB/VBD/0/root workers/NOUN/NNS/4/nsubj access/VERB/VBP/2/xcomp to/ADP/IN/6/case Lima/PROPN/NNP/4/obl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, workers iobj, access obj", DrawnTree.Below(mended, "granted"));
        Assert.Equal("Lima nmod", DrawnTree.Below(mended, "access"));
    }

    [Fact]
    public void A_given_name_goes_with_the_family_s()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of("Chung/PROPN/NNP/3/nsubj Byung-won/SCONJ/IN/3/mark fled/VERB/VBD/0/root ./PUNCT/./3/punct")
        );
        Assert.NotNull(mended);
        Assert.Equal("Byung-won flat", DrawnTree.Below(mended, "Chung"));
        Assert.Equal(Upos.Propn, mended.Tags[1]);
    }

    [Fact]
    public void Behind_a_preposition_stands_no_bare_verb()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj left/VERB/VBD/0/root for/SCONJ/IN/4/mark talk/VERB/VB/2/advcl on/ADP/IN/6/case arms/NOUN/NNS/4/obl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, talk obl", DrawnTree.Below(mended, "left"));
        Assert.Equal(Relation.Case, mended.Relations[2]);
    }

    [Fact]
    public void A_capital_amid_a_sentence_is_a_name_s()
    {
        var mended = LostNouns.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj held/VERB/VBD/0/root tankers/NOUN/NNS/2/obj Solvind/VERB/NNP/2/xcomp and/CCONJ/CC/6/cc Havblik/VERB/VBP/4/conj ./PUNCT/./2/punct"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("Solvind appos", DrawnTree.Below(mended, "tankers"));
        Assert.Equal((Upos.Propn, "NNP"), (mended.Tags[5], mended.Xpos[5]));
    }

    [Theory]
    [InlineData("Peru/PROPN/NNP/2/nsubj Frees/VERB/VBZ/0/root Pastor/NOUN/NN/2/obj")]
    [InlineData(
        "Peru/PROPN/NNP/2/nsubj asked/VERB/VBD/0/root for/SCONJ/IN/6/mark them/PRON/PRP/6/nsubj to/PART/TO/6/mark leave/VERB/VB/2/advcl"
    )]
    [InlineData("Peru/PROPN/NNP/2/nsubj saw/VERB/VBD/0/root ships/NOUN/NNS/4/nsubj sink/VERB/VB/2/obj")]
    [InlineData("Peru/PROPN/NNP/2/nsubj wants/VERB/VBZ/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp")]
    [InlineData("Peru/PROPN/NNP/2/nsubj saw/VERB/VBD/0/root shipping/VERB/VBG/2/obj")]
    public void A_verb_stays(string words) => Assert.Null(LostNouns.Mend(DrawnTree.Of(words)));
}
