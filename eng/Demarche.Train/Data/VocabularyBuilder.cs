using System.Runtime.InteropServices;
using Demarche.Language.Model;

namespace Demarche.Train;

/// <summary>Chooses the forms and affixes that get an embedding.</summary>
internal static class VocabularyBuilder
{
    private const int LeastForm = 2;
    private const int LeastRawForm = 4;
    private const int LeastAffix = 6;

    // So many of the most common words with vectors get a row though they may never have been seen.
    private const int MostCommon = 40_000;

    /// <summary>Counts and cuts off; the rarest go without a row.</summary>
    /// <param name="treebanks">The sentences of the treebanks.</param>
    /// <param name="raw">Those of other text; a word seen there alone must be seen more often.</param>
    /// <param name="vectors">Words with vectors from elsewhere: the most frequent of them get a row, and others that were seen too seldom else.</param>
    /// <returns>The forms by falling frequency, the affixes, and how often each form was seen.</returns>
    public static (Vocabulary Vocabulary, Dictionary<string, int> Counts) Build(
        IEnumerable<string[]> treebanks,
        IEnumerable<string[]> raw,
        WordVectors? vectors = null
    )
    {
        var gold = Count(treebanks);
        var counts = Count(raw);
        foreach (var (key, count) in gold)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count;
        }
        // An affix counts once a kind of word: what matters is how many words share it.
        var affixes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, count) in counts)
        {
            for (var length = 1; length <= 4 && length <= key.Length && count >= LeastForm; length++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(affixes, "-" + key[^length..], out _)++;
                if (length <= 3)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(affixes, key[..length] + "-", out _)++;
                }
            }
        }
        var common = (vectors?.Keys.Take(MostCommon) ?? []).ToHashSet(StringComparer.Ordinal);
        foreach (var key in common)
        {
            counts.TryAdd(key, 0);
        }
        return (
            new Vocabulary(
                Sorted(counts, c => IsFrequent(c.Key, c.Value) || (HasVector(c.Key) && IsWorthIt(c.Key, c.Value))),
                Sorted(affixes, a => a.Value >= LeastAffix)
            ),
            counts
        );

        bool IsFrequent(string key, int count) => count >= LeastRawForm || gold.GetValueOrDefault(key) >= LeastForm;
        bool HasVector(string key) => vectors is not null && vectors.Has(key);
        bool IsWorthIt(string key, int count) => count >= LeastForm || gold.ContainsKey(key) || common.Contains(key);
    }

    public static string Key(string form)
    {
        Span<char> buffer = stackalloc char[WordKey.Longest];
        return WordKey.Of(form, buffer).ToString();
    }

    private static Dictionary<string, int> Count(IEnumerable<string[]> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var look = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[WordKey.Longest];
        foreach (var form in sentences.SelectMany(s => s))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(look, WordKey.Of(form, buffer), out _)++;
        }
        return counts;
    }

    private static StringTable Sorted(Dictionary<string, int> counts, Func<KeyValuePair<string, int>, bool> chosen) =>
        new([
            .. counts
                .Where(chosen)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => c.Key),
        ]);
}
