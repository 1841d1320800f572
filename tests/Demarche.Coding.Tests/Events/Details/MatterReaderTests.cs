using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Details;

public class MatterReaderTests
{
    [Fact]
    public void Matters_of_invented_sentences_are_read() =>
        DetailRows.Check(
            "matters.tsv",
            (events, wanted) =>
                wanted.Length == 0
                    ? events.All(e => e.About.Count == 0)
                    : events.Any(e => e.About.Count <= 3 && wanted.Split(", ").All(w => e.About.Any(m => Is(m, w)))),
            e => string.Join(", ", e.About.Select(m => $"{m.Text} {m.Code}"))
        );

    // An article is no part of a name: 'the Taliban', 'Taliban'.
    private static bool Is(Matter matter, string wanted) =>
        Bare(wanted) == Bare(matter.Text) || Bare(wanted) == Bare($"{matter.Text} {matter.Code}");

    private static string Bare(string words) => words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
}
