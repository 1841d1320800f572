using System.Globalization;

namespace Demarche.Coding.Actors;

/// <summary>Finds the longest name that begins at an atom. Built once, then read by any thread.</summary>
internal sealed class NameTrie<T>
{
    private readonly Dictionary<string, int> vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> edges = [];

    // What ends at each node; null where nothing does.
    private readonly List<T[]?> ends = [null];

    /// <summary>Makes room for so many names, which saves growing step by step.</summary>
    public void Expect(int names)
    {
        vocabulary.EnsureCapacity(names);
        edges.EnsureCapacity(2 * names);
        ends.EnsureCapacity(2 * names);
    }

    /// <summary>Adds a name.</summary>
    public void Add(IReadOnlyList<string> atoms, T value)
    {
        var node = 0;
        for (var i = 0; i < atoms.Count; i++)
        {
            if (!vocabulary.TryGetValue(atoms[i], out var word))
            {
                vocabulary[atoms[i]] = word = vocabulary.Count;
            }
            var edge = Edge(node, word);
            if (!edges.TryGetValue(edge, out node))
            {
                edges[edge] = node = ends.Count;
                ends.Add(null);
            }
        }
        ends[node] = ends[node] is { } others ? [.. others, value] : [value];
    }

    /// <summary>All that has exactly that name.</summary>
    public IReadOnlyList<T> Find(IReadOnlyList<string> atoms)
    {
        var node = 0;
        foreach (var atom in atoms)
        {
            if (!vocabulary.TryGetValue(atom, out var word) || !edges.TryGetValue(Edge(node, word), out node))
            {
                return [];
            }
        }
        return ends[node] ?? [];
    }

    /// <summary>The number of a word; -1 where no name holds it.</summary>
    public int Number(string atom) => vocabulary.TryGetValue(atom, out var known) ? known : -1;

    /// <summary>The words of a sentence as numbers, each with a second reading where it is written in capitals.</summary>
    public (int Word, int Other) Look(string atom)
    {
        var word = vocabulary.TryGetValue(atom, out var known) ? known : -1;
        var other = -1;
        if (atom.Length > 1 && char.IsUpper(atom[0]) && char.IsUpper(atom[1]) && IsCapitals(atom))
        {
            var title = atom[..1] + atom[1..].ToLower(CultureInfo.InvariantCulture);
            other = vocabulary.TryGetValue(title, out var second) ? second : -1;
        }
        return (word, other);
    }

    /// <summary>The longest name beginning at <paramref name="from"/>: how many atoms it has (0 for none) and what it names.</summary>
    public (int Length, IReadOnlyList<T> Values) Longest(ReadOnlySpan<(int Word, int Other)> words, int from)
    {
        var node = 0;
        var best = (Length: 0, Values: (IReadOnlyList<T>)[]);
        for (var i = from; i < words.Length; i++)
        {
            var (word, other) = words[i];
            if (
                !(word >= 0 && edges.TryGetValue(Edge(node, word), out var next))
                && !(other >= 0 && edges.TryGetValue(Edge(node, other), out next))
            )
            {
                break;
            }
            node = next;
            if (ends[node] is { } values)
            {
                best = (i - from + 1, values);
            }
        }
        return best;
    }

    private static bool IsCapitals(string atom)
    {
        foreach (var c in atom)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }

    // Times an odd number, which keeps every edge different and strews their hashes.
    private static long Edge(int node, int word) =>
        unchecked((((long)node << 32) | (uint)word) * (long)0x9E3779B97F4A7C15);
}
