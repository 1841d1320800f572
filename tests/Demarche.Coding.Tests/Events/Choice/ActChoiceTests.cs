using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Choice;

public class ActChoiceTests
{
    [Theory]
    [InlineData("Jordan agreed to release two Syrian prisoners.", EventType.Concede)]
    [InlineData("Ghana urged Togo to release two fishermen.", EventType.Request)]
    [InlineData("Iran threatened to attack Bahrain.", EventType.Threaten)]
    [InlineData("Iran refused to release the Swedish tourist.", EventType.Reject)]
    public void What_is_only_meant_is_no_event_of_its_own(string text, EventType type) =>
        Assert.Equal(type, Assert.Single(SharedCoder.Events(text)).Type);

    [Fact]
    public void A_noun_and_its_support_verb_tell_one_act() =>
        Assert.Single(SharedCoder.Events("Israel launched an attack on Syria."));

    [Fact]
    public void Two_acts_of_one_sentence_are_two_events()
    {
        var events = SharedCoder.Events("Finland summoned the Russian ambassador and expelled two Russian diplomats.");
        Assert.Equal([EventType.Accuse, EventType.Sanction], events.Select(e => e.Type).Order());
    }

    [Fact]
    public void The_main_clause_comes_first()
    {
        var events = SharedCoder.Events(
            "Canada imposed sanctions on Belarus, which arrested two Lithuanian journalists."
        );
        Assert.Equal(EventType.Sanction, events[0].Type);
    }
}
