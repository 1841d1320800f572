using Demarche.Coding.Trees;

namespace Demarche.Coding.Tests.Trees;

public class SecondSubjectsTests
{
    [Theory]
    [InlineData(
        "Lima/PROPN/NNP/2/nsubj eased/VERB/VBD/0/root a/DET/DT/4/det curfew/NOUN/NN/2/nsubj:pass",
        "Lima nsubj, curfew obj"
    )]
    [InlineData(
        "Ruiz/PROPN/NNP/2/nsubj eased/VERB/VBD/0/root curfews/NOUN/NNS/2/obj ,/PUNCT/,/6/punct the/DET/DT/6/det first/NOUN/NN/2/nsubj",
        "Ruiz nsubj, curfews obj, first parataxis"
    )]
    public void What_stands_behind_the_verb_is_no_second_one(string words, string below)
    {
        var mended = SecondSubjects.Mend(DrawnTree.Of(words));
        Assert.NotNull(mended);
        Assert.Equal(below, DrawnTree.Below(mended, "eased"));
    }

    [Theory]
    [InlineData("Then/ADV/RB/2/advmod came/VERB/VBD/0/root a/DET/DT/4/det curfew/NOUN/NN/2/nsubj")]
    [InlineData("Lima/PROPN/NNP/3/nsubj curfews/NOUN/NNS/3/nsubj ended/VERB/VBD/0/root")]
    public void One_subject_or_two_before_stay(string words) => Assert.Null(SecondSubjects.Mend(DrawnTree.Of(words)));
}
