using System.Runtime.InteropServices;
using Demarche.Language.Model;

namespace Demarche.Train;

/// <summary>Chooses the forms and affixes that get an embedding.</summary>
internal static class VocabularyBuilder
{
    private const int LeastForm = 2;
    private const int LeastRawForm = 4;
    private const int LeastAffix = 6;

    /// <summary>Counts and cuts off; the rarest go without a row.</summary>
    /// <param name="treebanks">The sentences of the treebanks.</param>
    /// <param name="raw">Those of other text; a word seen there alone must be seen more often.</param>
    /// <returns>The forms by falling frequency, the affixes, and how often each form was seen.</returns>
    public static (Vocabulary Vocabulary, Dictionary<string, int> Counts) Build(
        IEnumerable<string[]> treebanks,
        IEnumerable<string[]> raw
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
        return (
            new Vocabulary(
                Sorted(counts, c => c.Value >= LeastRawForm || gold.GetValueOrDefault(c.Key) >= LeastForm),
                Sorted(affixes, a => a.Value >= LeastAffix)
            ),
            counts
        );
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
