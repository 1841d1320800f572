namespace Demarche.Reports.Tests.Stamps;

public class StampLineTests
{
    [Fact]
    public void ReadsBothStampsOfALine()
    {
        var line = StampLine.Read("Posted on : 2024-02-05 16:48 KST Modified on : 2024-04-11 12:40 KST")!;
        Assert.Equal(new DateTimeOffset(2024, 2, 5, 16, 48, 0, TimeSpan.FromHours(9)), line.Published!.Value.Value);
        Assert.Equal(new DateTimeOffset(2024, 4, 11, 12, 40, 0, TimeSpan.FromHours(9)), line.Modified!.Value.Value);
    }

    [Theory]
    [InlineData("Published: March 13, 2024, 15:41 KST | Updated: March 14, 2024, 9:00 KST", true, true)]
    [InlineData("Last updated on 13 March 2024", false, true)]
    [InlineData("First published at 13 March 2024 15:41 GMT", true, false)]
    [InlineData("March 13, 2024 • 3 min read", true, false)]
    [InlineData("입력 2024-03-13 15:41 수정 2024-03-13 17:26", true, true)]
    public void KnowsLabels(string text, bool published, bool modified)
    {
        var line = StampLine.Read(text)!;
        Assert.Equal((published, modified), (line.Published is not null, line.Modified is not null));
    }

    [Theory]
    [InlineData("Published")]
    [InlineData("Updated rules took effect on March 13, 2024")]
    [InlineData("Published: March 13, 2024, in Seoul")]
    [InlineData("12 people")]
    public void LeavesSentencesAlone(string text) => Assert.Null(StampLine.Read(text));
}
