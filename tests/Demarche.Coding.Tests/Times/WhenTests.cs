using Demarche.Coding.Times;
using Demarche.Core;

namespace Demarche.Coding.Tests.Times;

/// <summary>When acts happened. The reports are of Wednesday, 13 March 2024.</summary>
public sealed class WhenTests
{
    private static Happened When(string text, string trigger, string? day = "2024-03-13")
    {
        var report = SharedPipeline.Parse(text, day);
        var at = SharedPipeline.Token(report, trigger);
        return SharedTimes.Reader.Read(report).When(at.Passage, at.Token);
    }

    [Theory]
    [InlineData("Police arrested the pastor in January.", "arrested", "2024-01")]
    [InlineData("In February, a woman was detained for treason.", "detained", "2024-02")]
    [InlineData("The agency reported on Monday that the pastor was detained in January.", "detained", "2024-01")]
    [InlineData("The agency reported on Monday that the pastor was detained in January.", "reported", "2024-03-11")]
    [InlineData("Its invasion of Ukraine in February 2022 was condemned.", "invasion", "2022-02")]
    [InlineData("The reporter, who was detained on March 30, 2023, is still in prison.", "detained", "2023-03-30")]
    [InlineData("The ministers met on Friday and signed a treaty.", "signed", "2024-03-08")]
    [InlineData("The arrest took place in January.", "arrest", "2024-01")]
    [InlineData("Seoul protested on Friday, summoning the ambassador.", "summoning", "2024-03-08")]
    [InlineData("Moscow has supported the rebels since 2014.", "supported", "2014-01-01/2024-03-13")]
    [InlineData("Moscow imposed sanctions after February 2022.", "imposed", "2022-02-01/2024-03-13")]
    [InlineData(
        "Norway joined other countries in sanctioning Iraq after its invasion of Kuwait in August 1990.",
        "invasion",
        "1990-08"
    )]
    [InlineData(
        "Norway joined other countries in sanctioning Iraq after its invasion of Kuwait in August 1990.",
        "joined",
        "1990-08-01/1990-12-31"
    )]
    [InlineData("He was expelled four months before the election in June 2023.", "expelled", "2023-02")]
    [InlineData("Police arrested the pastor in January. His wife was also detained.", "detained", "2024-01")]
    [InlineData(
        "Police arrested the pastor in January. He has since been released.",
        "released",
        "2024-01-01/2024-03-13"
    )]
    [InlineData("He was detained in January, a few days after entering the country.", "entering", "2024-01")]
    [InlineData(
        "He was detained on March 10, a few days after entering the country.",
        "entering",
        "2024-03-04/2024-03-08"
    )]
    [InlineData("Tehran denounced the strike of March 1 that destroyed its consulate.", "destroyed", "2024-03-01")]
    public void TheTextSays(string text, string trigger, string expected)
    {
        var happened = When(text, trigger);
        Assert.Equal(expected, happened.Period.ToString());
        Assert.Equal(Basis.Text, happened.Basis);
        Assert.NotEmpty(happened.Text);
    }

    [Theory]
    [InlineData("The agency reported on Monday that the pastor was detained in Moscow.", "detained", "2024-03-13")]
    [InlineData("Police arrested the pastor.", "arrested", "2024-03-13")]
    [InlineData("The president will visit Paris.", "visit", "2024-03-13/..")]
    [InlineData("Moscow has been supplying weapons.", "supplying", "../2024-03-13")]
    public void ElseTheReportsOwnDay(string text, string trigger, string expected)
    {
        var happened = When(text, trigger);
        Assert.Equal(expected, happened.Period.ToString());
        Assert.Equal(Basis.Published, happened.Basis);
    }

    [Fact]
    public void WithoutAnyDayNothingIsKnown() =>
        Assert.True(When("Police arrested the pastor.", "arrested", null).Period.IsUnknown);

    [Fact]
    public void ATriggerOutsideTheReportIsNoError() =>
        Assert.Equal(
            Basis.Published,
            SharedTimes.Reader.Read(SharedPipeline.Parse("Police arrested him.")).When(7, 99).Basis
        );

    [Theory]
    [InlineData("On Monday, police arrested the pastor.", "arrested", "On Monday")]
    [InlineData("Police arrested the pastor on May 3. Two days later, they freed him.", "arrested", "on May 3")]
    [InlineData("Last week the envoy left.", "left", "Last week")]
    [InlineData("The envoy was expelled on Monday and returned on May 3, 2021.", "expelled", "on Monday")]
    public void Without_a_day_of_its_own_a_report_keeps_its_words(string text, string trigger, string words)
    {
        var happened = When(text, trigger, null);
        Assert.Equal(Basis.Relative, happened.Basis);
        Assert.Equal(words, happened.Text);
        Assert.True(happened.Period.IsUnknown);
    }

    [Theory]
    [InlineData("The pastor fled in 480 BC.", "fled")]
    [InlineData("Police arrest the pastor every Monday.", "arrest")]
    [InlineData("Police held the pastor for two days.", "held")]
    [InlineData("Police arrested the pastor.", "arrested")]
    public void What_names_no_day_is_no_relative_day(string text, string trigger) =>
        Assert.Equal(Basis.Published, When(text, trigger, null).Basis);

    [Fact]
    public void Days_counted_from_a_month_lie_by_now()
    {
        var happened = When("The envoy fled in January. Two days later, police arrested him.", "arrested");
        Assert.Equal(Basis.Relative, happened.Basis);
        Assert.Equal("../2024-03-13", happened.Period.ToString());
        Assert.Equal("Two days later", happened.Text);
    }

    [Fact]
    public void What_is_done_does_not_reach_beyond_the_report()
    {
        var report = SharedPipeline.Parse("The pastor was moved to Lima at the beginning of the year.");
        var at = SharedPipeline.Token(report, "moved");
        Assert.Equal(
            "2024-01-01/2024-03-13",
            SharedTimes.Reader.Read(report).WhenDone(at.Passage, at.Token).Period.ToString()
        );
    }

    [Theory]
    [InlineData(
        "Peru detained two fishermen on March 4. The minister, who was born on May 3, 1960, spoke of a mistake. The same day Chile protested."
    )]
    [InlineData("Peru expelled a consul on March 4. A hearing is due on March 20. The same day Chile protested.")]
    public void The_same_day_is_a_day_of_the_story(string text) =>
        Assert.Equal("2024-03-04", When(text, "protested").Period.ToString());
}
