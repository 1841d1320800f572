using Demarche.Core;

namespace Demarche.Coding.Tests.Actors;

/// <summary>Names with two senses: a state or a name of somebody or something else.</summary>
public sealed class TrapsTests(ITestOutputHelper output)
{
    private const double Floor = 0.95;

    [Fact]
    public void Most_traps_of_sense_are_avoided()
    {
        var wrong = new List<string>();
        var all = 0;
        foreach (var row in Rows.Of("traps.tsv"))
        {
            var (day, text, phrase, wanted) = (row[0], row[1], row[2], row[3]);
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            Assert.True(at >= 0 && at == text.LastIndexOf(phrase, StringComparison.Ordinal), $"'{phrase}' in: {text}");
            var actor = Rows.At(SharedActors.Read(text, day).Mentions, new Span(at, at + phrase.Length));
            all++;
            if (!IsRight(actor, wanted))
            {
                wrong.Add($"{day} {text} | {phrase} | wanted {wanted}, was '{SharedActors.Written(actor)}'");
            }
        }
        output.WriteLine($"{all - wrong.Count} of {all}\n{string.Join('\n', wrong)}");
        Rows.AssertMost(all, wrong, Floor);
    }

    // A code alone leaves the sector open; a dash means nobody, or somebody of no known state.
    private static bool IsRight(Actor? actor, string wanted) =>
        wanted == "-" ? actor is null || actor.Code == default
        : wanted.Contains('/', StringComparison.Ordinal) ? SharedActors.Written(actor) == wanted
        : actor?.Code.Letters == wanted;
}
