namespace Demarche.Coding.Tests.Actors;

public class HomeFinderTests
{
    [Theory]
    [InlineData("Oman said police would be on alert if war broke out in Yemen.", "OMN/COP")]
    [InlineData("Oman said police were on alert in Yemen.", "YEM/COP")]
    public void Where_something_only_may_happen_is_no_home(string text, string police) =>
        Assert.Equal(police, SharedActors.At(text, "police"));
}
