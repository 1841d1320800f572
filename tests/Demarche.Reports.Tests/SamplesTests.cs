using Demarche.Core;

namespace Demarche.Reports.Tests;

/// <summary>The reports of samples/ come out whole.</summary>
public class SamplesTests
{
    private static readonly Lazy<IReadOnlyList<Report>> Samples = new(() =>
        [
            .. ReportFiles
                .Read(ProjectRoot.Folder("samples") ?? "samples")
                .Select(file => ReportReader.Read(file.Bytes, file.File).Report!),
        ]
    );

    [Fact]
    public void EverySampleHasItsParts()
    {
        Assert.Equal(13, Samples.Value.Count);
        Assert.All(
            Samples.Value,
            report =>
            {
                var revision = report.Revision;
                Assert.False(revision.Headline.IsEmpty);
                Assert.InRange(revision.Paragraphs.Count, 5, 8);
                Assert.InRange(revision.Body.Split().Length, 110, 300);
                Assert.Matches(@"^\p{Lu}[\w.-]+ \p{Lu}\w+$", revision.Byline);
                Assert.NotNull(revision.Published);
                Assert.Equal("en", report.Language);
                Assert.DoesNotContain("Related", revision.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("newsletter", revision.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Sampler/", revision.Text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void PagesHaveAddressOutletAndDeck() =>
        Assert.All(
            Samples.Value.Where(report => report.File.EndsWith(".html", StringComparison.Ordinal)),
            report =>
            {
                Assert.StartsWith("https://sampler.example/", report.Id, StringComparison.Ordinal);
                Assert.Equal("The Demarche Sampler", report.Outlet);
                Assert.False(report.Revision.Deck.IsEmpty);
                Assert.NotEmpty(report.Revision.BylineRole);
            }
        );

    [Fact]
    public void TwoFilesAreRevisionsOfOneReport()
    {
        var versions = Samples.Value.GroupBy(report => report.Id).Single(group => group.Count() > 1).ToArray();
        Assert.Equal(2, versions.Length);
        Assert.NotEqual(versions[0].Revision.Hash, versions[1].Revision.Hash);
        Assert.Null(versions[0].Revision.Modified);
        Assert.NotNull(versions[1].Revision.Modified);
    }
}
