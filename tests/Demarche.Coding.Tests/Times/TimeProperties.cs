using System.Text;
using Demarche.Coding.Times;

namespace Demarche.Coding.Tests.Times;

/// <summary>Whatever the words, times lie inside the text, in order and apart, and nothing throws.</summary>
public sealed class TimeProperties
{
    private static readonly string[] Pieces =
    [
        "Monday",
        "last",
        "next",
        "the",
        "two",
        "days",
        "ago",
        "February",
        "29",
        "30",
        "31",
        "2023",
        "1900",
        "9999",
        "0",
        "99999999999",
        ",",
        ".",
        "-",
        "–",
        "’s",
        "'",
        "year",
        "weeks",
        "later",
        "earlier",
        "this",
        "every",
        "quarter",
        "third",
        "of",
        "century",
        "BC",
        "a.m.",
        "12:99",
        "25:61",
        "2024-13-45",
        "2024-02-30",
        "31/12/99",
        "noon",
        "night",
        "summer",
        "end",
        "mid",
        "early",
        "and",
        "a",
        "half",
        "hundred",
        "thousand",
        "dozen",
        "since",
        "until",
        "from",
        "to",
        "😀",
        "1990s",
        "40th",
        "decades",
        "arrested",
        "will",
        "leave",
        "\n\n",
        "(",
        ")",
        "$",
        "%",
        "0001-01-01",
        "years",
        "before",
        "after",
        "tomorrow",
        "Thanksgiving",
        "the",
        "first",
    ];

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9998-12-31")]
    [InlineData(null)]
    public void HoldForAnyWords(string? day)
    {
        var random = new Random(20240313);
        for (var run = 0; run < 150; run++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 40); i > 0; i--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(8) == 0 ? "" : " ");
            }
            var report = SharedPipeline.Parse(text.ToString(), day);
            var reading = SharedTimes.Reader.Read(report);
            var end = 0;
            foreach (var time in reading.Times)
            {
                Assert.True(
                    time.Span.Start >= end && time.Span.End <= report.Text.Length && !time.Span.IsEmpty,
                    text.ToString()
                );
                Assert.NotEmpty(time.Value);
                Assert.False(
                    time.Period is { From: { } from, To: { } to } && from > to,
                    $"{text}: {time.Value} {time.Period}"
                );
                end = time.Span.End;
            }
            foreach (var passage in report.Passages)
            {
                for (var i = 0; i < passage.Sentence.Count; i++)
                {
                    var period = reading.When(passage.Index, i).Period;
                    Assert.False(period is { From: { } from, To: { } to } && from > to, $"{text}: {period}");
                }
            }
        }
    }
}
