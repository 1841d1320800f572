using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class DyadTests
{
    [Fact]
    public void A_dyad_has_a_direction()
    {
        var dyad = new Dyad(StateCode.Parse("RUS"), StateCode.Parse("KOR"));
        Assert.NotEqual(dyad, dyad.Reverse);
        Assert.Equal(dyad, dyad.Reverse.Reverse);
        Assert.Equal("RUS→KOR", dyad.ToString());
    }
}
