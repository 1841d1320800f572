using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class TreeMenderTests
{
    private static readonly TreeMender Mender = new(SharedCoder.Instance.Rules);

    [Theory]
    [InlineData("Chile summons Argentine envoy over remarks", "summons", "Chile", "envoy")]
    [InlineData("Ghana slams Togo border closure", "slams", "Ghana", "closure")]
    [InlineData("Morocco cuts ties with Algeria", "cuts", "Morocco", "ties")]
    [InlineData("Israel bombs Lebanon power station", "bombs", "Israel", "station")]
    [InlineData("Gabon lifts night curfew", "lifts", "Gabon", "curfew")]
    [InlineData("New Zealand sanctions Russian banks", "sanctions", "New", "banks")]
    [InlineData("Brazil slams Uganda's vote", "slams", "Brazil", "vote")]
    public void A_headlines_present_is_a_verb(string text, string verb, string subject, string item)
    {
        var root = Mended(text).Root;
        Assert.Equal(verb, root.Word);
        Assert.Equal(Upos.Verb, root.Upos);
        Assert.Equal(subject, root.Child(Relation.Nsubj)?.Word);
        Assert.Equal(item, root.Child(Relation.Obj)?.Word);
    }

    [Theory]
    [InlineData("Tunisian Interior Minister Salma Trabelsi resigns over the late census.", "resigns", "Salma")]
    [InlineData("Peruvian police arrest a Turkish harbour pilot in Callao.", "arrest", "police")]
    public void A_present_behind_its_subject_is_a_verb(string text, string verb, string subject)
    {
        var root = Mended(text).Root;
        Assert.Equal(verb, root.Word);
        Assert.Equal(Upos.Verb, root.Upos);
        Assert.Equal(subject, root.Child(Relation.Nsubj)?.Word);
        Assert.Null(root.Child(Relation.Nmod));
    }

    [Theory]
    [InlineData("EU to lift sanctions on Zimbabwe", "lift", "EU")]
    [InlineData("French president to visit Algeria", "visit", "president")]
    [InlineData("Pakistan and India to resume talks", "resume", "Pakistan")]
    [InlineData("Vietnam to free American prisoner", "free", "Vietnam")]
    public void A_headlines_infinitive_is_a_future(string text, string verb, string subject)
    {
        var root = Mended(text).Root;
        Assert.Equal(verb, root.Word);
        Assert.Equal(subject, root.Child(Relation.Nsubj)?.Word);
        Assert.Equal("will", root.Child(Relation.Aux)?.Lemma);
    }

    [Theory]
    [InlineData("The Netherlands is due to deliver missiles to Ukraine in May.", "deliver")]
    [InlineData("Cuban leader due to visit Venezuela", "visit")]
    public void What_is_due_is_governed(string text, string verb)
    {
        var root = Mended(text).Root;
        Assert.Equal("due", root.Word);
        Assert.Equal(verb, root.Child(Relation.Xcomp)?.Word);
        Assert.NotNull(root.Child(Relation.Nsubj));
    }

    [Theory]
    [InlineData("Slovakia lined up behind Hungary.", "lined", "Slovakia")]
    [InlineData("Switzerland has frozen Libyan assets.", "frozen", "Switzerland")]
    [InlineData("Ukraine calls for Russia to be expelled from the council.", "calls", "Ukraine")]
    public void A_lost_verb_takes_its_place(string text, string verb, string subject)
    {
        var root = Mended(text).Root;
        Assert.Equal(verb, root.Word);
        Assert.Equal(subject, root.Child(Relation.Nsubj)?.Word);
    }

    [Fact]
    public void A_name_before_a_sum_receives_it()
    {
        var sentence = Mended("China set to lend Pakistan two billion dollars");
        var receiver = sentence.Tokens().Single(t => t.IsForm("Pakistan"));
        Assert.Equal(Relation.Iobj, receiver.Relation);
        Assert.Equal("lend", receiver.HeadToken.Word);
    }

    [Theory]
    [InlineData("A plan to attack Ukraine")]
    [InlineData("Russian bid to join the council")]
    [InlineData("Iran sanctions talks in Vienna")]
    [InlineData("The soldiers accused of spying for Chad.")]
    [InlineData("Mali has limited resources.")]
    [InlineData("Poland sent Leopard 2 tanks.")]
    [InlineData("Chad condemned the attack.")]
    [InlineData("The police arrest record of the mayor")]
    public void What_is_read_well_stays_as_it_is(string text)
    {
        var sentence = SharedCoder.Instance.Language.Parse(text).Single();
        Assert.Same(sentence, Mender.Mend(sentence));
    }

    [Fact]
    public void Every_mended_tree_is_one_run_of_words_a_phrase()
    {
        foreach (
            var text in new[]
            {
                "Saudi Arabia to reopen embassy in Syria next week, minister says",
                "Ghana slams Togo border closure, calls for talks",
                "Denmark and Sweden to hold joint naval drills",
            }
        )
        {
            var sentence = Mended(text);
            foreach (var token in sentence.Tokens())
            {
                for (var word = token.LeftEdge; word <= token.RightEdge; word++)
                {
                    Assert.True(token.Dominates(sentence[word]), $"{text}: {token.Word} {sentence[word].Word}");
                }
            }
        }
    }

    private static Sentence Mended(string text) => Mender.Mend(SharedCoder.Instance.Language.Parse(text).Single());
}
