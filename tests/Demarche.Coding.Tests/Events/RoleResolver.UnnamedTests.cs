namespace Demarche.Coding.Tests.Events;

public class RoleResolverUnnamedTests
{
    [Fact]
    public void A_doer_whom_nobody_knows_is_told_without_a_state()
    {
        var actor = Assert.Single(SharedCoder.Events("Orlan expelled the Danish envoy.")[0].Actors);
        Assert.Equal(("Orlan", "XXX"), (actor.Text, actor.Code.Letters));
    }

    [Theory]
    [InlineData("Cyprus agreed to sign the treaty of the African Union.", "IGO")]
    [InlineData("Thailand agreed to open a crossing and give shelter to Burmese families.", "MMR")]
    public void Who_alone_is_named_in_a_promise_is_promised(string text, string code) =>
        Assert.Equal(code, Assert.Single(SharedCoder.Events(text)[0].Recipients).Code.Letters);
}
