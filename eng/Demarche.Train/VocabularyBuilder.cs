using System.Collections.Immutable;
using Demarche.Language.Model;

namespace Demarche.Train;

/// <summary>Chooses the forms and affixes that get an embedding.</summary>
internal static class VocabularyBuilder
{
    private const int LeastForm = 2;
    private const int LeastAffix = 3;

    /// <summary>Counts and cuts off; the rarest go without a row.</summary>
    public static (Vocabulary Vocabulary, Dictionary<string, int> Counts) Build(IEnumerable<GoldSentence> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var form in sentences.SelectMany(s => s.Forms))
        {
            var key = Key(form);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        // An affix counts once a kind of word: what matters is how many words share it.
        var affixes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in counts.Keys)
        {
            for (var length = 1; length <= 4 && length <= key.Length; length++)
            {
                Count("-" + key[^length..]);
                if (length <= 3)
                {
                    Count(key[..length] + "-");
                }
            }
        }
        return (new Vocabulary(Chosen(counts, LeastForm), Chosen(affixes, LeastAffix)), counts);

        void Count(string affix) => affixes[affix] = affixes.GetValueOrDefault(affix) + 1;
    }

    public static string Key(string form)
    {
        Span<char> buffer = stackalloc char[WordKey.Longest];
        return WordKey.Of(form, buffer).ToString();
    }

    private static ImmutableArray<string> Chosen(Dictionary<string, int> counts, int least) =>
        [
            .. counts
                .Where(c => c.Value >= least)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => c.Key),
        ];
}
