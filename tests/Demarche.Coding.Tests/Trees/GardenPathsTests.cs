using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class GardenPathsTests
{
    [Fact]
    public void A_verb_without_subject_takes_that_of_the_participle_before()
    {
        var mended = GardenPaths.Mend(
            DrawnTree.Of(
                "Men/NOUN/NNS/2/nsubj held/VERB/VBN/0/root for/SCONJ/IN/4/mark spying/VERB/VBG/2/advcl were/AUX/VBD/6/aux:pass freed/VERB/VBN/2/advcl yesterday/NOUN/NN/6/obl:unmarked ./PUNCT/./2/punct"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("freed", mended.Root.Word);
        Assert.Equal(
            "Men nsubj:pass, were aux:pass, yesterday obl:unmarked, . punct",
            DrawnTree.Below(mended, "freed")
        );
        Assert.Equal("held acl", DrawnTree.Below(mended, "Men"));
    }

    [Fact]
    public void Of_two_subjects_the_first_has_the_past_behind_it()
    {
        var mended = GardenPaths.Mend(
            DrawnTree.Of(
                "Rebels/NOUN/NNS/7/nsubj overran/VERB/VBN/1/acl a/DET/DT/4/det base/NOUN/NN/2/obj ,/PUNCT/,/7/punct officials/NOUN/NNS/7/nsubj said/VERB/VBD/0/root"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("overran ccomp, , punct, officials nsubj", DrawnTree.Below(mended, "said"));
        Assert.Equal("Rebels nsubj, base obj", DrawnTree.Below(mended, "overran"));
    }

    [Fact]
    public void Behind_a_preposition_stands_a_noun()
    {
        var mended = GardenPaths.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj paid/VERB/VBD/0/root for/SCONJ/IN/5/mark people/NOUN/NNS/5/nsubj:pass hit/VERB/VBN/2/advcl by/ADP/IN/7/case floods/NOUN/NNS/5/obl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, people obl", DrawnTree.Below(mended, "paid"));
        Assert.Equal("for case, hit acl", DrawnTree.Below(mended, "people"));
    }

    [Theory]
    // A conjunction, a subject of its own, a comma; one subject alone.
    [InlineData(
        "Men/NOUN/NNS/2/nsubj fled/VERB/VBD/0/root and/CCONJ/CC/5/cc were/AUX/VBD/5/aux:pass held/VERB/VBN/2/parataxis"
    )]
    [InlineData(
        "Men/NOUN/NNS/2/nsubj said/VERB/VBD/0/root they/PRON/PRP/5/nsubj:pass were/AUX/VBD/5/aux:pass held/VERB/VBN/2/ccomp"
    )]
    [InlineData(
        "Men/NOUN/NNS/2/nsubj fled/VERB/VBD/0/root ,/PUNCT/,/5/punct were/AUX/VBD/5/aux:pass held/VERB/VBN/2/parataxis"
    )]
    [InlineData("Rebels/NOUN/NNS/5/nsubj driven/VERB/VBN/1/acl a/DET/DT/4/det mile/NOUN/NN/2/obj said/VERB/VBD/0/root")]
    public void What_has_its_subject_stays(string words) => Assert.Null(GardenPaths.Mend(DrawnTree.Of(words)));
}
