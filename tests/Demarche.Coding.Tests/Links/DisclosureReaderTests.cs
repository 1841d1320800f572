using Demarche.Core;

namespace Demarche.Coding.Tests.Links;

public sealed class DisclosureReaderTests
{
    private static EquatableArray<Disclosed> Of(string text) =>
        SharedCoder.Events(text).First(e => e.Type == EventType.Coerce).Disclosed;

    [Theory]
    [InlineData("TASS reported Monday that a Korean missionary was detained in Perm in January.", "TASS")]
    [InlineData("The ministry revealed on Monday that Iran had arrested a French tourist in 2022.", "The ministry")]
    public void What_was_before_is_made_known_on_the_day_of_the_telling(string text, string by)
    {
        var told = Assert.Single(Of(text));
        Assert.Equal("public", told.To);
        Assert.Equal(Period.Day(new DateOnly(2024, 3, 11)), told.Period);
        Assert.Equal(by, told.By?.Text);
    }

    [Theory]
    [InlineData(
        "A Korean missionary was arrested by Russia in January, a fact which Moscow did not relay to the South Korean government until February."
    )]
    [InlineData(
        "Russia informed the South Korean government in February that it had arrested a Korean missionary in January."
    )]
    [InlineData("Russia notified the South Korean government in February of the arrest of a Korean missionary.")]
    [InlineData(
        "Russia arrested a Korean missionary in January but did not tell the South Korean government until February."
    )]
    [InlineData(
        "Russia arrested a Korean missionary in January. The South Korean government was informed in February."
    )]
    public void Somebody_in_particular_is_told(string text)
    {
        var told = Assert.Single(Of(text), d => d.To != "public");
        Assert.Equal("KOR GOV", told.To);
        Assert.Equal(Period.Month(2024, 2), told.Period);
    }

    [Theory]
    [InlineData("The arrest of a Korean missionary by Russia in January was made public on Monday.")]
    [InlineData("News of the arrest of a Korean missionary by Russia in January broke on Monday.")]
    public void What_comes_out_is_made_known_by_nobody_named(string text)
    {
        var told = Assert.Single(Of(text));
        Assert.Equal("public", told.To);
        Assert.Equal(Period.Day(new DateOnly(2024, 3, 11)), told.Period);
        Assert.Null(told.By);
    }

    [Theory]
    [InlineData("Russia arrested a Korean missionary in January.")]
    [InlineData("The embassy said that Russia arrested a Korean missionary in January.")]
    [InlineData("Russia did not tell Seoul that it had arrested a Korean missionary in January.")]
    public void Nothing_is_disclosed_where_no_telling_has_a_day(string text) => Assert.Empty(Of(text));
}
