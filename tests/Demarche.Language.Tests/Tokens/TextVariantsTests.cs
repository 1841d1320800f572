using Demarche.Core;
using Demarche.Train.Splitter;

namespace Demarche.Language.Tests.Tokens;

public sealed class TextVariantsTests
{
    private const string Text = "Talks went on\n\nThe \"two\" sides' envoys met. They \"agreed\".";

    [Fact]
    public void Wraps() =>
        Assert.Equal(
            "Talks went on\n\nThe \"two\" sides'\nenvoys met. They\n\"agreed\".",
            TextVariants.Wrapped(Text, 18)
        );

    [Fact]
    public void LeavesBlankLinesOut() =>
        Assert.StartsWith("Talks went on \nThe", TextVariants.WithoutBlankLines(Text), StringComparison.Ordinal);

    [Fact]
    public void SetsTypographicQuotes() =>
        Assert.Equal(
            "Talks went on\n\nThe “two” sides’ envoys met. They “agreed”.",
            TextVariants.WithTypographicQuotes(Text)
        );

    [Fact]
    public void RaisesHeadlinesOnly()
    {
        var spans = new[] { new Span(0, 13), new Span(15, Text.Length) };
        var raised = Enumerable.Range(0, 20).Select(seed => TextVariants.WithCapitals(Text, spans, new Random(seed)));
        Assert.Equal(
            ["TALKS WENT ON", "Talks went on"],
            raised.Select(r => r[..13]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }
}
