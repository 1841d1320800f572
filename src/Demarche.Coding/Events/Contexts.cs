using System.Collections.Frozen;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>PLOVER's contexts of a sentence, by the words that it holds: sets named <c>context-…</c> in words.txt.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Contexts
{
    private const string Prefix = "context-";
    private readonly FrozenDictionary<string, string[]> byLemma;

    public Contexts(RuleSet rules) =>
        byLemma = rules
            .Words.Where(w => w.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(w => w.Value.Select(lemma => (Lemma: lemma, Context: w.Key[Prefix.Length..])))
            .GroupBy(x => x.Lemma, x => x.Context, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The contexts within a span, the rule's own first, then in alphabetical order.</summary>
    public EquatableArray<string> Of(Sentence sentence, Span span, IEnumerable<string> always)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (
                span.Overlaps(sentence.Spans[i])
                && byLemma.TryGetValue(sentence.Lemmas[i].ToLowerInvariant(), out var contexts)
            )
            {
                found.UnionWith(contexts);
            }
        }
        return always.Concat(found.Except(always, StringComparer.Ordinal)).ToEquatableArray();
    }
}
