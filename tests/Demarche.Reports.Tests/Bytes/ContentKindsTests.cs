namespace Demarche.Reports.Tests.Bytes;

public class ContentKindsTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "a", nameof(ContentKind.Page))]
    [InlineData("  <p>Words.</p>", "a.txt", nameof(ContentKind.Page))]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"x\"></html>", "a", nameof(ContentKind.Page))]
    [InlineData("<?xml version=\"1.0\"?><rss><title>x</title></rss>", "a.html", nameof(ContentKind.OtherXml))]
    [InlineData("Words without a tag", "a.html", nameof(ContentKind.Page))]
    [InlineData("Words of <unknown> origin", "a.txt", nameof(ContentKind.PlainText))]
    [InlineData("{\"id\": 1}", "a.txt", nameof(ContentKind.Json))]
    [InlineData("words", "a.jsonl", nameof(ContentKind.Json))]
    [InlineData("Words, and that is all", "page", nameof(ContentKind.PlainText))]
    public void TellsByContentThenByName(string text, string name, string kind) =>
        Assert.Equal(kind, ContentKinds.Of(text, name).ToString());
}
