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
}
