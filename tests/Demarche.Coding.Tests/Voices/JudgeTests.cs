using Demarche.Coding.Tests.Times;
using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Voices;

/// <summary>How acts stand by the words around them.</summary>
public sealed class JudgeTests
{
    private static readonly VoiceKnowledge Knowledge = VoiceKnowledge.Load([DataFolder.Find("knowledge")!]);

    private static Actor State(string code) =>
        new()
        {
            Text = code,
            Name = code,
            Code = StateCode.Parse(code),
            Agent = Agent.State,
            Id = "state:" + code,
        };

    private static Verdict Judge(string text, string trigger, string doer = "RUS")
    {
        var report = SharedPipeline.Parse(text);
        var at = SharedPipeline.Token(report, trigger);
        Actor? ActorAt(TokenAt token) =>
            report.Passages[token.Passage].Sentence[token.Token].Word switch
            {
                "Moscow" or "Russia" => State("RUS"),
                "Kyiv" or "Ukraine" => State("UKR"),
                "Seoul" => State("KOR"),
                _ => null,
            };
        return new VoiceReader(Knowledge, SharedTimes.Knowledge)
            .Read(report, ActorAt)
            .Judge(at.Passage, at.Token, [State(doer)]);
    }

    [Theory]
    [InlineData("Russia attacked the port.", "attacked")]
    [InlineData("Analysts seemed surprised that Russia expelled the envoy.", "expelled")]
    [InlineData("Moscow condemned the attack.", "condemned")]
    [InlineData("Moscow accused Kyiv of shelling the town.", "accused")]
    [InlineData("Moscow said it had expelled three diplomats.", "expelled")]
    [InlineData("Moscow announced that it had recalled its ambassador.", "recalled")]
    [InlineData("Russia managed to seize the bridge.", "seize")]
    [InlineData("Russia decided to expel the envoy.", "expel")]
    [InlineData("Russia began to withdraw its troops.", "withdraw")]
    [InlineData("Troops entered the town, killing five people.", "killing")]
    [InlineData("Moscow said it had expelled three diplomats, an agency reported.", "expelled")]
    [InlineData("Moscow never told Seoul that it had detained the pastor.", "detained")]
    [InlineData("Russia went ahead with plans to expel the envoy.", "expel")]
    [InlineData("Russia did not expel the envoy until Friday.", "expel")]
    [InlineData("Kyiv says that the report on the killing of the pastor is false.", "killing")]
    [InlineData("Seoul and Moscow announced that they had signed the treaty.", "signed")]
    public void Asserted(string text, string trigger)
    {
        var verdict = Judge(text, trigger);
        Assert.Equal(Status.Asserted, verdict.Status);
        Assert.False(verdict.Negated);
        Assert.False(verdict.Background);
    }

    [Theory]
    [InlineData("Kyiv said that Russia attacked the port.", "attacked", "Kyiv")]
    [InlineData("Russia attacked the port, Kyiv said.", "attacked", "Kyiv")]
    [InlineData("According to Kyiv, Russia attacked the port.", "attacked", "Kyiv")]
    [InlineData("Russia attacked the port, according to Kyiv.", "attacked", "Kyiv")]
    [InlineData("Kyiv claimed that Russia had attacked the port.", "attacked", "Kyiv")]
    [InlineData("“Russia attacked the port,” the governor said.", "attacked", "the governor")]
    [InlineData("The agency reported that Russia detained a pastor.", "detained", "The agency")]
    [InlineData("A report by Kyiv that Russia attacked the port drew criticism.", "attacked", "Kyiv")]
    public void Claimed(string text, string trigger, string holder)
    {
        var verdict = Judge(text, trigger);
        Assert.Equal(Status.Claimed, verdict.Status);
        Assert.Contains(verdict.Stances.Items, stance => stance.Holder.Text == holder && stance.Says == Says.Asserts);
    }

    [Theory]
    [InlineData("Russia reportedly attacked the port.", "attacked")]
    [InlineData("Russia allegedly attacked the port.", "attacked")]
    [InlineData("Russia is said to have attacked the port.", "attacked")]
    [InlineData("He is accused of killing two people.", "killing")]
    [InlineData("They discussed the alleged attack.", "attack")]
    [InlineData("The group documents raids in which ten people were killed.", "killed")]
    public void ClaimedByNobodyNamed(string text, string trigger)
    {
        var verdict = Judge(text, trigger);
        Assert.True(verdict.Status == Status.Claimed || verdict.Background, verdict.ToString());
    }

