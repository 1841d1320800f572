using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class PresentTenseTests
{
    private static readonly string[] Tags = ["NN", "NNS", "PRP", "VB", "VBD", "VBP", "VBZ"];

    [Theory]
    [InlineData("envoy/NN left/VBD/leave", "envoy leaves", "VBZ")]
    [InlineData("envoys/NNS left/VBD/leave", "envoys leave", "VBP")]
    [InlineData("They/PRP met/VBD/meet", "They meet", "VBP")]
    [InlineData("I/PRP was/VBD/be", "I am", "VBP")]
    [InlineData("talks/NNS were/VBD/be", "talks are", "VBP")]
    [InlineData("minister/NN had/VBD/have", "minister has", "VBZ")]
    [InlineData("ally/NN denied/VBD/deny", "ally denies", "VBZ")]
    public void ThePresentAgreesWithTheSubject(string told, string expected, string tag)
    {
        var words = told.Split(' ').Select(w => w.Split('/')).ToArray();
        var sentence = new GoldSentence(
            [.. words.Select(w => w[0])],
            [.. words.Select(w => w[^1])],
            [0, 0],
            [.. words.Select(w => Array.IndexOf(Tags, w[1]))],
            [1, -1],
            [(int)Relation.Nsubj, (int)Relation.Root]
        );

        var turned = new PresentTense(Tags).Turn(sentence);

        Assert.Equal(expected, string.Join(' ', turned.Forms));
        Assert.Equal(tag, Tags[turned.Xpos[1]]);
        Assert.Equal(sentence.Heads, turned.Heads);
    }

    [Fact]
    public void AnAuxiliaryAgreesWithTheSubjectOfItsVerb()
    {
        var sentence = new GoldSentence(
            ["envoys", "did", "leave"],
            ["envoy", "do", "leave"],
            [0, 0, 0],
            [1, 4, 3],
            [2, 2, -1],
            [(int)Relation.Nsubj, (int)Relation.Aux, (int)Relation.Root]
        );

        Assert.Equal(["envoys", "do", "leave"], new PresentTense(Tags).Turn(sentence).Forms);
    }

    [Fact]
    public void WithoutLemmasNothingIsTurned()
    {
        string[] forms = ["envoy", "left"];
        var sentence = new GoldSentence(forms, forms, [0, 0], [0, 4], [1, -1], [0, 0]);

        Assert.Same(sentence, new PresentTense(Tags).Turn(sentence));
    }
}
