using System.Text;
using Demarche.Cli.Output.Codebooks;

namespace Demarche.Cli.Tests.Output.Codebooks;

public class MarkdownTests
{
    [Fact]
    public void Marks_are_escaped() => Assert.Equal(@"a\_b \| \*c\* \<d\>", Markdown.Escape("a_b | *c* <d>"));

    [Fact]
    public void A_table_has_a_head_and_rows() =>
        Assert.Equal(
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
            new StringBuilder().Head("a", "b").Row("1", "2").ToString()
        );

    [Theory]
    [InlineData(1, "1 rule")]
    [InlineData(2, "2 rules")]
    public void Numbers_agree_with_their_noun(int number, string said) =>
        Assert.Equal(said, Markdown.Count(number, "rule"));
}
