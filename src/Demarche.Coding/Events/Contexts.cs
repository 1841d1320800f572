using System.Collections.Frozen;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>
/// PLOVER's contexts of a sentence, by the words that it holds: sets named <c>context-…</c> in words.txt. Words that must
/// follow each other are written <c>human+right</c>.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Contexts
{
    /// <summary>What the name of a set of such words begins with.</summary>
    public const string Prefix = "context-";

    private readonly FrozenDictionary<string, Bringer[]> byFirst;
    private readonly FrozenDictionary<string, string[]> yields;

    public Contexts(RuleSet rules, Ontology ontology)
    {
        byFirst = rules
            .Words.Where(w => w.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(w => w.Value.Select(words => new Bringer(words.Split('+'), w.Key[Prefix.Length..])))
            .GroupBy(b => b.Lemmas[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        yields = ontology.Contexts.ToFrozenDictionary(c => c.Name, c => c.YieldsTo.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The contexts within a span, the rule's own first, then in alphabetical order.</summary>
    public EquatableArray<string> Of(Sentence sentence, Span span, IEnumerable<string> always)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!span.Overlaps(sentence.Spans[i]) || !byFirst.TryGetValue(Lemma(sentence, i), out var bringers))
            {
                continue;
            }
            foreach (var one in bringers)
            {
                if (Stands(one, sentence, i))
                {
                    found.Add(one.Context);
                }
            }
        }
        found.UnionWith(always);
        var given = found.Where(c => !Array.Exists(yields.GetValueOrDefault(c, []), found.Contains)).ToList();
        return always.Concat(given.Except(always, StringComparer.Ordinal)).ToEquatableArray();
    }

    private static bool Stands(Bringer bringer, Sentence sentence, int from)
    {
        for (var i = 1; i < bringer.Lemmas.Length; i++)
        {
            if (from + i >= sentence.Count || Lemma(sentence, from + i) != bringer.Lemmas[i])
            {
                return false;
            }
        }
        return true;
    }

    private static string Lemma(Sentence sentence, int at) => sentence.Lemmas[at].ToLowerInvariant();

    private sealed record Bringer(string[] Lemmas, string Context);
}
