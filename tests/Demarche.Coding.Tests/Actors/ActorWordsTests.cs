namespace Demarche.Coding.Tests.Actors;

public class ActorWordsTests
{
    [Fact]
    public void Every_set_has_words()
    {
        var words = SharedActors.Knowledge.Words;
        Assert.All(
            [
                words.Particles,
                words.Months,
                words.FamilyFirst,
                words.GivenNames,
                words.Courtesies,
                words.Ways,
                words.TownDeeds,
                words.Binding,
                words.Backing,
                words.Abroad,
                words.Motion,
                words.Pairs,
                words.Somebody,
            ],
            set => Assert.NotEmpty(set)
        );
    }

    [Theory]
    [InlineData("Sept.", true)]
    [InlineData("Avenue", true)]
    [InlineData("Lindgaard", false)]
    public void Months_and_streets_are_no_names(string word, bool isNone) =>
        Assert.Equal(isNone, SharedActors.Knowledge.Words.IsNoName(word));

    [Theory]
    [InlineData("Former minister Lindgaard spoke in Oslo.", true)]
    [InlineData("Deputy minister Lindgaard spoke in Oslo.", false)]
    public void An_office_may_be_past(string text, bool isFormer)
    {
        var report = SharedPipeline.Parse(text);
        var at = SharedPipeline.Token(report, "minister").Token;
        var role = new Coding.Actors.RoleHit(at, at, at, SharedActors.Knowledge.Roles[0]);
        Assert.Equal(isFormer, SharedActors.Knowledge.Words.IsFormer(report.Passages[0].Sentence, role));
    }
}
