namespace Demarche.Coding.Tests.Events;

public class ContextsTests
{
    [Theory]
    [InlineData("Russia arrested a Korean pastor for espionage.", "intelligence")]
    [InlineData("Finland summoned the Russian ambassador.", "diplomatic")]
    [InlineData("Canada imposed sanctions on Belarus.", "economic")]
    public void Words_bring_their_context(string text, string context) =>
        Assert.Contains(context, Assert.Single(SharedCoder.Events(text)).Contexts);
}
