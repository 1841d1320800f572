using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class TrailingSpeakersTests
{
    [Theory]
    [InlineData(
        "Rebels/NOUN/NNS/2/nsubj fled/VERB/VBD/0/root ,/PUNCT/,/2/punct aid/NOUN/NN/5/compound workers/NOUN/NNS/2/nsubj said/VERB/VBD/2/parataxis"
    )]
    [InlineData(
        "Rebels/NOUN/NNS/2/nsubj fled/VERB/VBD/6/ccomp ,/PUNCT/,/2/punct aid/NOUN/NN/5/compound workers/NOUN/NNS/2/obj said/VERB/VBD/0/root"
    )]
    public void Who_stands_between_comma_and_verb_speaks(string words)
    {
        var mended = TrailingSpeakers.Mend(DrawnTree.Of(words));
        Assert.NotNull(mended);
        Assert.Equal(Relation.Nsubj, mended.Relations[4]);
        Assert.Equal(5, mended.Heads[4]);
    }

    [Fact]
    public void What_has_its_speaker_behind_a_comma_describes_no_noun()
    {
        var mended = TrailingSpeakers.Mend(
            DrawnTree.Of(
                "They/PRON/PRP/2/nsubj broke/VERB/VBD/0/root truces/NOUN/NNS/2/obj ,/PUNCT/,/6/punct groups/NOUN/NNS/6/nsubj said/VERB/VBN/3/acl"
            )
        );
        Assert.NotNull(mended);
        Assert.Equal("They nsubj, truces obj, said parataxis", DrawnTree.Below(mended, "broke"));
    }

    [Theory]
    // A speaker is there already, nobody stands there, no comma.
    [InlineData(
        "Rebels/NOUN/NNS/2/nsubj fled/VERB/VBD/0/root ,/PUNCT/,/5/punct workers/NOUN/NNS/5/nsubj said/VERB/VBD/2/parataxis"
    )]
    [InlineData("Rebels/NOUN/NNS/2/nsubj fled/VERB/VBD/0/root ,/PUNCT/,/4/punct said/VERB/VBD/2/parataxis")]
    [InlineData("Rebels/NOUN/NNS/2/nsubj left/VERB/VBD/0/root camps/NOUN/NNS/2/obj said/VERB/VBD/2/parataxis")]
    public void What_has_its_speaker_or_none_stays(string words) =>
        Assert.Null(TrailingSpeakers.Mend(DrawnTree.Of(words)));
}
