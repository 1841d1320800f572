using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Cli.Output.Codebooks;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;

namespace Demarche.Cli.Tests.Output.Codebooks;

public class PlainEnglishTests
{
    private static readonly Role Object = new(Slot.Object, "");
    private static readonly Role With = new(Slot.Oblique, "with");

    [Fact]
    public void Sides_are_told_by_preference()
    {
        Assert.Equal("nobody", PlainEnglish.Side([]));
        Assert.Equal(
            "“with …” in object, else owner (“…’s”)",
            PlainEnglish.Side([Object with { Inside = With }, new Role(Slot.Possessor, "")])
        );
        Assert.Equal("all of: object, “with …”", PlainEnglish.Both([Object, With]));
    }

    [Theory]
    [InlineData(Probe.Word, true, "ship", "object is *ship*")]
    [InlineData(Probe.Word, false, "ship", "object is not *ship*")]
    [InlineData(Probe.Word, true, "ship carry+out", "object is one of *ship*, *carry out*")]
    [InlineData(Probe.Word, false, "@arms", "object is none of [arms …](words.md#arms)")]
    [InlineData(Probe.Word, true, "", "there is an object")]
    [InlineData(Probe.Word, false, "", "there is no object")]
    [InlineData(Probe.Actor, true, "", "object is an actor")]
    [InlineData(Probe.Official, false, "", "object is not the state or an organ of it")]
    [InlineData(Probe.Several, true, "", "object names several states")]
    [InlineData(Probe.Particle, true, "out", "with *out*")]
    [InlineData(Probe.Head, false, "make", "it does not stand under *make*")]
    [InlineData(Probe.Passive, true, "", "it is passive")]
    [InlineData(Probe.Negated, false, "", "it is not negated")]
    public void Conditions_are_told(Probe probe, bool wanted, string words, string said)
    {
        ImmutableArray<string> written = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(
            said,
            PlainEnglish.Say(new Condition(probe, [Object], FrozenSet<string>.Empty, wanted) { Written = written })
        );
    }

    [Fact]
    public void Long_lists_are_cut_and_counted()
    {
        var said = PlainEnglish.Words([.. Enumerable.Range(1, 20).Select(i => $"w{i}")]);
        Assert.EndsWith("*w12* and 8 more", said, StringComparison.Ordinal);
    }
}
