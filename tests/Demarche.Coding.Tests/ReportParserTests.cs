using Demarche.Core;

namespace Demarche.Coding.Tests;

public class ReportParserTests
{
    [Fact]
    public void Every_part_is_read_for_itself_and_in_order()
    {
        const string text =
            "Seoul summons envoy\n\nSecond time this year\n\nThe ministry in Seoul.\n\nA first. A second.\n\nA third.";
        Span At(string words) =>
            new(
                text.IndexOf(words, StringComparison.Ordinal),
                text.IndexOf(words, StringComparison.Ordinal) + words.Length
            );
        var report = new Report
        {
            Id = "r",
            Revision = new Revision
            {
                Text = text,
                Headline = At("Seoul summons envoy"),
                Deck = At("Second time this year"),
                Captions = [new Caption(At("The ministry in Seoul."), "")],
                Paragraphs = [At("A first. A second."), At("A third.")],
            },
        };
        var passages = new ReportParser(SharedCoder.Instance.Language).Parse(report).Passages;
        Assert.Equal(
            [(Part.Headline, -1), (Part.Deck, -1), (Part.Caption, -1), (Part.Body, 0), (Part.Body, 0), (Part.Body, 1)],
            passages.Select(p => (p.Part, p.Paragraph))
        );
        Assert.Equal(Enumerable.Range(0, 6), passages.Select(p => p.Index));
    }

    [Theory]
    [InlineData(10, 50)]
    [InlineData(3000, 3)]
    [InlineData(20_000, 1)]
    public void Reads_as_many_reports_together_as_make_a_batch(int letters, int expected)
    {
        var reports = Enumerable.Range(0, 50).Select(_ => SharedCoder.Report(new string('a', letters))).ToList();
        var parser = new ReportParser(SharedCoder.Instance.Language);
        Assert.Equal(expected, parser.ParseSome(reports, 0).Length);
        Assert.Single(parser.ParseSome(reports, 49));
    }
}
