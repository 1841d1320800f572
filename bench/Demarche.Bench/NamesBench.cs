using System.Diagnostics;
using Demarche.Coding;
using Demarche.Coding.Actors;

namespace Demarche.Bench;

/// <summary>How long it takes to read the knowledge of actors, and to build the automaton of so many names.</summary>
internal static class NamesBench
{
    private const int Seed = 20260401;
    private static readonly string[] Syllables = ["ka", "lo", "min", "ra", "tes", "vi", "dor", "an", "shu", "bel"];

    public static int Run(int count)
    {
        var clock = Stopwatch.StartNew();
        var knowledge = Coder.LoadActors();
        Console.WriteLine(
            $"{knowledge.Entries.Length} entries with {knowledge.Entries.Sum(e => e.Names.Length)} names read in {clock.ElapsedMilliseconds} ms"
        );
        var random = new Random(Seed);
        string[] names = [.. Enumerable.Range(0, count).Select(_ => $"{Word(random)} {Word(random)}")];
        clock.Restart();
        var trie = new NameTrie<int>();
        for (var i = 0; i < count; i++)
        {
            trie.Add(Atom.Of(names[i]), i);
        }
        Console.WriteLine($"{count} names built into an automaton in {clock.ElapsedMilliseconds} ms");
        return 0;
    }

    private static string Word(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
