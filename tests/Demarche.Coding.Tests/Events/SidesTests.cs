using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

public class SidesTests
{
    [Theory]
    [InlineData("Venezuelan police arrested twenty protesters.", "VEN", "VEN")]
    [InlineData("Ugandan police arrested the opposition leader.", "UGA", "UGA")]
    [InlineData("A French tourist was arrested in Iran.", "IRN", "FRA")]
    public void A_side_without_a_state_takes_the_others(string text, string actor, string recipient)
    {
        var told = Assert.Single(SharedCoder.Events(text));
        Assert.Equal(actor, told.Actors[0].Code.Letters);
        Assert.Equal(recipient, told.Recipients[0].Code.Letters);
    }

    [Theory]
    [InlineData("Bahrain has extradited a preacher accused of plotting a coup.", true)]
    [InlineData("The government of Bahrain provided tents.", false)]
    public void Material_cooperation_needs_a_recipient_unless_the_rule_says_otherwise(string text, bool told) =>
        Assert.Equal(told, SharedCoder.Events(text).Any(e => e.Type is EventType.Cooperate or EventType.Aid));

    [Theory]
    [InlineData("Congolese troops arrived in Kinshasa to help flood victims.", false)]
    [InlineData("Congolese troops arrived in Luanda to help flood victims.", true)]
    public void Help_within_one_state_is_no_aid(string text, bool told) =>
        Assert.Equal(told, SharedCoder.Events(text).Any(e => e.Type == EventType.Aid));

    [Fact]
    public void Whom_an_army_strikes_is_not_taken_for_its_own_people()
    {
        var told = Assert.Single(SharedCoder.Events("Russian troops killed three villagers in Ukraine."));
        Assert.All(told.Recipients, r => Assert.Equal("UKR", r.Code.Letters));
    }

    [Theory]
    [InlineData("The Zambian president arrived in Lusaka.", false)]
    [InlineData("The Zambian president arrived in Harare.", true)]
    public void A_journey_at_home_is_no_visit(string text, bool told) =>
        Assert.Equal(told, SharedCoder.Events(text).Any(e => e.Type == EventType.Consult));

    [Theory]
    [InlineData("Two German engineers were killed near Herat, Afghanistan.", "AFG", "DEU")]
    [InlineData("Three Kenyan officers were wounded on Friday.", "KEN", "KEN")]
    public void Who_strikes_unseen_is_somebody_of_the_place(string text, string actor, string recipient)
    {
        var told = Assert.Single(SharedCoder.Events(text));
        Assert.Equal(
            (actor, "", Agent.Society),
            (told.Actors[0].Code.Letters, told.Actors[0].Id, told.Actors[0].Agent)
        );
        Assert.Equal("", told.Actors[0].Text);
        Assert.All(told.Recipients, r => Assert.Equal(recipient, r.Code.Letters));
    }

    [Theory]
    [InlineData("Norway demanded an end to the blockade of Qatar.", "QAT")]
    [InlineData("Norway threatened to stop all aid to Qatar.", "QAT")]
    public void Who_alone_is_named_in_what_is_said_is_addressed(string text, string recipient)
    {
        var told = Assert.Single(SharedCoder.Events(text));
        Assert.Equal(recipient, string.Join(' ', told.Recipients.Select(r => r.Code.Letters)));
    }

    [Fact]
    public void A_meeting_put_off_between_ones_own_and_another_is_put_off_with_the_other() =>
        Assert.Equal(
            "NLD",
            Assert
                .Single(
                    SharedCoder
                        .Events("Gabon put off a meeting between its foreign minister and the Dutch prime minister.")[0]
                        .Recipients
                )
                .Code.Letters
        );

    [Theory]
    [InlineData("The Peruvian prime minister resigned.", "PER")]
    [InlineData("The Sudanese government imposed a curfew.", "SDN")]
    public void A_domestic_act_has_its_state_on_both_sides(string text, string state)
    {
        var told = Assert.Single(SharedCoder.Events(text));
        Assert.Equal(state, told.Actors[0].Code.Letters);
        Assert.Equal(state, told.Recipients[0].Code.Letters);
    }

    [Fact]
    public void Aid_goes_to_the_only_state_named_in_what_is_given() =>
        Assert.Equal(
            "PER",
            SharedCoder
                .Events("Sweden provided a million euros in aid for people hit by floods in Peru.")[0]
                .Recipients[0]
                .Code.Letters
        );

    [Fact]
    public void A_statement_is_of_whoever_issues_it() =>
        Assert.Equal(
            "PER",
            SharedCoder.Events("Peru issued a statement condemning the Chilean army.")[0].Actors[0].Code.Letters
        );

    [Fact]
    public void Aid_to_nobody_is_no_event() => Assert.Empty(SharedCoder.Events("Sweden provided food."));

    [Fact]
    public void All_sides_of_a_meeting_act()
    {
        var told = Assert.Single(SharedCoder.Events("The Kenyan president met the Somali foreign minister in Geneva."));
        Assert.Equal(["KEN", "SOM"], told.Actors.Select(a => a.Code.Letters));
        Assert.Empty(told.Recipients);
        Assert.Equal(EventType.Consult, told.Type);
    }
}
