using Demarche.Coding.Events.Choice;
using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Choice;

public class TraitsTests
{
    [Theory]
    [InlineData("Chile condemned Bolivia.", nameof(Trait.ActorKnown), 1)]
    [InlineData("Chile condemned Bolivia.", nameof(Trait.RecipientKnown), 1)]
    [InlineData("Chile condemned Bolivia.", nameof(Trait.Depth), 0)]
    [InlineData("Chile condemned Bolivia.", nameof(Trait.Verbal), 1)]
    [InlineData("Chile condemned Bolivia.", nameof(Trait.Violent), 0)]
    [InlineData("Police in Chile arrested Chilean students.", nameof(Trait.Domestic), 1)]
    [InlineData("A student was arrested in Chile.", nameof(Trait.Passive), 1)]
    [InlineData("Chile, which condemned Bolivia, is calm.", nameof(Trait.InRelative), 1)]
    [InlineData("Peru was calm after Chile condemned Bolivia.", nameof(Trait.InAdverbial), 1)]
    [InlineData("Peru said that Chile condemned Bolivia.", nameof(Trait.InContent), 1)]
    [InlineData("Chile's condemnation of Bolivia was harsh.", nameof(Trait.Noun), 1)]
    public void Are_read_from_the_tree(string text, string trait, float value)
    {
        var (passage, act) = SharedCoder.Instance.Study(SharedCoder.Report(text)).Readings.MaxBy(r => r.Act.Rank);
        var traits = new float[Traits.Count];
        Traits.Read(act, passage.Sentence, traits);
        Assert.Equal(value, traits[(int)Enum.Parse<Trait>(trait)]);
    }

    [Fact]
    public void Around_it_stand_its_voices_and_its_neighbours()
    {
        var study = SharedCoder.Instance.Study(SharedCoder.Report("Two Kenyans were killed, Oman and Qatar said."));
        var traits = new float[Traits.Count];
        Traits.ReadAround(study.Told[0].Act, study.Actors, Status.Claimed, traits);
        Assert.Equal(1, traits[(int)Trait.NotAsserted]);
        Assert.Equal(1, traits[(int)Trait.ActorUnderstood]);
        Assert.Equal(0, traits[(int)Trait.RecipientUnderstood]);
        Assert.Equal(2, traits[(int)Trait.OtherStates]);
        Assert.Equal(0, traits[(int)Trait.NotFirst]);
    }
}
