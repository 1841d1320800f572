namespace Demarche.Coding.Tests.Events;

public class WordingTests
{
    [Theory]
    [InlineData("Estonia said on Friday that it had expelled two Belarusian envoys.", "Estonia")]
    [InlineData("The Chadian minister said he would not meet the Sudanese envoy.", "Chadian minister")]
    public void Who_acts_as_a_pronoun_is_told_in_the_words_that_name_it(string text, string words)
    {
        var actor = Assert.Single(SharedCoder.Events(text)[0].Actors);
        Assert.Equal(words, actor.Text);
        Assert.Equal(words, actor.Span.In(text));
    }

    [Fact]
    public void A_pronoun_that_points_into_another_sentence_keeps_its_own_words() =>
        Assert.Equal(
            "It",
            SharedCoder.Events("Estonia issued a note. It expelled two Belarusian envoys.")[^1].Actors[0].Text
        );
}
