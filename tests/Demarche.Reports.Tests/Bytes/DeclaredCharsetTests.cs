using System.Text;

namespace Demarche.Reports.Tests.Bytes;

public class DeclaredCharsetTests
{
    [Theory]
    [InlineData("<html><meta charset=EUC-KR>", "euc-kr")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>", "windows-1252")]
    [InlineData("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>", "shift_jis")]
    [InlineData("<p>The charset was not named.</p>", null)]
    [InlineData("charset=koi8-r in plain text", null)]
    public void ReadsTheFirstLines(string page, string? charset) =>
        Assert.Equal(charset, DeclaredCharset.Of(Encoding.Latin1.GetBytes(page)));

    [Fact]
    public void KnowsNoInventedEncoding() => Assert.Null(DeclaredCharset.Named("x-imaginary"));
}
