namespace Demarche.Coding.Tests.Events;

public class PhraseActorsTests
{
    [Theory]
    [InlineData("Three people were killed near the Danish embassy in Kabul, Afghanistan.", "AFG")]
    [InlineData("Gunmen killed two guards and wounded six clerks near the Danish embassy in Kabul.", "AFG")]
    public void The_place_may_stand_deeper_or_with_another_verb(string text, string place)
    {
        var told = SharedCoder.Events(text);
        Assert.NotEmpty(told);
        Assert.All(told, e => Assert.Contains(e.Actors, a => a.Code.Letters == place));
    }

    [Fact]
    public void People_without_a_nationality_are_of_those_of_whom_they_are() =>
        Assert.Equal(
            "JOR",
            SharedCoder
                .Events("Denmark criticised members of the family of the Jordanian king.")[0]
                .Recipients[0]
                .Code.Letters
        );
}
