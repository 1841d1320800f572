using System.Text;
using Demarche.Core;

namespace Demarche.Reports.Tests;

public class ReportReaderTests
{
    public static TheoryData<string, byte[]> Bad =>
        new()
        {
            { ProblemCodes.EmptyFile, [] },
            { ProblemCodes.EmptyFile, Encoding.UTF8.GetBytes("\uFEFF \n\t") },
            { ProblemCodes.BinaryFile, [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31] },
            { ProblemCodes.WrongEncoding, [0x63, 0x61, 0x66, 0xE9, 0x20, 0x61] },
            { ProblemCodes.BadJsonLine, Encoding.UTF8.GetBytes("{\"id\": \"a\", \"date\": null, \"text\": \"b\"}") },
            {
                ProblemCodes.PageWithoutText,
                Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>")
            },
            { ProblemCodes.TooLarge, Encoding.UTF8.GetBytes(new string('x', ReportLimits.LineLength + 1)) },
            {
                ProblemCodes.TooLarge,
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Repeat("A line of text.\n", ReportLimits.TextLength / 16 + 1))
                )
            },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void NamesWhatIsWrong(string code, byte[] bytes)
    {
        var result = ReportReader.Read(bytes, "folder/a.txt");
        Assert.Null(result.Report);
        Assert.Equal((code, "folder/a.txt"), (result.Problem!.Code, result.Problem.Where));
    }

    [Fact]
    public void AFileThatIsTooLargeIsNotLookedAt() =>
        Assert.Equal(ProblemCodes.TooLarge, ReportReader.Read(new byte[ReportLimits.FileBytes + 1], "a").Problem!.Code);

    [Fact]
    public void TheIdIsTheFilesNameAndTheFileItsPath()
    {
        var report = ReportReader.Read(Encoding.UTF8.GetBytes("The envoy came."), "some/folder/a.txt").Report!;
        Assert.Equal(("a.txt", "some/folder/a.txt"), (report.Id, report.File));
    }

    [Fact]
    public void TheSameBytesGiveTheSameRevision()
    {
        var bytes = Encoding.UTF8.GetBytes("Headline\n\nThe envoy came.\n");
        Assert.Equal(
            ReportReader.Read(bytes, "a").Report!.Revision.Hash,
            ReportReader.Read(bytes, "b").Report!.Revision.Hash
        );
    }
}
