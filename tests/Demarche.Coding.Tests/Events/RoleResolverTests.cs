using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

public class RoleResolverTests
{
    [Fact]
    public void A_title_says_what_a_name_is()
    {
        var told = Assert.Single(SharedCoder.Events("Chad expelled German ambassador Gustav Krick."));
        Assert.Equal((EventType.Sanction, "expel"), (told.Type, told.Mode));
        Assert.Equal("DEU", told.Recipients[0].Code.Letters);
    }

    [Fact]
    public void A_preposition_may_hang_on_a_title()
    {
        var told = Assert.Single(
            SharedCoder.Events("The United States imposes sanctions on Colombian president Ivan Pardo and his wife.")
        );
        Assert.Equal(EventType.Sanction, told.Type);
        Assert.Equal("COL", told.Recipients[0].Code.Letters);
    }

    [Fact]
    public void The_sides_of_a_charge_given_as_reason_are_those_of_the_act()
    {
        var told = SharedCoder.Events("Slovenia expels three Russian diplomats for alleged espionage.");
        var charge = Assert.Single(told, e => e.Type == EventType.Accuse);
        Assert.Equal(("SVN", "RUS"), (charge.Actors[0].Code.Letters, charge.Recipients[0].Code.Letters));
    }
}
