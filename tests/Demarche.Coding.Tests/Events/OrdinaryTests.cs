using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

public class OrdinaryTests
{
    [Theory]
    [InlineData("Six people are killed as Typhoon Lando makes landfall on the coast of Vietnam.")]
    [InlineData("Nine villagers are killed when a strong earthquake strikes near Izmir, Turkey.")]
    [InlineData("Nine soldiers of the Nepalese Army are killed after their truck falls into a gorge near Pokhara.")]
    [InlineData(
        "Two people are killed and six others are injured in an explosion at a chemical factory in Lille, France."
    )]
    public void An_accident_is_no_act(string text) => Assert.Empty(SharedCoder.Events(text));

    [Theory]
    [InlineData("Six people are killed in a rocket attack after an earthquake near Herat, Afghanistan.")]
    [InlineData("Rebels killed two villagers near a flooded bridge in Mali.")]
    [InlineData("Two people are killed by a bomb explosion at a chemical factory in Lille, France.")]
    public void A_sign_of_force_makes_it_one(string text) =>
        Assert.Contains(SharedCoder.Events(text), e => e.Type == EventType.Assault);

    [Theory]
    [InlineData("Two men are convicted in Oslo, Norway, of a jewel theft.")]
    [InlineData("Police in Lisbon arrested a man for burglary.")]
    [InlineData("Two men are charged with the murder of a shopkeeper in Cork, Ireland.")]
    [InlineData("A Bolivian man was charged with arson in La Paz.")]
    public void A_crime_between_private_persons_is_no_act(string text) => Assert.Empty(SharedCoder.Events(text));

    [Theory]
    [InlineData("Police in Lisbon arrested an opposition senator for fraud.")]
    [InlineData("A Bolivian journalist was charged with arson in La Paz.")]
    [InlineData("Two men are charged with the murder of a senator in Cork, Ireland.")]
    [InlineData("A Danish court convicted a Swedish man of robbery.")]
    public void Politics_or_another_state_makes_it_one(string text) => Assert.NotEmpty(SharedCoder.Events(text));
}
