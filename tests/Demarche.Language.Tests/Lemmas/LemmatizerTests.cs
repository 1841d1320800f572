using Demarche.Language.Lemmas;

namespace Demarche.Language.Tests.Lemmas;

public sealed class LemmatizerTests
{
    private static readonly string[] Tags = ["NN", "NNP", "NNS", "VBD", "VBN"];

    private readonly Lemmatizer _lemmatizer = new(
        [
            new LemmaClass(
                "NOUN/NNS",
                [KeyValuePair.Create("men", "man"), KeyValuePair.Create("lists", "list")],
                [Rule("", 0, ""), Rule("s", 1, ""), Rule("ies", 3, "y")]
            ),
            new LemmaClass(
                "VERB/VBD",
                [KeyValuePair.Create("went", "go"), KeyValuePair.Create("moved", "move")],
                [Rule("", 0, ""), Rule("ed", 2, ""), Rule("ied", 3, "y")]
            ),
            new LemmaClass(
                "VERB/VBN",
                [KeyValuePair.Create("gone", "go")],
                [Rule("", 0, ""), Rule("ed", 1, ""), Rule("oved", 2, "")]
            ),
        ],
        Tags
    );

    [Fact]
    public void APartOfSpeechGoesWithTheTagsItWasSeenWith()
    {
        var pairs = _lemmatizer.Pairs();
        Assert.Equal([false, false, false, true, true], Row(Upos.Verb));
        Assert.Equal([false, false, true, false, false], Row(Upos.Noun));
        // Never seen: nothing is known, so nothing is excluded.
        Assert.Equal([true, true, true, true, true], Row(Upos.Intj));

        IEnumerable<bool> Row(Upos upos) => Enumerable.Range(0, Tags.Length).Select(tag => pairs[(int)upos, tag]);
    }

    [Theory]
    [InlineData("men", Upos.Noun, "NNS", "man")]
    [InlineData("armies", Upos.Noun, "NNS", "army")]
    [InlineData("tanks", Upos.Noun, "NNS", "tank")]
    [InlineData("went", Upos.Verb, "VBN", "go")]
    [InlineData("Tanks", Upos.Noun, "NN", "tanks")]
    [InlineData("Moscow", Upos.Propn, "NNP", "Moscow")]
    [InlineData("denied", Upos.Verb, "VBD", "deny")]
    public void GivesTheLemma(string form, Upos upos, string xpos, string expected) =>
        Assert.Equal(expected, _lemmatizer.Lemma(form, upos, Array.IndexOf(Tags, xpos)));

    [Theory]
    [InlineData("officials", "official")]
    [InlineData("said", "say")]
    [InlineData("accused", "accuse")]
    [InlineData("spies", "spy")]
    public void TheModelKnowsNewsWords(string word, string lemma)
    {
        var sentence = SharedModel.Pipeline.Parse($"The {word} men were there.")[0];
        if (word == "said" || word == "accused" || word.EndsWith('s'))
        {
            sentence = SharedModel.Pipeline.Parse(
                word.EndsWith('s') ? $"Many {word} came." : $"The ministers {word} Russia of lying."
            )[0];
        }
        Assert.Contains(sentence.Tokens(), t => t.IsForm(word) && t.Lemma == lemma);
    }

    private static KeyValuePair<string, LemmaEdit> Rule(string ending, int cut, string add) =>
        KeyValuePair.Create(ending, new LemmaEdit(true, cut, add));
}
