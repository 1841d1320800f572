namespace Demarche.Coding.Tests.Actors;

public class PersonDescriberTests
{
    [Theory]
    [InlineData("Portugal sanctioned Malian president Issa Konte and Interior Minister Oumar Dembo.", "MLI")]
    [InlineData("Portugal praised Malian president Issa Konte and British Interior Minister Oumar Dembo.", "GBR")]
    public void Who_stands_in_a_list_without_a_state_has_the_first_ones(string text, string code) =>
        Assert.Equal(code, SharedCoder.Events(text)[0].Recipients[^1].Code.Letters);
}
