using Demarche.Cli.Output;
using Demarche.Core;

namespace Demarche.Cli.Tests.Output;

public sealed class SizeWordsTests
{
    [Theory]
    [InlineData("dead", 12L, 12L, "", "12 dead")]
    [InlineData("dead", 40L, null, "", "at least 40 dead")]
    [InlineData("dead", null, 70L, "", "up to 70 dead")]
    [InlineData("arrested", 30L, 50L, "", "30 to 50 arrested")]
    [InlineData("troops", 100_000L, null, "", "at least 100,000 troops")]
    [InlineData("money", 1_200_000_000L, 1_200_000_000L, "EUR", "€1.2 bn")]
    [InlineData("money", 1_000_000_000L, 2_000_000_000L, "USD", "$1 bn to $2 bn")]
    [InlineData("money", null, 500L, "SEK", "up to SEK 500")]
    public void Numbers_read_as_people_write_them(string what, long? from, long? to, string currency, string words) =>
        Assert.Equal(words, SizeWords.Of(new Size(what, from, to, currency)));
}
