using System.Text;
using Demarche.Core;

namespace Demarche.Reports.Tests;

public class JsonLineTests
{
    [Fact]
    public void KeepsTheTextVerbatimAndGuessesNoHeadline()
    {
        var report = Read(
            """{"exam":"x","id":"a-1","date":"2024-03-13","text":" Headline\n\nThe envoy  came.\u00a0 ","more":[1]}"""
        ).Report!;
        Assert.Equal(("a-1", ""), (report.Id, report.File));
        Assert.Equal(" Headline\n\nThe envoy  came.\u00A0 ", report.Revision.Text);
        Assert.True(report.Revision.Headline.IsEmpty);
        Assert.Equal(["Headline", "The envoy  came."], report.Revision.Paragraphs.Select(report.Revision.Words));
        Assert.Equal(new DateTimeOffset(2024, 3, 13, 0, 0, 0, TimeSpan.Zero), report.Revision.Published);
        Assert.Empty(report.Problems);
    }

    [Theory]
    [InlineData("""{"id":7,"date":null,"text":"x"}""", "7")]
    [InlineData("""{"text":"x","id":"b"}  """, "b")]
    public void TheDateMayBeNullOrAbsent(string line, string id)
    {
        var report = Read(line).Report!;
        Assert.Equal((id, (DateTimeOffset?)null), (report.Id, report.Revision.Published));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void ADateTimeKeepsItsZone() =>
        Assert.Equal(
            TimeSpan.FromHours(9),
            Read(
                """{"id":"a","date":"2024-03-13T15:41:00+09:00","text":"x"}"""
            ).Report!.Revision.Published!.Value.Offset
        );

    [Fact]
    public void WrappedLinesAreOneParagraph()
    {
        var report = Read(
            """{"id":"a","text":"The ministry said on Monday that it had\nsummoned the envoy.\nHe came."}"""
        ).Report!;
        Assert.Equal(
            ["The ministry said on Monday that it had\nsummoned the envoy.", "He came."],
            report.Revision.Paragraphs.Select(report.Revision.Words)
        );
    }

    [Theory]
    [InlineData("""{"id":"a","date":"13 March 2024","text":"x"}""")]
    [InlineData("""{"id":"a","date":20240313,"text":"x"}""")]
    [InlineData("""{"id":"a","date":null}""")]
    [InlineData("""{"id":"a","text":null}""")]
    public void ALineWithAnIdKeepsIt(string line)
    {
        var report = Read(line).Report!;
        Assert.Equal("a", report.Id);
        Assert.Equal(ProblemCodes.BadJsonLine, Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"a\"")]
    [InlineData("""{"text":"x"}""")]
    [InlineData("""{"id":"","text":"x"}""")]
    [InlineData("""{"id":"a","text":"x"} {}""")]
    [InlineData("""{"id":"a","text":"\ud800"}""")]
    public void OtherLinesAreProblems(string line)
    {
        var result = Read(line);
        Assert.Null(result.Report);
        Assert.Equal((ProblemCodes.BadJsonLine, "items:3"), (result.Problem!.Code, result.Problem.Where));
    }

    [Fact]
    public void BytesThatAreNoUtf8AreAProblem() =>
        Assert.Equal(
            ProblemCodes.WrongEncoding,
            ReportReader.ReadJsonLine([0x7B, 0xFF, 0x7D], "items:3").Problem!.Code
        );

    private static ReportResult Read(string line) => ReportReader.ReadJsonLine(Encoding.UTF8.GetBytes(line), "items:3");
}
