using Demarche.Coding.Events.Choice;

namespace Demarche.Coding.Tests.Events.Choice;

public class ActScorerTests
{
    private static readonly TraitWeights None = TraitWeights.Parse("", "");

    [Fact]
    public void The_weights_that_travel_with_the_program_are_there()
    {
        var scorer = ActScorer.Load();
        Assert.True(scorer.Order[Trait.ActorKnown] > 0);
        Assert.True(scorer.Confidence[Trait.RecipientKnown] > 0);
        Assert.NotEqual(scorer.Hash, new ActScorer(None, None, None).Hash);
    }

    [Fact]
    public void Known_sides_make_an_event_surer()
    {
        var sure = Assert.Single(SharedCoder.Events("Chile expelled two Bolivian diplomats."));
        var unsure = Assert.Single(SharedCoder.Events("The ministry expelled two diplomats."));
        Assert.True(sure.Confidence > unsure.Confidence + 0.2, $"{sure.Confidence} {unsure.Confidence}");
        Assert.InRange(sure.Confidence, 0, 1);
    }

    [Fact]
    public void What_is_too_unsure_is_not_told_and_explain_says_so()
    {
        var coder = Coder.LoadWith(new ActScorer(ActScorer.Load().Order, TraitWeights.Parse("any\t-3\n", ""), None));
        var explanation = coder.Explain(SharedCoder.Report("Chile condemned Bolivia."));
        Assert.Empty(explanation.Coded.Events);
        Assert.Contains(explanation.Steps, s => s.Outcome == "too unsure (0.05)");
    }
}
