using System.Text;
using Demarche.Core;

namespace Demarche.Reports.Tests.Plain;

public class PlainTextReaderTests
{
    [Fact]
    public void ToldAZoneThatNobodyKnowsItTakesDayAndTimeAndSaysSo()
    {
        var report = Read(
            """
            Togo expels envoy of Benin
            2024-03-13 15:41 XQT

            LOME - Togo expelled the envoy of Benin on Monday, the ministry said.
            """
        );
        Assert.Equal(new DateTimeOffset(2024, 3, 13, 15, 41, 0, TimeSpan.Zero), report.Revision.Published);
        var problem = Assert.Single(report.Problems);
        Assert.Equal(ProblemCodes.UnknownZone, problem.Code);
        Assert.Contains("'XQT'", problem.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("XQT", report.Revision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsANewspapersLayout()
    {
        var report = Read(
            """
            Two ministers quarrel over a bridge

            Posted on : 2024-02-05 16:48 KST Modified on : 2024-02-06 12:40 KST
            The river divides more than two banks
            The bridge from the east. (TASS/Yonhap)
            The bridge from the east. (TASS/Yonhap)

            The first minister called the bridge  his.
            The second did not agree.

            “It is ours,” he said.   

            By Jang Bo-ra, staff reporter

            Please direct questions or comments to []

            button that move to original korean article (클릭시 원문으로 이동하는 버튼)

            Related stories
            A third minister speaks.
            """
        );
        var revision = report.Revision;
        Assert.Equal("Two ministers quarrel over a bridge", revision.Words(revision.Headline));
        Assert.Equal("The river divides more than two banks", revision.Words(revision.Deck));
        var caption = Assert.Single(revision.Captions);
        Assert.Equal(("The bridge from the east.", "TASS/Yonhap"), (revision.Words(caption.Span), caption.Credit));
        Assert.Equal(
            ["The first minister called the bridge  his.", "The second did not agree.", "“It is ours,” he said."],
            revision.Paragraphs.Select(revision.Words)
        );
        Assert.Equal(("Jang Bo-ra", "staff reporter"), (revision.Byline, revision.BylineRole));
        Assert.Equal(TimeSpan.FromHours(9), revision.Published!.Value.Offset);
        Assert.Equal(6, revision.Modified!.Value.Day);
        Assert.Equal(("en", "ko"), (report.Language, report.OriginalLanguage));
        Assert.DoesNotContain("(TASS", revision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsAWiresLayout()
    {
        var revision = Read(
            "Seoul calls in envoy\n\nSEOUL, March 13 (Yonhap) -- The ministry called in the envoy.\n\nHe came.\n(END)\n"
        ).Revision;
        Assert.Equal("Seoul calls in envoy", revision.Words(revision.Headline));
        Assert.True(revision.Deck.IsEmpty);
        Assert.Equal(
            ["SEOUL, March 13 (Yonhap) -- The ministry called in the envoy.", "He came."],
            revision.Paragraphs.Select(revision.Words)
        );
    }

    [Fact]
    public void TextThatBeginsWithASentenceHasNoHeadline()
    {
        var revision = Read(
            "The ministry said on Monday that it had\nsummoned the ambassador of the other\nstate. He came.\n"
        ).Revision;
        Assert.True(revision.Headline.IsEmpty);
        Assert.Equal(
            "The ministry said on Monday that it had summoned the ambassador of the other state. He came.",
            revision.Body
        );
    }

    [Theory]
    [InlineData("One line without a stop")]
    [InlineData("One sentence.")]
    public void OneLineIsTheBody(string text)
    {
        var revision = Read(text).Revision;
        Assert.True(revision.Headline.IsEmpty);
        Assert.Equal(text, revision.Body);
    }

    [Fact]
    public void TitlesAloneKeepTheLastAsBody()
    {
        var revision = Read("Headline\n\nAnother line\n").Revision;
        Assert.Equal("Headline", revision.Words(revision.Headline));
        Assert.Equal("Another line", revision.Body);
    }

    [Fact]
    public void AHeadlineMayBeASentenceAboveItsStamp()
    {
        var revision = Read("He came.\n2024-03-13 15:41 KST\nThe envoy came on Monday.\n").Revision;
        Assert.Equal("He came.", revision.Words(revision.Headline));
        Assert.Equal("The envoy came on Monday.", revision.Body);
    }

    [Fact]
    public void AListOfStoriesAmidTheTextEndsNothing()
    {
        var body = Read(
            "Related stories\n\nThe first paragraph.\n\nRelated stories\n\nThe second and much longer paragraph.\n"
        ).Revision.Body;
        Assert.Equal("The first paragraph.\n\nThe second and much longer paragraph.", body);
    }

    [Fact]
    public void NothingButFurnitureGivesAnEmptyBody() =>
        Assert.Empty(Read("Related stories\nSubscribe\n").Revision.Text);

    private static Report Read(string text) =>
        ReportReader.Read(Encoding.UTF8.GetBytes(text), "folder/report.txt").Report!;
}
