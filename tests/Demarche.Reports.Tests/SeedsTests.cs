using System.Text.Json;

namespace Demarche.Reports.Tests;

/// <summary>The fields of the two reports that this project began from, where ../shared has them.</summary>
public class SeedsTests
{
    private static readonly string? Seeds = ProjectRoot.Folder("..", "shared", "seeds");

    [Fact]
    public void EveryFieldOfTheSeedsIsRight()
    {
        Assert.SkipWhen(Seeds is null, "../shared/seeds is not here.");
        var wrong = new List<string>();
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Seeds!, "gold.json")));
        foreach (var item in gold.RootElement.GetProperty("reports").EnumerateArray())
        {
            var file = item.GetProperty("file").GetString()!;
            var meta = item.GetProperty("meta");
            var report = ReportReader.Read(File.ReadAllBytes(Path.Combine(Seeds!, file)), file).Report!;
            var revision = report.Revision;
            void Check(string field, string? found, string? want)
            {
                if (found != want)
                {
                    wrong.Add($"{file} {field}: '{found}', not '{want}'");
                }
            }
            string? Want(string field) => meta.GetProperty(field).GetString();
            Check("headline", revision.Words(revision.Headline), Want("headline"));
            Check("deck", revision.Words(revision.Deck), Want("deck"));
            Check("byline", revision.Byline, Want("byline"));
            Check("bylineRole", revision.BylineRole, Want("bylineRole"));
            Check("posted", revision.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz"), Want("posted"));
            Check("modified", revision.Modified?.ToString("yyyy-MM-ddTHH:mm:sszzz"), Want("modified"));
            Check(
                "captions",
                string.Join('|', revision.Captions.Select(c => revision.Words(c.Span))),
                string.Join('|', meta.GetProperty("captions").EnumerateArray().Select(c => c.GetString()))
            );
            Check("credit", string.Join('|', revision.Captions.Select(c => c.Credit)), Want("captionCredit"));
            Check("originalLanguage", report.OriginalLanguage, Want("originalLanguage"));
            Check("language", report.Language, "en");
            foreach (var furniture in meta.GetProperty("notBody").EnumerateArray())
            {
                Check(
                    "body",
                    revision.Body.Contains(furniture.GetString()!, StringComparison.Ordinal)
                        ? furniture.GetString()
                        : "",
                    ""
                );
            }
            // Every passage that gold takes an event from is in the body or another part of the text.
            foreach (
                var passage in item.GetProperty("events")
                    .EnumerateArray()
                    .SelectMany(e => e.GetProperty("evidence").EnumerateArray())
            )
            {
                Check(
                    "text",
                    revision.Text.Contains(passage.GetString()!, StringComparison.Ordinal)
                        ? ""
                        : "missing: " + passage.GetString(),
                    ""
                );
            }
        }
        Assert.Empty(wrong);
    }
}
