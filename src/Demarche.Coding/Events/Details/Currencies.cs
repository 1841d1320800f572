using System.Collections.Frozen;
using Demarche.Core;

namespace Demarche.Coding.Events.Details;

/// <summary>The currencies of states and how reports write them, read from <c>events/currencies.txt</c> of each knowledge folder.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Currencies
{
    private readonly FrozenDictionary<string, (string Code, StateCode State)[]> byWord;

    private Currencies(IEnumerable<(string Word, string Code, StateCode State)> known) =>
        byWord = known
            .GroupBy(k => k.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(k => (k.Code, k.State)).Distinct().ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>Whether the word, lower case, hyphens between its parts, is a currency.</summary>
    public bool Has(string word) => byWord.ContainsKey(word);

    /// <summary>The code of ISO 4217; where several share the word, that of the first of the states that has one; else null.</summary>
    public string? CodeOf(string word, IEnumerable<StateCode> states)
    {
        if (!byWord.TryGetValue(word, out var candidates))
        {
            return null;
        }
        return candidates.Length == 1
            ? candidates[0].Code
            : states
                .Select(s => candidates.FirstOrDefault(c => c.State == s && s.IsState).Code)
                .FirstOrDefault(code => code is not null);
    }

    /// <summary>Reads the file of each folder.</summary>
    /// <exception cref="DemarcheException">DM0302 with file and line.</exception>
    public static Currencies Load(IReadOnlyList<string> folders)
    {
        var known = new List<(string, string, StateCode)>();
        foreach (var path in folders.Select(f => Path.Combine(f, "events", "currencies.txt")))
        {
            foreach (var (columns, where) in KnowledgeLines.Read(path, "CODE STATE WORDS"))
            {
                var code = columns[0];
                if (code.Length != 3 || !StateCode.TryParse(columns[1], out var state))
                {
                    throw KnowledgeLines.Bad(
                        where,
                        $"'{code}' is no code of a currency or '{columns[1]}' none of a state; write three letters each."
                    );
                }
                known.Add((code.ToLowerInvariant(), code, state));
                known.AddRange(KnowledgeLines.Words(columns[2]).Select(word => (word, code, state)));
            }
        }
        return new Currencies(known);
    }
}
