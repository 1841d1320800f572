namespace Demarche.Coding.Tests.Events;

public class RoleResolverWordsTests
{
    [Theory]
    [InlineData("Sudanese rebels attacked a police station in eastern Chad.", "police station in eastern Chad")]
    [InlineData("Turkey lifted its ban on Greek dairy goods.", "Greek dairy goods")]
    [InlineData("Turkish jets struck Syrian oil fields.", "Syrian oil fields")]
    public void A_recipient_told_by_a_nationality_or_a_place_bears_the_words_of_its_thing(string text, string words)
    {
        var told = SharedCoder.Events(text)[0];
        var recipient = Assert.Single(told.Recipients);
        Assert.Equal(words, recipient.Text);
        Assert.Equal(words, recipient.Span.In(text));
    }

    [Theory]
    [InlineData("Chad rejected the demands of Sudan.", "Sudan")]
    [InlineData("Canada suspended aid to Mali.", "Mali")]
    public void An_owner_and_a_party_beside_the_thing_keep_their_own(string text, string words) =>
        Assert.Equal(words, Assert.Single(SharedCoder.Events(text)[0].Recipients).Text);

    [Fact]
    public void An_unnamed_recipient_at_home_bears_the_words_of_what_is_done_to()
    {
        var recipient = Assert.Single(
            SharedCoder.Events("Chadian opposition leaders boycotted the presidential poll.")[0].Recipients
        );
        Assert.Equal(("TCD", "presidential poll"), (recipient.Code.Letters, recipient.Text));
    }

    [Fact]
    public void What_is_eased_in_a_place_of_ones_own_state_is_eased_for_that_place()
    {
        var recipient = Assert.Single(
            SharedCoder.Events("The Iraqi government lifted the curfew in Baghdad.")[0].Recipients
        );
        Assert.Equal(("IRQ", "Baghdad"), (recipient.Code.Letters, recipient.Text));
    }

    [Theory]
    [InlineData("Kenyan police arrested at least 40 Somali traders.", "40 Somali traders")]
    [InlineData("Kenyan police arrested nearly 40 Somali traders.", "40 Somali traders")]
    [InlineData("Egyptian police freed three lawyers, including Samir Adly.", "three lawyers")]
    [InlineData("Ghanaian soldiers attacked a fuel depot in northern Togo.", "fuel depot")]
    [InlineData("The Peruvian government eased restrictions on foreign workers.", "foreign workers")]
    [InlineData("Danish prosecutors opened an investigation into a shipping company.", "shipping company")]
    public void A_recipient_bears_the_words_of_what_is_done_to_and_no_more(string text, string words) =>
        Assert.Equal(words, Assert.Single(SharedCoder.Events(text)[0].Recipients).Text);

    [Fact]
    public void When_it_was_is_no_part_of_a_name() =>
        Assert.Equal("Rebels", SharedCoder.Events("Rebels on Tuesday attacked a Chadian army post.")[0].Actors[0].Text);

    [Fact]
    public void A_protest_at_home_is_against_the_authority_that_it_names() =>
        Assert.Equal(
            "Chilean education ministry",
            SharedCoder
                .Events(
                    "Chilean teachers began a hunger strike to demand a meeting with the Chilean education ministry."
                )[0]
                .Recipients[0]
                .Text
        );

    [Theory]
    [InlineData("Norway condemned the election.")]
    [InlineData("Norway agreed to resume the search.")]
    public void What_is_only_spoken_of_is_no_recipient(string text) =>
        Assert.All(SharedCoder.Events(text), e => Assert.Empty(e.Recipients));

    [Fact]
    public void A_place_bears_its_whole_name() =>
        Assert.Equal(
            "South Ossetia",
            Assert.Single(SharedCoder.Events("Iceland recognised South Ossetia.")[0].Recipients).Text
        );
}
