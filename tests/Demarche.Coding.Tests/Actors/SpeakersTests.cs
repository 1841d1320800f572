namespace Demarche.Coding.Tests.Actors;

public class SpeakersTests
{
    [Theory]
    [InlineData("An engineer was arrested in Zambia on Tuesday, the Belgian Foreign Ministry said.", "BEL")]
    [InlineData("A villager was arrested in Zambia on Tuesday, the Belgian Foreign Ministry said.", "ZMB")]
    public void A_foreign_ministry_speaks_of_its_citizens(string text, string state)
    {
        var told = Assert.Single(SharedCoder.Events(text));
        Assert.Equal(state, Assert.Single(told.Recipients).Code.Letters);
    }

    [Fact]
    public void Where_the_speaker_is_it_does_not_happen()
    {
        var told = Assert.Single(
            SharedCoder.Events("Ugandan rebels killed twenty people, relief officials in Nairobi said.")
        );
        Assert.Equal("UGA", Assert.Single(told.Recipients).Code.Letters);
    }
}
