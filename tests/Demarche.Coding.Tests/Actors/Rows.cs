using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Actors;

/// <summary>The tables of traps and lookalikes, and the mention that a phrase of them has.</summary>
internal static class Rows
{
    /// <summary>The cells of each line; lines that begin with # name the kind of those below.</summary>
    public static IEnumerable<string[]> Of(string file) =>
        File.ReadLines(Repository.At("tests", "Demarche.Coding.Tests", "Actors", file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'));

    /// <summary>The narrowest mention around the phrase, else the widest that touches it.</summary>
    public static Actor? At(IEnumerable<Mention> mentions, Span phrase)
    {
        var touching = mentions.Select(m => m.Actor).Where(a => a.Span.Overlaps(phrase)).ToList();
        return touching.Where(a => a.Span.Start <= phrase.Start && a.Span.End >= phrase.End).MinBy(a => a.Span.Length)
            ?? touching.MaxBy(a => a.Span.Length);
    }

    public static void AssertMost(int all, IReadOnlyList<string> wrong, double share) =>
        Assert.True(
            all - wrong.Count >= share * all,
            $"{all - wrong.Count} of {all} are right.\n{string.Join('\n', wrong)}"
        );
}
