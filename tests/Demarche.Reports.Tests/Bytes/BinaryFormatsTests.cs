using System.Text;

namespace Demarche.Reports.Tests.Bytes;

public class BinaryFormatsTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "a PDF document")]
    [InlineData("PK\u0003\u0004...", "a ZIP archive or an Office document")]
    [InlineData("{\\rtf1 text}", "a rich text document")]
    [InlineData("text with a \0 in it", "binary data")]
    [InlineData("\u0001\u0002\u0003\u0004 text", "binary data")]
    [InlineData("Plain words, with\ttabs and\r\nline ends.", null)]
    public void TellsWhatIsNoText(string bytes, string? name) =>
        Assert.Equal(name, BinaryFormats.NameOf(Encoding.Latin1.GetBytes(bytes)));
}
