using System.Text;
using Demarche.Core;

namespace Demarche.Reports.Tests.Pages;

public class PageGuardTests
{
    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "deep", Times("<div>", 1_000_000) },
            { "stray ends", Times("<div>", 9_000) + Times("<p>x</p></i>", 300_000) },
            {
                "formatting",
                string.Concat(Enumerable.Range(0, 500).Select(i => $"<b a={i}>")) + Times("<p>x", 200_000)
            },
            {
                "formatting in pictures",
                "<svg><style>"
                    + string.Concat(Enumerable.Range(0, 500).Select(i => $"<b a={i}>"))
                    + Times("<p>x", 200_000)
            },
            { "behind comments", "<!--><!-- --!>" + Times("<div>", 1_000_000) },
            { "attributes", "<div " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i} ")) + ">" },
            { "long", new string('x', ReportLimits.PageLength + 1) },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void ObjectsToHostilePages(string what, string page)
    {
        var result = ReportReader.Read(Encoding.UTF8.GetBytes("<html>" + page), what + ".html");
        Assert.Equal(ProblemCodes.TooLarge, result.Problem?.Code);
    }

    [Fact]
    public void NestingThatBrowsersTakeIsRead()
    {
        var page =
            "<html>"
            + Times("<div>", 3_000)
            + "<p>The minister spoke for a long time about the bridge.</p>"
            + Times("</div>", 3_000);
        Assert.Equal(
            "The minister spoke for a long time about the bridge.",
            ReportReader.Read(Encoding.UTF8.GetBytes(page), "a.html").Report!.Revision.Body
        );
    }

    [Theory]
    [InlineData("<p>a</p><script>if (a<b && '<div><div>') {}</script><!-- <div> -->")]
    [InlineData("<a href='x>y' title=\"a>b\">x</a>")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<!--")]
    [InlineData("<p a=\"")]
    public void LetsPagesPass(string page) => Assert.Null(PageGuard.Objection(page));

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
