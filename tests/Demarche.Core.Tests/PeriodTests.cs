using Demarche.Core;
using Demarche.Testing;
using FsCheck.Fluent;

namespace Demarche.Core.Tests;

public sealed class PeriodTests
{
    private static readonly Period January = Period.Month(2024, 1);

    [Fact]
    public void A_month_ends_with_its_last_day()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Period.Month(2024, 2).To);
        Assert.Equal(29, Period.Month(2024, 2).Days);
        Assert.Equal(366, Period.Year(2024).Days);
    }

    [Fact]
    public void The_default_knows_nothing()
    {
        Assert.True(default(Period).IsUnknown);
        Assert.False(default(Period).IsDay);
        Assert.Null(default(Period).Days);
    }

    [Fact]
    public void One_day_is_a_day()
    {
        var day = Period.Day(new DateOnly(2024, 2, 3));
        Assert.True(day.IsDay);
        Assert.Equal(1, day.Days);
        Assert.False(January.IsDay);
    }

    [Fact]
    public void Last_days_are_included()
    {
        Assert.True(January.Overlaps(Period.Day(new DateOnly(2024, 1, 31))));
        Assert.False(January.Overlaps(Period.Day(new DateOnly(2024, 2, 1))));
    }

    [Fact]
    public void An_open_end_reaches_for_ever()
    {
        var since = new Period(new DateOnly(2024, 1, 15), null);
        Assert.True(since.Overlaps(Period.Year(2030)));
        Assert.False(since.Overlaps(Period.Year(2023)));
        Assert.True(since.Contains(Period.Year(2030)));
        Assert.False(January.Contains(since));
        Assert.True(default(Period).Contains(since));
        Assert.Equal(new Period(new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 31)), since.Intersect(January));
    }

    [Theory]
    [InlineData("2024-02-03", "2024-02-03", "2024-02-03")]
    [InlineData("2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2024-01-01", "2024-12-31", "2024")]
    [InlineData("2024-01-30", "2024-02-03", "2024-01-30/2024-02-03")]
    [InlineData("2024-01-30", null, "2024-01-30/..")]
    [InlineData(null, "2024-01-30", "../2024-01-30")]
    [InlineData(null, null, "..")]
    public void It_prints_as_short_as_it_can(string? from, string? to, string text) =>
        Assert.Equal(text, new Period(Day(from), Day(to)).ToString());

    [Fact]
    public void Containing_means_that_the_common_days_are_the_other() =>
        Properties.Hold(
            Gen.Zip(Chance.Period, Chance.Period),
            pair =>
            {
                var (one, other) = pair;
                Assert.Equal(one.Overlaps(other), other.Overlaps(one));
                Assert.Equal(one.Contains(other), one.Intersect(other) == other);
                if (one.Intersect(other) is { From: { } from, To: { } to })
                {
                    Assert.Equal(one.Overlaps(other), from <= to);
                }
            },
            seed: 11,
            times: 500
        );

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
