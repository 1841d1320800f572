namespace Demarche.Coding.Tests.Events.Frames;

public class MisreadingsTests
{
    [Theory]
    [InlineData("Two Spanish nurses were killed after being captured by Tuareg rebels in Mali.")]
    [InlineData("Two Spanish nurses were killed while being held by Tuareg rebels in Mali.")]
    public void Who_holds_somebody_does_what_is_done_then(string text) =>
        Assert.Equal("MLI", SharedCoder.Events(text)[0].Actors[0].Code.Letters);

    [Fact]
    public void Who_only_trained_somebody_does_not() =>
        Assert.DoesNotContain(
            SharedCoder.Events("Two Spanish nurses were killed in Mali after being trained by Swiss soldiers."),
            e => e.Actors.Any(a => a.Code.Letters == "CHE")
        );
}
