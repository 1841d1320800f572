using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

public class EventAssemblerTests
{
    [Fact]
    public void What_is_done_by_saying_it_is_done_when_it_is_said() =>
        Assert.Equal(
            "2024-03-09",
            Assert
                .Single(
                    SharedCoder.Events(
                        "Japan's Foreign Ministry said on Saturday that Russia's remarks were “biased and impolite”."
                    )
                )
                .Happened.Period.ToString()
        );

    [Theory]
    [InlineData("Iran arrested a Swedish engineer in February.", "2024-02")]
    [InlineData("Iran arrested a Swedish engineer in March.", "2024-03-01/2024-03-13")]
    [InlineData("Iran arrested a Swedish engineer on Monday.", "2024-03-11")]
    public void What_has_happened_lies_before_the_report(string text, string period) =>
        Assert.Equal(period, Assert.Single(SharedCoder.Events(text)).Happened.Period.ToString());

    [Theory]
    [InlineData("Ghana said on Wednesday that it would ease tariffs on Togolese goods from June.", Status.Asserted)]
    [InlineData("Ghana will ease tariffs on Togolese goods.", Status.Asserted)]
    [InlineData("Ghana may ease tariffs on Togolese goods.", Status.Speculated)]
    public void To_promise_to_yield_is_to_yield(string text, Status status)
    {
        var told = Assert.Single(SharedCoder.Events(text));
        Assert.Equal((EventType.Concede, status), (told.Type, told.Status));
    }

    [Fact]
    public void An_alleged_deed_is_doubtful_but_not_that_it_is_alleged()
    {
        var told = SharedCoder.Events("Austria expels two Belarusian envoys for alleged sabotage.");
        Assert.Equal(Status.Asserted, Assert.Single(told, e => e.Type == EventType.Accuse).Status);
    }

    [Fact]
    public void What_has_happened_does_not_lie_ahead()
    {
        var told = Assert.Single(SharedCoder.Events("Poland cancels a meeting with Hungary on 20 March."));
        Assert.Equal("2024-03-13", told.Happened.Period.ToString());
        Assert.Equal(Basis.Published, told.Happened.Basis);
    }

    [Fact]
    public void What_did_not_happen_is_no_event() =>
        Assert.Empty(SharedCoder.Events("Iran did not arrest the Swedish engineer."));

    [Fact]
    public void A_coded_act_has_its_codes()
    {
        var told = Assert.Single(SharedCoder.Events("Canada imposed sanctions on Belarus."));
        Assert.Equal(
            (EventType.Sanction, "discontinue", "163", -8.0),
            (told.Type, told.Mode, told.Cameo, told.Goldstein)
        );
        Assert.InRange(told.Confidence, 0.5, 0.95);
    }
}
