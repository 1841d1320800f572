namespace Demarche.Reports.Tests.Stamps;

public class SummerTimeTests
{
    [Theory]
    [InlineData("us", "2024-03-10T01:59", false)]
    [InlineData("us", "2024-03-10T02:00", true)]
    [InlineData("us", "2024-11-03T01:00", true)]
    [InlineData("us", "2024-11-03T03:00", false)]
    [InlineData("eu", "2024-03-30T12:00", false)]
    [InlineData("eu", "2024-03-31T12:00", true)]
    [InlineData("eu", "2024-10-27T12:00", false)]
    [InlineData("", "2024-07-01T12:00", false)]
    public void FollowsTheRules(string rule, string local, bool holds) =>
        Assert.Equal(holds, SummerTime.Holds(rule, DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", null)));
}
