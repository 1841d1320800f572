using System.Globalization;

namespace Demarche.Reports.Tests.Stamps;

public class StampReaderTests
{
    [Theory]
    [InlineData("2024-03-13T15:41:00+09:00", "2024-03-13T15:41:00+09:00")]
    [InlineData("2024-03-13T06:41:00Z", "2024-03-13T06:41:00+00:00")]
    [InlineData("20240313T154100+0900", "2024-03-13T15:41:00+09:00")]
    [InlineData("2024-03-13 15:41 KST", "2024-03-13T15:41:00+09:00")]
    [InlineData("2024-03-13 15:41:07.250 +0900", "2024-03-13T15:41:07+09:00")]
    [InlineData("2024.03.13 15:41", "2024-03-13T15:41:00+00:00")]
    [InlineData("2024. 3. 13. 15:41", "2024-03-13T15:41:00+00:00")]
    [InlineData("2024/03/13", "2024-03-13T00:00:00+00:00")]
    [InlineData("March 13, 2024, 3:41 p.m. KST", "2024-03-13T15:41:00+09:00")]
    [InlineData("Mar. 13, 2024 at 3:41pm ET", "2024-03-13T15:41:00-04:00")]
    [InlineData("Jan 13, 2024 at 12:05 a.m. ET", "2024-01-13T00:05:00-05:00")]
    [InlineData("Wednesday, March 13th, 2024 12:00 PM (GMT+9)", "2024-03-13T12:00:00+09:00")]
    [InlineData("13 Mar 2024 15:41 GMT", "2024-03-13T15:41:00+00:00")]
    [InlineData("13 March 2024 - 15.41 CET", "2024-03-13T15:41:00+01:00")]
    [InlineData("13-Mar-2024 | 1541 GMT", "2024-03-13T15:41:00+00:00")]
    [InlineData("15:41 GMT, 13 March 2024", "2024-03-13T15:41:00+00:00")]
    [InlineData("3:41 PM ET, Wed March 13, 2024", "2024-03-13T15:41:00-04:00")]
    [InlineData("13/03/2024 15:41 (Moscow time)", "2024-03-13T15:41:00+03:00")]
    [InlineData("2024-03-13 15:41 local time", "2024-03-13T15:41:00+00:00")]
    [InlineData("2024-03-13 15:41 XQT", "2024-03-13T15:41:00+00:00")]
    [InlineData("2024-03-13 15:41 (XQT)", null)] // in parentheses anything may stand
    [InlineData("2024-03-13 15:41 NEWS", null)]
    [InlineData("2024-03-13 15:41 Xqt", null)]
    [InlineData("2024-03-13 15:41 XQT said", null)]
    [InlineData("13 juin 2024", null)]
    [InlineData("03/04/2024", null)] // April or March: nobody can say
    [InlineData("2024-02-30", null)]
    [InlineData("2024-03-13 25:41", null)]
    [InlineData("The talks of March 13, 2024 failed", null)]
    [InlineData("", null)]
    [InlineData("1541", null)]
    public void ReadsManyForms(string text, string? want) =>
        Assert.Equal(
            want,
            StampReader.Read(text)?.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        );

    [Fact]
    public void KnowsHowMuchWasSaid()
    {
        Assert.Equal(0, StampReader.Read("2024-03-13")!.Value.Precision);
        Assert.Equal(1, StampReader.Read("2024-03-13 15:41")!.Value.Precision);
        Assert.Equal(2, StampReader.Read("2024-03-13 15:41 KST")!.Value.Precision);
        Assert.Equal(
            2,
            Stamp
                .Best([null, StampReader.Read("2024-03-13"), StampReader.Read("2024-03-14 10:00 KST")])!
                .Value.Precision
        );
    }
}
