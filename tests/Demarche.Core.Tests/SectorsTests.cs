using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class SectorsTests
{
    [Fact]
    public void Codes_are_three_capitals_and_are_read_back()
    {
        Assert.Equal("", Sector.None.Code());
        Assert.All(
            Enum.GetValues<Sector>(),
            sector =>
            {
                Assert.True(
                    sector == Sector.None || sector.Code() is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
                );
                Assert.True(Sectors.TryParse(sector.Code(), out var read));
                Assert.Equal(sector, read);
            }
        );
    }

    [Theory]
    [InlineData("12")]
    [InlineData("123")]
    [InlineData("-12")]
    [InlineData("None")]
    [InlineData("ABC")]
    public void Nothing_else_is_a_sector(string code) => Assert.False(Sectors.TryParse(code, out _));

    [Theory]
    [InlineData(Sector.None, Agent.State)]
    [InlineData(Sector.Gov, Agent.State)]
    [InlineData(Sector.Spy, Agent.State)]
    [InlineData(Sector.Jud, Agent.State)]
    [InlineData(Sector.Rel, Agent.Society)]
    [InlineData(Sector.Reb, Agent.Society)]
    [InlineData(Sector.Jrn, Agent.Society)]
    public void Organs_of_the_state_act_for_it(Sector sector, Agent agent) => Assert.Equal(agent, sector.Agent());
}
