using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

public class SidesHomeTests
{
    [Theory]
    [InlineData("Israel imposed a curfew in Bethlehem.", "PSE")]
    [InlineData("The Sudanese government imposed a curfew in Khartoum.", "SDN")]
    public void A_curfew_is_laid_on_its_place(string text, string code) =>
        Assert.Equal(code, Assert.Single(Assert.Single(SharedCoder.Events(text)).Recipients).Code.Letters);

    [Fact]
    public void Armed_groups_need_not_strike_at_home() =>
        Assert.Empty(
            SharedCoder.Events("Houthi rebels detonated a bomb.").First(e => e.Type == EventType.Assault).Recipients
        );
}
