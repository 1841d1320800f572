using Demarche.Coding.Times;

namespace Demarche.Coding.Tests.Times;

public class SpokenTimesTests
{
    private static readonly TimePlace Story = new(3, false);

    [Fact]
    public void Nothing_told_gives_nothing() => Assert.Null(new SpokenTimes(null).Before(Story, Tense.Past));

    [Fact]
    public void What_is_told_in_passing_gives_way_to_the_story()
    {
        var times = new SpokenTimes(Day(13));
        times.Add(new SpokenTime(Day(4), TimeUnit.Day, new TimePlace(0, false)));
        times.Add(new SpokenTime(new DateOnly(1960, 5, 3), TimeUnit.Day, new TimePlace(1, true)));
        Assert.Equal(Day(4), times.Before(Story, Tense.Past)!.Value.From);
        Assert.Equal(1960, times.Before(new TimePlace(1, true), Tense.Past)!.Value.From.Year);
        Assert.Equal(1960, times.Last!.Value.From.Year);
    }

    [Fact]
    public void The_past_does_not_count_from_what_lies_ahead()
    {
        var times = new SpokenTimes(Day(13));
        times.Add(new SpokenTime(Day(4), TimeUnit.Day, new TimePlace(0, false)));
        times.Add(new SpokenTime(Day(20), TimeUnit.Day, new TimePlace(1, false)));
        Assert.Equal(Day(4), times.Before(Story, Tense.Past)!.Value.From);
        Assert.Equal(Day(20), times.Before(Story, Tense.Future)!.Value.From);
    }

    [Fact]
    public void A_coarser_time_is_not_replaced()
    {
        var times = new SpokenTimes(Day(13));
        times.Add(new SpokenTime(Day(4), TimeUnit.Day, new TimePlace(0, false)));
        times.Add(new SpokenTime(new DateOnly(1960, 1, 1), TimeUnit.Year, new TimePlace(1, true)));
        Assert.Equal(TimeUnit.Year, times.Before(Story, Tense.Past)!.Value.Grain);
    }

    private static DateOnly Day(int day) => new(2024, 3, day);
}
