using Demarche.Coding.Events.Details;
using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Events.Details;

public sealed class CurrenciesTests
{
    private static readonly Currencies Known = Currencies.Load([Repository.At("knowledge")]);

    [Theory]
    [InlineData("$", "FRA", "USD")]
    [InlineData("canadian-dollar", "FRA", "CAD")]
    [InlineData("rupee", "PAK", "PKR")]
    [InlineData("rupee", "IND", "INR")]
    [InlineData("rupee", "FRA", null)]
    [InlineData("eur", "FRA", "EUR")]
    [InlineData("man", "FRA", null)]
    public void A_shared_word_is_read_by_the_states(string word, string state, string? code) =>
        Assert.Equal(code, Known.CodeOf(word, [StateCode.Parse(state)]));

    [Fact]
    public void A_line_that_cannot_be_read_is_refused_with_its_number()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var events = folder.CreateSubdirectory("events").FullName;
            File.WriteAllText(Path.Combine(events, "currencies.txt"), "# money\nUSD dollar\n");
            File.WriteAllText(Path.Combine(events, "amounts.txt"), "number one\n");
            var bad = Assert.Throws<DemarcheException>(() => Currencies.Load([folder.FullName]));
            Assert.EndsWith("currencies.txt:2", bad.Problem.Where, StringComparison.Ordinal);
            var worse = Assert.Throws<DemarcheException>(() => AmountWords.Load([folder.FullName]));
            Assert.EndsWith("amounts.txt:1", worse.Problem.Where, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
