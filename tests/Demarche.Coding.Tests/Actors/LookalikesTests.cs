using Demarche.Core;

namespace Demarche.Coding.Tests.Actors;

/// <summary>One person under two forms of a name, and two people under one.</summary>
public sealed class LookalikesTests(ITestOutputHelper output)
{
    private const double Floor = 0.95;

    [Fact]
    public void People_are_joined_and_kept_apart()
    {
        var wrong = new List<string>();
        var all = 0;
        foreach (var row in Rows.Of("lookalikes.tsv"))
        {
            var (day, text, one, other, wanted) = (row[0], row[1], row[2], row[3], row[4]);
            var people = SharedActors
                .Read(text, day)
                .Mentions.Where(m => m.Actor.Id.StartsWith("person:", StringComparison.Ordinal))
                .ToList();
            var first = IdAt(people, one, text.IndexOf(one, StringComparison.Ordinal));
            var second = IdAt(people, other, text.LastIndexOf(other, StringComparison.Ordinal));
            all++;
            if (first is null || second is null || first == second != (wanted == "same"))
            {
                wrong.Add($"{text} | wanted {wanted}, was '{first}' and '{second}'");
            }
        }
        output.WriteLine($"{all - wrong.Count} of {all}\n{string.Join('\n', wrong)}");
        Rows.AssertMost(all, wrong, Floor);
    }

    private static string? IdAt(List<Mention> people, string name, int at) =>
        Rows.At(people, new Span(at, at + name.Length))?.Id;
}