    [Theory]
    [InlineData("Russia may have attacked the port.", "attacked")]
    [InlineData("Russia is believed to have attacked the port.", "attacked")]
    [InlineData("Russia is suspected of attacking the port.", "attacking")]
    [InlineData("Kyiv suspected that Russia attacked the port.", "attacked")]
    [InlineData("The warning came amid speculation that Russia has been supplying weapons.", "supplying")]
    [InlineData("Russia might attack the port.", "attack")]
    [InlineData("Moscow neither confirmed nor denied that it had attacked the port.", "attacked")]
    [InlineData("Moscow has not ruled out expelling the envoy.", "expelling")]
    [InlineData("Kyiv warned of a possible attack.", "attack")]
    [InlineData("Moscow declined to confirm that it had attacked the port.", "attacked")]
    public void Speculated(string text, string trigger) => Assert.Equal(Status.Speculated, Judge(text, trigger).Status);

    [Theory]
    [InlineData("Russia will expel three diplomats.", "expel")]
    [InlineData("Russia plans to expel three diplomats.", "expel")]
    [InlineData("Russia is expected to expel three diplomats.", "expel")]
    [InlineData("Russia is set to expel three diplomats.", "expel")]
    [InlineData("Moscow said it would expel three diplomats.", "expel")]
    [InlineData("Russia threatened to expel three diplomats.", "expel")]
    [InlineData("The minister is scheduled to visit Paris.", "visit")]
    [InlineData("Talks between Moscow and Seoul are set to begin on Monday.", "Talks")]
    public void Planned(string text, string trigger) => Assert.Equal(Status.Planned, Judge(text, trigger).Status);

    [Theory]
    [InlineData("Moscow denied that it attacked the port.", "attacked")]
    [InlineData("Moscow denied attacking the port.", "attacking")]
    [InlineData("Kyiv said that Russia attacked the port. Moscow denied the accusation.", "attacked")]
    public void Denied(string text, string trigger) => Assert.Equal(Status.Denied, Judge(text, trigger).Status);

    [Theory]
    [InlineData("Russia did not attack the port.", "attack")]
    [InlineData("Russia never attacked the port.", "attacked")]
    [InlineData("Russia refused to sign the treaty.", "sign")]
    [InlineData("Russia failed to inform Seoul.", "inform")]
    [InlineData("No one was arrested.", "arrested")]
    [InlineData("Moscow ruled out expelling the envoy.", "expelling")]
    [InlineData("Russia dropped plans to expel the envoy.", "expel")]
    [InlineData("The minister left without meeting the envoy.", "meeting")]
    public void Negated(string text, string trigger) => Assert.True(Judge(text, trigger).Negated);

    [Theory]
    [InlineData("If Russia attacks the port, the talks will end.", "attacks")]
    [InlineData("Kyiv urged Russia to withdraw its troops.", "withdraw")]
    [InlineData("Kyiv wants Russia to withdraw its troops.", "withdraw")]
    [InlineData("Russia bought ships in order to attack the port.", "attack")]
    [InlineData("Disputes of this sort are usually negotiated in private.", "negotiated")]
    [InlineData("Many tourists have been arrested there.", "arrested")]
    [InlineData("Will Russia attack the port?", "attack")]
    [InlineData("Had Russia attacked the port, the talks would have ended.", "attacked")]
    [InlineData("Russia would have attacked the port.", "attacked")]
    [InlineData("There is no evidence that Russia attacked the port.", "attacked")]
    public void Background(string text, string trigger) => Assert.True(Judge(text, trigger).Background);

    [Fact]
    public void AMediumThatPassesOnAnothersWordsIsTheWayTheyCame()
    {
        var verdict = Judge("The newspaper reported that Kyiv said that Russia attacked the port.", "attacked");
        var stance = Assert.Single(verdict.Stances.Items);
        Assert.Equal("Kyiv", stance.Holder.Text);
        Assert.Equal("The newspaper", stance.Via?.Text);
        Assert.Equal(StateCode.Parse("UKR"), stance.Holder.Code);
    }

    [Fact]
    public void ATriggerOutsideTheReportIsNoError()
    {
        var reading = new VoiceReader(Knowledge, SharedTimes.Knowledge).Read(
            SharedPipeline.Parse("Police arrested him."),
            _ => null
        );
        Assert.Equal(Status.Asserted, reading.Judge(5, 5, []).Status);
    }
}
