namespace Demarche.Reports.Tests.Lines;

public class DatelineTests
{
    [Theory]
    [InlineData("SEOUL, March 13 (Yonhap) -- The ministry", true)]
    [InlineData("MOSCOW (AP) — The ministry", true)]
    [InlineData("WASHINGTON — The ministry", true)]
    [InlineData("UNITED NATIONS, Oct. 21, 2024 (Sampler) - A committee", true)]
    [InlineData("The ministry — in Seoul — said", false)]
    [InlineData("NATO said", false)]
    public void Tells(string line, bool starts) => Assert.Equal(starts, Dateline.Starts(line));
}
