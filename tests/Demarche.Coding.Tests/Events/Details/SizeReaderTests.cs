using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Details;

public class SizeReaderTests
{
    [Fact]
    public void Numbers_of_invented_sentences_are_read() =>
        DetailRows.Check(
            "sizes.tsv",
            (events, wanted) =>
                wanted.Length == 0
                    ? events.All(e => e.Sizes.Count == 0)
                    : events.Any(e => wanted.Split(", ").All(w => e.Sizes.Any(s => Words(s) == w))),
            e => string.Join(", ", e.Sizes.Select(Words))
        );

    [Theory]
    [InlineData("Latvia expelled two Russian diplomats.", "expelled", 2)]
    [InlineData("Iran arrested 1,200 Afghan workers.", "arrested", 1200)]
    [InlineData("Colombian rebels killed three Venezuelan soldiers.", "dead", 3)]
    [InlineData("Colombian rebels wounded ten Venezuelan soldiers.", "injured", 10)]
    [InlineData("Belarus released two Lithuanian prisoners.", "released", 2)]
    public void Numbers_belong_to_the_act(string text, string what, long count)
    {
        var size = Assert.Single(Assert.Single(SharedCoder.Events(text)).Sizes);
        Assert.Equal(new Size(what, count), size);
    }

    [Theory]
    [InlineData("Iran arrested the Afghan workers.")]
    [InlineData("Canada imposed two sanctions on Belarus.")]
    public void No_number_no_size(string text) => Assert.Empty(Assert.Single(SharedCoder.Events(text)).Sizes);

    private static string Words(Size size)
    {
        var number = size.IsExact ? $"{size.From}" : $"{size.From}..{size.To}";
        return $"{size.What} {number}{(size.Currency.Length > 0 ? " " + size.Currency : "")}";
    }
}
