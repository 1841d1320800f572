using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Demarche.Coding.Events.Details;

/// <summary>What the words before a number say of it.</summary>
internal enum Hedge
{
    /// <summary>It is the number.</summary>
    None = 0,

    /// <summary>It is the least.</summary>
    From,

    /// <summary>It is the most.</summary>
    To,
}

/// <summary>Numbers in words and the words around numbers, read from <c>events/amounts.txt</c> of each knowledge folder.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class AmountWords
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, decimal>> values;
    private readonly FrozenDictionary<string, FrozenSet<string>> sets;

    private AmountWords(List<(string Kind, string Words, decimal Value)> lines)
    {
        values = lines
            .GroupBy(l => l.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    g.GroupBy(l => l.Words, StringComparer.Ordinal)
                        .ToFrozenDictionary(w => w.Key, w => w.Last().Value, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        sets = values.ToFrozenDictionary(
            v => v.Key,
            v => v.Value.Keys.ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        Hedges =
        [
            .. new[] { ("from", Hedge.From), ("to", Hedge.To), ("about", Hedge.None) }
                .SelectMany(kind => Set(kind.Item1).Select(w => (w.Split(' '), kind.Item2)))
                .OrderByDescending(h => h.Item1.Length),
        ];
    }

    /// <summary>What may stand before a number, the longest first.</summary>
    public ImmutableArray<(string[] Words, Hedge Hedge)> Hedges { get; }

    /// <summary>The words of one kind.</summary>
    public FrozenSet<string> Set(string kind) => sets.GetValueOrDefault(kind, FrozenSet<string>.Empty);

    /// <summary>The value of a word of one kind; null where it is none.</summary>
    public decimal? Value(string kind, string word) =>
        values.TryGetValue(kind, out var known) && known.TryGetValue(word, out var value) ? value : null;

    /// <summary>Reads the file of each folder.</summary>
    /// <exception cref="Core.DemarcheException">DM0302 with file and line.</exception>
    public static AmountWords Load(IReadOnlyList<string> folders)
    {
        var lines = new List<(string, string, decimal)>();
        foreach (var path in folders.Select(f => Path.Combine(f, "events", "amounts.txt")))
        {
            foreach (var (columns, where) in KnowledgeLines.Read(path, "KIND WORDS"))
            {
                var words = KnowledgeLines.Words(columns[1]);
                var value = 0m;
                if (columns[0] is "number" or "times" or "few" or "glued")
                {
                    if (words.Length < 2 || !decimal.TryParse(words[^1], CultureInfo.InvariantCulture, out value))
                    {
                        throw KnowledgeLines.Bad(where, "A number has no value; write it behind its words.");
                    }
                    words = words[..^1];
                }
                lines.Add((columns[0], string.Join(' ', words), value));
            }
        }
        return new AmountWords(lines);
    }
}
