using Demarche.Coding.Times;

namespace Demarche.Coding.Tests.Times;

/// <summary>Expressions with their TIMEX3 values and days. The reports are of Wednesday, 13 March 2024.</summary>
public sealed class TimeReaderTests
{
    private static string Read(string text, string? day = "2024-03-13")
    {
        var times = SharedTimes.Reader.Read(SharedPipeline.Parse(text, day)).Times;
        return string.Join("; ", times.Select(time => $"{time.Span.In(text)} = {time.Value}"));
    }

    private static string Days(string text, string? day = "2024-03-13") =>
        string.Join(
            "; ",
            SharedTimes.Reader.Read(SharedPipeline.Parse(text, day)).Times.Select(time => time.Period.ToString())
        );

    [Theory]
    [InlineData("Troops crossed the border in 2022.", "2022 = 2022")]
    [InlineData("Troops crossed the border in February 2022.", "February 2022 = 2022-02")]
    [InlineData("Troops crossed the border in February of 2022.", "February of 2022 = 2022-02")]
    [InlineData("The treaty was signed on Feb. 3, 1999.", "Feb. 3, 1999 = 1999-02-03")]
    [InlineData("The treaty was signed on 3 February 1999.", "3 February 1999 = 1999-02-03")]
    [InlineData("The treaty was signed on the 3rd of February 1999.", "the 3rd of February 1999 = 1999-02-03")]
    [InlineData("The treaty was signed on 1999-02-03.", "1999-02-03 = 1999-02-03")]
    [InlineData("The treaty was signed on February 3rd, 1999.", "February 3rd, 1999 = 1999-02-03")]
    [InlineData("Fighting went on in the 1990s.", "the 1990s = 199")]
    [InlineData("Fighting went on in the late 1980s.", "the late 1980s = 198")]
    [InlineData("Fighting went on in the 19th century.", "the 19th century = 18")]
    [InlineData("Talks were held in the third quarter of 2019.", "the third quarter of 2019 = 2019-Q3")]
    [InlineData("Talks were held in the summer of 2019.", "the summer of 2019 = 2019-SU")]
    [InlineData("The embassy closed in mid-2019.", "mid-2019 = 2019")]
    [InlineData("The city fell in 480 BC.", "480 BC = BC0480")]
    public void Absolute(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The deadline was extended until Friday.", "Friday = 2024-03-15")]
    [InlineData("The envoy could arrive as early as Friday.", "Friday = 2024-03-15")]
    [InlineData("The ministry said the envoy would leave on Friday.", "Friday = 2024-03-15")]
    [InlineData("Officials vowed to study Friday's ruling.", "Friday = 2024-03-08")]
    [InlineData("The company had hoped to reopen the mine since April.", "April = 2023-04")]
    public void Ahead(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Sales in the latest period fell.", "the latest period = 2023-Q4")]
    [InlineData("Sales fell in the year ended June 30.", "the year = P1Y; June 30 = 2023-06-30")]
    [InlineData("Sales will fall for the full year.", "the full year = 2024")]
    [InlineData("It had a loss, after a year-earlier profit.", "year-earlier = 2023")]
    [InlineData("About three-quarters of the food is imported.", "")]
    [InlineData("The group declared a quarterly dividend.", "")]
    [InlineData("The treaty dates from nineteen ninety-six.", "nineteen ninety-six = 1996")]
    [InlineData("Raids went on between April and June 1955.", "April = 1955-04; June 1955 = 1955-06")]
    [InlineData("The envoy will soon seek talks.", "soon = FUTURE_REF")]
    [InlineData("The envoy soon became a rival.", "")]
    public void Business(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The envoy left Seoul on Monday.", "Monday = 2024-03-11")]
    [InlineData("The envoy left Seoul on Wednesday.", "Wednesday = 2024-03-13")]
    [InlineData("The envoy left Seoul on Thursday.", "Thursday = 2024-03-07")]
    [InlineData("The envoy will leave Seoul on Thursday.", "Thursday = 2024-03-14")]
    [InlineData("The envoy left Seoul last Friday.", "last Friday = 2024-03-08")]
    [InlineData("The envoy will leave Seoul next Friday.", "next Friday = 2024-03-15")]
    [InlineData("The envoy left Seoul yesterday.", "yesterday = 2024-03-12")]
    [InlineData("The envoy left Seoul today.", "today = 2024-03-13")]
    [InlineData("The envoy will leave Seoul tomorrow.", "tomorrow = 2024-03-14")]
    [InlineData("The envoy left Seoul the day before yesterday.", "the day before yesterday = 2024-03-11")]
    [InlineData("The envoy left Seoul on Monday night.", "Monday night = 2024-03-11TNI")]
    [InlineData("The envoy left Seoul last night.", "last night = 2024-03-12TNI")]
    [InlineData("The envoy left Seoul this morning.", "this morning = 2024-03-13TMO")]
    [InlineData("The envoy left Seoul at 8:30 p.m. on Tuesday.", "8:30 p.m. on Tuesday = 2024-03-12T20:30")]
    [InlineData("The envoy left Seoul last week.", "last week = 2024-W10")]
    [InlineData("The envoy left Seoul this week.", "this week = 2024-W11")]
    [InlineData("The envoy left Seoul over the weekend.", "the weekend = 2024-W10-WE")]
    [InlineData("The envoy left Seoul last month.", "last month = 2024-02")]
    [InlineData("The envoy will leave Seoul next month.", "next month = 2024-04")]
    [InlineData("The envoy left Seoul last year.", "last year = 2023")]
    [InlineData("The envoy left Seoul earlier this year.", "earlier this year = 2024")]
    [InlineData("The envoy left Seoul in January.", "January = 2024-01")]
    [InlineData("The envoy left Seoul in December.", "December = 2023-12")]
    [InlineData("The envoy will leave Seoul in December.", "December = 2024-12")]
    [InlineData("The envoy left Seoul in late February.", "late February = 2024-02")]
    [InlineData("The envoy left Seoul in mid-March.", "mid-March = 2024-03")]
    [InlineData("The envoy left Seoul on Jan. 24.", "Jan. 24 = 2024-01-24")]
    [InlineData("The envoy left Seoul on Dec. 24.", "Dec. 24 = 2023-12-24")]
    [InlineData("The envoy left Seoul last June.", "last June = 2023-06")]
    [InlineData("The envoy left Seoul in June last year.", "June last year = 2023-06")]
    [InlineData("The envoy left Seoul two days ago.", "two days ago = 2024-03-11")]
    [InlineData("The envoy left Seoul three weeks ago.", "three weeks ago = 2024-W08")]
    [InlineData("The envoy left Seoul two years ago.", "two years ago = 2022")]
    [InlineData("The envoy left Seoul a month ago.", "a month ago = 2024-02")]
    [InlineData("The envoy left Seoul last summer.", "last summer = 2023-SU")]
    [InlineData("The envoy left Seoul on Christmas Day.", "Christmas Day = 2023-12-25")]
    [InlineData("The envoy left Seoul several years ago.", "several years ago = PAST_REF")]
    [InlineData("The envoy recently left Seoul.", "recently = PAST_REF")]
    [InlineData("The envoy is now in Seoul.", "now = PRESENT_REF")]
    public void Relative(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The siege lasted two days.", "two days = P2D")]
    [InlineData("The siege lasted twenty-four hours.", "twenty-four hours = PT24H")]
    [InlineData("The siege lasted for years.", "years = PXY")]
    [InlineData("He was given a three-year sentence.", "three-year = P3Y")]
    [InlineData("Exports fell in the past four months.", "the past four months = P4M")]
    [InlineData("Talks will go on over the next two weeks.", "the next two weeks = P2W")]
    [InlineData("The committee meets every Monday.", "every Monday = XXXX-WXX-1")]
    [InlineData("The committee meets every two years.", "every two years = P2Y")]
    [InlineData("The committee meets daily.", "daily = P1D")]
    public void LengthsAndSets(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Kim spoke on Jan. 26. Park answered two days later.", "2024-01-28")]
    [InlineData("Kim spoke on Saturday. The same afternoon Park left.", "2024-03-09")]
    [InlineData("Kim spoke on March 1. Park left the following day.", "2024-03-02")]
    [InlineData("Kim spoke on March 1. Park had left the previous day.", "2024-02-29")]
    [InlineData("The war began in May 1990. It ended three months later.", "1990-08")]
    [InlineData("The war began in 1990. It ended the following year.", "1991")]
    public void CountsFromTheText(string text, string expected) =>
        Assert.Equal(expected, SharedTimes.Reader.Read(SharedPipeline.Parse(text)).Times[^1].Period.ToString());

    [Theory]
    [InlineData("The envoy left in late February.", "2024-02-21/2024-02-29")]
    [InlineData("The envoy left in mid-February.", "2024-02-11/2024-02-20")]
    [InlineData("The envoy left earlier this year.", "2024-01-01/2024-03-13")]
    [InlineData("The envoy left over the weekend.", "2024-03-09/2024-03-10")]
    [InlineData("They met on Feb. 3-5.", "2024-02-03/2024-02-05")]
    public void Covers(string text, string expected) => Assert.Equal(expected, Days(text));

    [Theory]
    [InlineData("The envoy left Seoul on Monday.", "..")]
    [InlineData("The envoy left Seoul yesterday.", "..")]
    [InlineData("The envoy left Seoul in February 2022.", "2022-02")]
    public void WithoutTheReportsDayOnlyAbsoluteTimesHold(string text, string expected) =>
        Assert.Equal(expected, Days(text, null));

    [Theory]
    [InlineData("The minister may march to the border.")]
    [InlineData("Some 2,000 people fled.")]
    [InlineData("It cost $1990 to repair.")]
    [InlineData("A 45-year-old man fled.")]
    [InlineData("Sun Microsystems sold shares.")]
    [InlineData("Prime Minister May said no.")]
    public void TakesNothingElse(string text) => Assert.Equal("", Read(text));
}
