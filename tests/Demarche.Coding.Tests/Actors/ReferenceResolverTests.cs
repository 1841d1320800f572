namespace Demarche.Coding.Tests.Actors;

public class ReferenceResolverTests
{
    [Theory]
    [InlineData("A Swedish citizen was arrested in Iran in May. The man was released by Iran in June.")]
    [InlineData("Iran arrested a Swedish engineer in May. The suspect was released by Iran in June.")]
    public void A_man_is_whoever_was_told_of_before(string text)
    {
        var released = SharedCoder.Events(text)[^1];
        Assert.Equal("SWE", released.Recipients[0].Code.Letters);
    }

    [Fact]
    public void An_attacker_is_who_was_told_of_before() =>
        Assert.Equal(
            "TUN",
            SharedCoder
                .Events("A French priest was stabbed by a Tunisian man in Nice. The assailant was arrested in Italy.")[
                    ^1
                ]
                .Recipients[0]
                .Code.Letters
        );

    [Theory]
    [InlineData("Norway said that Iran had stopped its flights. It expelled two Iranian envoys.", "NOR")]
    [InlineData("Norway spoke. Iran had stopped its flights. It condemned Sweden.", "IRN")]
    public void It_is_who_speaks_and_not_of_whom(string text, string code) =>
        Assert.Equal(code, SharedCoder.Events(text)[^1].Actors[0].Code.Letters);
}
