using Demarche.Coding.Events.Details;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Events.Details;

public class AmountReaderTests
{
    private static readonly string[] Knowledge = [Repository.At("knowledge")];

    private static readonly AmountReader Reader = new(AmountWords.Load(Knowledge), Currencies.Load(Knowledge));

    [Theory]
    [InlineData("They sent 1,200 men.", 1200, 1200, "")]
    [InlineData("They sent twenty-three men.", 23, 23, "")]
    [InlineData("They sent two hundred and five men.", 205, 205, "")]
    [InlineData("They sent half a dozen men.", 6, 6, "")]
    [InlineData("They sent at least 40 men.", 40, null, "")]
    [InlineData("They sent no more than forty men.", null, 40, "")]
    [InlineData("They sent between 30 and 50 men.", 30, 50, "")]
    [InlineData("They sent 30 to 50 men.", 30, 50, "")]
    [InlineData("They sent 2-3 million men.", 2_000_000, 3_000_000, "")]
    [InlineData("They sent dozens of men.", 24, null, "")]
    [InlineData("They sent several hundred men.", 300, null, "")]
    [InlineData("They sent hundreds of thousands of men.", 200_000, null, "")]
    [InlineData("They handed over 14 tanks.", 14, 14, "")]
    [InlineData("They sent $300 million.", 300_000_000, 300_000_000, "$")]
    [InlineData("They sent €1.2bn.", 1_200_000_000, 1_200_000_000, "€")]
    [InlineData("They sent more than 300 million euros.", 300_000_000, null, "euro")]
    [InlineData("They sent C$500.", 500, 500, "c$")]
    [InlineData("They sent 40 million Swedish kronor.", 40_000_000, 40_000_000, "swedish-kronor")]
    public void Reads_what_stands_there(string text, int? from, int? to, string unit)
    {
        var sentence = SharedPipeline.Parse(text).Passages[0].Sentence;
        var amount = Assert.Single(Reader.Read(sentence));
        Assert.Equal(((decimal?)from, (decimal?)to, unit), (amount.From, amount.To, amount.Unit));
    }

    [Theory]
    [InlineData("They freed a 34-year-old man.")]
    [InlineData("Exports fell by 40 percent.")]
    [InlineData("They freed a man.")]
    public void Ages_and_shares_are_no_counts(string text) =>
        Assert.Empty(Reader.Read(SharedPipeline.Parse(text).Passages[0].Sentence));
}
