namespace Demarche.Reports.Tests.Stamps;

public class ZonesTests
{
    [Theory]
    [InlineData("KST", 9.0)]
    [InlineData("(Korea Standard Time)", 9.0)]
    [InlineData("CST", -6.0)] // settled in Tables/zones.tsv
    [InlineData("Beijing time", 8.0)]
    [InlineData("IST", 5.5)]
    [InlineData("GMT+9", 9.0)]
    [InlineData("UTC -03:30", -3.5)]
    [InlineData("+0545", 5.75)]
    [InlineData("−05:00", -5.0)]
    public void TakesNamesAndFigures(string text, double hours)
    {
        var cursor = new StampCursor(StampToken.Of(text));
        Assert.True(Zones.Take(ref cursor, new DateTime(2024, 3, 13), out var offset));
        Assert.Equal(TimeSpan.FromHours(hours), offset);
        Assert.True(cursor.AtEnd);
    }

    [Theory]
    [InlineData("XYZ")]
    [InlineData("+19:00")]
    [InlineData("+09:75")]
    [InlineData("(KST")]
    [InlineData("- 13")]
    public void LeavesOthers(string text)
    {
        var cursor = new StampCursor(StampToken.Of(text));
        Assert.False(Zones.Take(ref cursor, new DateTime(2024, 3, 13), out _));
        Assert.Equal(0, cursor.At);
    }
}
