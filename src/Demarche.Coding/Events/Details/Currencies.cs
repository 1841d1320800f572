using System.Collections.Frozen;
using Demarche.Coding.Actors;
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
        foreach (var path in folders.Select(f => Path.Combine(f, "events", "currencies.txt")).Where(File.Exists))
        {
            var number = 0;
            foreach (var raw in File.ReadLines(path))
            {
                number++;
                var parts = raw.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length == 0)
                {
                    continue;
                }
                if (parts.Length < 3 || parts[0].Length != 3 || !StateCode.TryParse(parts[1], out var state))
                {
                    throw KnowledgeParagraph.Bad(
                        path,
                        number,
                        "Write the currency's code, the state's code and the words"
                    );
                }
                known.Add((parts[0].ToLowerInvariant(), parts[0], state));
                known.AddRange(parts[2..].Select(word => (word, parts[0], state)));
            }
        }
        return new Currencies(known);
    }
}
