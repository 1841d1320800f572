using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class StateCodeTests
{
    [Theory]
    [InlineData("KOR")]
    [InlineData("XKX")]
    [InlineData("IGO")]
    public void Three_capital_letters_are_a_code(string letters) =>
        Assert.Equal(letters, StateCode.Parse(letters).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KO")]
    [InlineData("kor")]
    [InlineData("KORE")]
    [InlineData("K0R")]
    [InlineData("КОР")]
    public void Anything_else_is_none(string? text)
    {
        Assert.False(StateCode.TryParse(text, out var code));
        Assert.Equal(StateCode.Unknown, code);
        Assert.Throws<FormatException>(() => StateCode.Parse(text!));
    }

    [Fact]
    public void The_default_is_nobody()
    {
        Assert.Equal("XXX", default(StateCode).Letters);
        Assert.Equal(default, StateCode.Parse("XXX"));
        Assert.False(StateCode.Unknown.IsState);
    }

    [Fact]
    public void Organisations_are_no_states()
    {
        Assert.False(StateCode.Intergovernmental.IsState);
        Assert.False(StateCode.Nongovernmental.IsState);
        Assert.False(StateCode.Parse("NGO").IsState);
        Assert.True(StateCode.Parse("KOR").IsState);
    }

    [Fact]
    public void Equal_letters_are_equal_codes()
    {
        Assert.Equal(StateCode.Intergovernmental, StateCode.Parse("IGO"));
        Assert.NotEqual(StateCode.Parse("KOR"), StateCode.Parse("PRK"));
    }

    [Fact]
    public void Order_is_alphabetical_with_nobody_as_xxx()
    {
        var (kor, rus, none) = (StateCode.Parse("KOR"), StateCode.Parse("RUS"), StateCode.Unknown);
        Assert.Equal([kor, rus, none], new[] { none, rus, kor }.Order());
        Assert.True(kor < rus && rus > kor && kor <= rus && rus >= kor);
    }
}
