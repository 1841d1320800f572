namespace Demarche.Coding.Tests.Events;

public class BeforeTests
{
    [Fact]
    public void Whoever_held_the_one_holds_the_other()
    {
        var events = SharedCoder.Events("The FSB arrested a Korean pastor in January. His wife was also detained.");
        Assert.All(events, e => Assert.Equal("RUS", e.Actors[0].Code.Letters));
    }

    [Fact]
    public void The_statement_is_that_of_who_spoke_last()
    {
        var events = SharedCoder.Events(
            "Japan condemned China on Monday. The Chinese foreign ministry called the statement absurd."
        );
        Assert.Equal("JPN", events[^1].Recipients[0].Code.Letters);
    }
}
