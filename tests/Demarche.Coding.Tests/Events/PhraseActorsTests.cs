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
}
