using Demarche.Core;

namespace Demarche.Coding.Tests.Links;

public class SameEventTests
{
    [Fact]
    public void An_act_told_twice_is_one_event_with_two_passages()
    {
        var told = Assert.Single(
            SharedCoder.Events("Iran arrested Carlos Mendez in May. Carlos Mendez was arrested by Iran.")
        );
        Assert.Equal(2, told.Evidence.Count);
        Assert.Equal("2023-05", told.Happened.Period.ToString());
    }

    [Fact]
    public void Who_is_only_understood_gives_way_to_a_name()
    {
        var told = Assert.Single(
            SharedCoder.Events(
                "Carlos Mendez was arrested in Iran in May. Iranian police arrested Carlos Mendez in May."
            )
        );
        Assert.Equal("Iranian police", told.Actors[0].Text);
    }

    [Theory]
    [InlineData("Iran arrested Carlos Mendez in May. Iran arrested Anna Berg in May.")]
    [InlineData("Iran arrested a Swede in May 2021. Iran arrested a Swede in June 2022.")]
    [InlineData("Iran arrested a Swede. Iraq arrested a Swede.")]
    public void Different_acts_stay_apart(string text) => Assert.Equal(2, SharedCoder.Events(text).Count);
}
