using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Tests.Events.Frames;

public class FrameReaderTests
{
    private static readonly FrameReader Reader = Demarche.Coding.Events.ActReader.FramesOf(SharedCoder.Instance.Rules);

    [Theory]
    [InlineData("Iran arrested two Swedes.", "arrested", "Iran", "Swedes")]
    [InlineData("Two Swedes were arrested by Iran.", "arrested", "Iran", "Swedes")]
    [InlineData("The Swede who was arrested by Iran is ill.", "arrested", "Iran", "Swede")]
    [InlineData("The guards who arrested the Swede were tired.", "arrested", "guards", "Swede")]
    [InlineData("The guards arrested and beat the Swede.", "beat", "guards", "Swede")]
    [InlineData("The Swede was arrested and beaten by the guards.", "arrested", "guards", "Swede")]
    [InlineData("Two Swedes were killed and six others were wounded by the guards.", "killed", "guards", "Swedes")]
    [InlineData("Iran wants to arrest the Swede.", "arrest", "Iran", "Swede")]
    [InlineData("Iran urged Iraq to arrest the Swede.", "arrest", "Iraq", "Swede")]
    [InlineData("Guards and soldiers arrested the Swede.", "arrested", "Guards soldiers", "Swede")]
    public void Finds_who_acts_and_on_whom(string text, string trigger, string subjects, string objects)
    {
        var (sentence, frame) = Frame(text, trigger);
        Assert.Equal(subjects, Words(sentence, frame.In(Slot.Subject)));
        Assert.Equal(objects, Words(sentence, frame.In(Slot.Object)));
    }

    [Theory]
    [InlineData("Hungary is opposed to Swedish mediation.", "opposed", "Hungary")]
    [InlineData("Moroccan smugglers are engaged in raids on lorries.", "engaged", "smugglers")]
    [InlineData("Moroccan smugglers are engaged in raids on lorries.", "raids", "smugglers")]
    public void Who_stands_somehow_acts(string text, string trigger, string subjects)
    {
        var (sentence, frame) = Frame(text, trigger);
        Assert.Equal(subjects, Words(sentence, frame.In(Slot.Subject)));
    }

    [Fact]
    public void What_is_opposed_by_somebody_does_not_act()
    {
        var (sentence, frame) = Frame("The plan was opposed by Hungary.", "opposed");
        Assert.Equal("Hungary", Words(sentence, frame.In(Slot.Subject)));
        Assert.Equal("plan", Words(sentence, frame.In(Slot.Object)));
    }

    [Fact]
    public void A_noun_that_only_counts_stands_between()
    {
        var (sentence, frame) = Frame("Peru and Chile held two days of talks.", "talks");
        Assert.Equal("Peru Chile", Words(sentence, frame.In(Slot.Subject)));
    }

    [Fact]
    public void A_support_verb_lends_its_subject_to_its_noun()
    {
        var (sentence, frame) = Frame("Israel launched an attack on Syria.", "attack");
        Assert.Equal("Israel", Words(sentence, frame.In(Slot.Subject)));
        Assert.Equal("Syria", Words(sentence, frame.Under("on")));
    }

    [Fact]
    public void A_noun_keeps_its_possessor_and_what_hangs_on_it()
    {
        var (sentence, frame) = Frame("Iran's arrest of the Swede by night caused anger.", "arrest");
        Assert.Equal("Iran", Words(sentence, frame.In(Slot.Possessor)));
        Assert.Equal("Swede", Words(sentence, frame.Under("of")));
    }

    [Fact]
    public void A_complement_is_a_clause()
    {
        var (sentence, frame) = Frame("Iran agreed to release the Swede.", "agreed");
        Assert.Equal("release", Words(sentence, frame.In(Slot.Clause)));
    }

    [Fact]
    public void A_clause_of_time_is_a_circumstance()
    {
        var (sentence, frame) = Frame("Two Kenyans were killed when a bus overturned.", "killed");
        Assert.Equal("overturned", Words(sentence, frame.In(Slot.Circumstance)));
    }

    [Fact]
    public void By_Friday_nobody_acts()
    {
        var (sentence, frame) = Frame("Two traders were expelled by Friday.", "expelled");
        Assert.Empty(frame.In(Slot.Subject));
        Assert.Equal("Friday", Words(sentence, frame.Under("by")));
    }

    [Fact]
    public void Who_says_it_is_the_speaker()
    {
        var (sentence, frame) = Frame("Poland said the remarks were false.", "false");
        Assert.Equal("Poland", Words(sentence, frame.In(Slot.Speaker)));
    }

    [Fact]
    public void Above_a_noun_stands_the_verb_of_its_clause()
    {
        var (sentence, frame) = Frame("Latvia expelled two Russian envoys for espionage.", "espionage");
        Assert.Equal("expelled", Words(sentence, frame.In(Slot.Above)));
    }

    [Fact]
    public void Above_a_headless_noun_stands_nothing()
    {
        var (_, frame) = Frame("The Polish attack on Chad.", "attack");
        Assert.Empty(frame.In(Slot.Above));
    }

    private static (Sentence Sentence, Frame Frame) Frame(string text, string trigger)
    {
        var sentence = SharedCoder.Instance.Language.Parse(text).Single();
        return (sentence, Reader.Read(sentence, sentence.Tokens().Single(t => t.IsForm(trigger)).Index));
    }

    private static string Words(Sentence sentence, IEnumerable<int> tokens) =>
        string.Join(' ', tokens.Select(t => sentence[t].Word));
}
