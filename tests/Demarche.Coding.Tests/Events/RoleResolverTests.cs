using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

public class RoleResolverTests
{
    [Fact]
    public void A_title_says_what_a_name_is()
    {
        var told = Assert.Single(SharedCoder.Events("Chad expelled Danish ambassador Lars Holm."));
        Assert.Equal((EventType.Sanction, "expel"), (told.Type, told.Mode));
        Assert.Equal("DNK", told.Recipients[0].Code.Letters);
    }

    [Fact]
    public void A_preposition_may_hang_on_a_title()
    {
        var told = Assert.Single(
            SharedCoder.Events("Canada imposes sanctions on Malian president Oumar Keita and two generals.")
        );
        Assert.Equal(EventType.Sanction, told.Type);
        Assert.Equal("MLI", told.Recipients[0].Code.Letters);
    }

    [Fact]
    public void The_sides_of_a_charge_given_as_reason_are_those_of_the_act()
    {
        var told = SharedCoder.Events("Austria expels two Belarusian envoys for alleged sabotage.");
        var charge = Assert.Single(told, e => e.Type == EventType.Accuse);
        Assert.Equal(("AUT", "BLR"), (charge.Actors[0].Code.Letters, charge.Recipients[0].Code.Letters));
    }
}
