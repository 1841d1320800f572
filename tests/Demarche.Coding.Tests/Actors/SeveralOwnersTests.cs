using Demarche.Core;

namespace Demarche.Coding.Tests.Actors;

public sealed class SeveralOwnersTests
{
    [Theory]
    [InlineData("The foreign ministers of Egypt and Jordan met in Amman.", "EGY JOR")]
    [InlineData("French and Egyptian warships left the port.", "EGY FRA")]
    [InlineData("The ministry will allow nationals from Chad and Sudan to enter the camp.", "SDN TCD")]
    [InlineData("The presidents of Kenya, Uganda and Rwanda met.", "KEN RWA UGA")]
    public void Each_state_has_such_an_actor(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("The foreign minister of Egypt met reporters.", "EGY")]
    [InlineData("The president of Kenya and Uganda's envoy met.", "KEN UGA")]
    public void One_minister_is_of_one_state(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    private static IEnumerable<string> Codes(string text)
    {
        var report = SharedPipeline.Parse(text, "2024-03-13");
        var reading = SharedActors.Reader.Read(report);
        return Enumerable
            .Range(0, report.Passages[0].Sentence.Count)
            .SelectMany(t => reading.ActorsAt(0, t))
            .Where(a => a.Code.IsState)
            .Select(a => a.Code.Letters)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }
}
