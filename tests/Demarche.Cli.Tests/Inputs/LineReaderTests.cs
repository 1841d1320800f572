using System.Text;
using Demarche.Cli.Inputs;

namespace Demarche.Cli.Tests.Inputs;

public class LineReaderTests
{
    [Theory]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\n\r\nb\r\n", "a|b")]
    [InlineData("\n\n  \n", "")]
    [InlineData("", "")]
    [InlineData("one", "one")]
    public void Gives_the_lines_without_their_ends(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', Read(text)));

    [Fact]
    public void A_line_over_many_blocks_is_whole()
    {
        var wide = new string('x', 200_000);
        Assert.Equal([wide, "y"], Read(wide + "\ny"));
    }

    [Fact]
    public void Skips_a_line_that_is_too_long_and_goes_on()
    {
        using var stream = new MemoryStream(
            Encoding.UTF8.GetBytes("a\n" + new string('x', LineReader.MaxLineBytes + 1) + "\nb\n")
        );
        var lines = LineReader.Read(stream, "f").ToList();
        Assert.Equal([1, 2, 3], lines.Select(l => l.Number));
        Assert.Equal("DM0105", lines[1].Problem!.Code);
        Assert.Equal("f:2", lines[1].Problem!.Where);
        Assert.Equal("b", Encoding.UTF8.GetString(lines[2].Bytes.Span));
    }

    private static List<string> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. LineReader.Read(stream, "f").Select(l => Encoding.UTF8.GetString(l.Bytes.Span))];
    }
}
