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

    [Fact]
    public void Days_that_contradict_each_other_are_both_kept() =>
        Assert.Equal(
            ["2024-03-11", "2024-03-12"],
            SharedCoder
                .Events(
                    "Chile expelled the Peruvian ambassador on Monday. Chile expelled the Peruvian ambassador on Tuesday, according to Lima."
                )
                .Select(e => e.Happened.Period.ToString())
        );

    [Theory]
    [InlineData("Chile expelled the Peruvian ambassador Monday. On Monday, Chile expelled the Peruvian ambassador.", 1)]
    [InlineData(
        "Chile expelled the Peruvian ambassador on Monday. Chile expelled the Peruvian ambassador on Tuesday.",
        2
    )]
    public void Words_that_give_no_day_still_tell_days_apart(string text, int events)
    {
        var report = SharedCoder.Report(text);
        var coded = SharedCoder.Instance.Code(report with { Revision = report.Revision with { Published = null } });
        Assert.Equal(events, coded.Events.Count);
        Assert.All(coded.Events, e => Assert.Equal(Basis.Relative, e.Happened.Basis));
    }
}
