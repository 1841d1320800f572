using System.Runtime.CompilerServices;

namespace Demarche.Language;

/// <summary>
/// What follows from the heads of a sentence of n words, in one row of 4n + 2 numbers: where the children of each word begin
/// (n + 2, that of the word h at h + 1, that of the root's place first), the children (n), and the leftmost and the rightmost
/// word below each (n, n).
/// </summary>
internal static class TreeLinks
{
    /// <summary>How many numbers a sentence of so many words takes.</summary>
    public static int Count(int words) => 4 * words + 2;

    public static ReadOnlySpan<int> Children(ReadOnlySpan<int> links, int word)
    {
        var start = links[word + 1];
        return links.Slice(Words(links) + 2 + start, links[word + 2] - start);
    }

    public static ReadOnlySpan<int> LeftEdges(ReadOnlySpan<int> links) =>
        links.Slice(2 * Words(links) + 2, Words(links));

    public static ReadOnlySpan<int> RightEdges(ReadOnlySpan<int> links) => links[(3 * Words(links) + 2)..];

    /// <summary>Fills in the links of heads, of which -1 is the root's; whether they form a tree with one root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Fill(ReadOnlySpan<int> heads, Span<int> links)
    {
        var n = heads.Length;
        var starts = links[..(n + 2)];
        var children = links.Slice(n + 2, n);
        starts.Clear();
        foreach (var head in heads)
        {
            if ((uint)(head + 1) > (uint)n)
            {
                return false;
            }
            starts[head + 1]++;
        }
        for (var at = 1; at < starts.Length; at++)
        {
            starts[at] += starts[at - 1];
        }
        // Each place holds the end of its children; filling them from the right makes it their start.
        for (var word = n - 1; word >= 0; word--)
        {
            children[--starts[heads[word] + 1]] = word;
        }
        var left = links.Slice(2 * n + 2, n);
        var right = links.Slice(3 * n + 2, n);
        return starts[1] == 1 && Climb(heads, left, 0, 1) && Climb(heads, right, n - 1, -1);
    }

    // The first word, in this direction, that reaches a word on its way up is that word's edge. A way that meets itself is a cycle.
    private static bool Climb(ReadOnlySpan<int> heads, Span<int> edges, int first, int step)
    {
        edges.Fill(-1);
        for (var word = first; (uint)word < (uint)heads.Length; word += step)
        {
            var at = word;
            for (; at >= 0 && edges[at] < 0; at = heads[at])
            {
                edges[at] = word;
            }
            if (at >= 0 && edges[at] == word)
            {
                return false;
            }
        }
        return true;
    }

    private static int Words(ReadOnlySpan<int> links) => (links.Length - 2) / 4;
}
