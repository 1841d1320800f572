namespace Demarche.Coding.Tests.Events;

public class SizeReaderTests
{
    [Theory]
    [InlineData("Latvia expelled two Russian diplomats.", "expelled", 2)]
    [InlineData("Iran arrested 1,200 Afghan workers.", "arrested", 1200)]
    [InlineData("Colombian rebels killed three Venezuelan soldiers.", "dead", 3)]
    [InlineData("Colombian rebels wounded ten Venezuelan soldiers.", "injured", 10)]
    [InlineData("Belarus released two Lithuanian prisoners.", "released", 2)]
    public void Numbers_belong_to_the_act(string text, string what, long count)
    {
        var size = Assert.Single(Assert.Single(SharedCoder.Events(text)).Sizes);
        Assert.Equal((what, count), (size.What, size.Count));
    }

    [Theory]
    [InlineData("Iran arrested the Afghan workers.")]
    [InlineData("Canada imposed two sanctions on Belarus.")]
    public void No_number_no_size(string text) => Assert.Empty(Assert.Single(SharedCoder.Events(text)).Sizes);
}
