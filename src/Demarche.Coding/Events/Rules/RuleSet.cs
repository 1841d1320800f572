using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Demarche.Core;

namespace Demarche.Coding.Events.Rules;

/// <summary>
/// All rules, found by the lemma that triggers them. Read from the folder <c>events</c> of each knowledge folder:
/// <c>words.txt</c> holds named sets of words, <c>*.rules</c> the rules; a later folder's rule replaces one of the same name.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed class RuleSet
{
    private readonly FrozenDictionary<string, ImmutableArray<RulePattern>> byLemma;

    private readonly FrozenDictionary<string, ImmutableArray<string>> written;

    private RuleSet(
        ImmutableArray<EventRule> rules,
        FrozenDictionary<string, ImmutableArray<string>> written,
        FrozenDictionary<string, FrozenSet<string>> words
    )
    {
        Rules = rules;
        Words = words;
        this.written = written;
        byLemma = rules
            .SelectMany(r => r.Patterns)
            .SelectMany(p => p.Lemmas.Select(l => (Lemma: l.Split('+')[0], Pattern: p)))
            .GroupBy(x => x.Lemma, x => x.Pattern, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>All rules, in the order of the files' names and lines.</summary>
    public ImmutableArray<EventRule> Rules { get; }

    /// <summary>The named sets of words.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Words { get; }

    /// <summary>The patterns that a lemma may trigger; empty where none.</summary>
    public ImmutableArray<RulePattern> For(string lemma) => byLemma.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>A named set of words; empty where there is none of that name.</summary>
    public FrozenSet<string> Set(string name) => Words.TryGetValue(name, out var set) ? set : FrozenSet<string>.Empty;

    /// <summary>The same as its file has it: in order, a set that it takes in as <c>@name</c>.</summary>
    public ImmutableArray<string> Written(string name) => written.TryGetValue(name, out var words) ? words : [];

    /// <summary>Reads the rules of knowledge folders, ours first.</summary>
    /// <exception cref="DemarcheException">DM0302 with file and line.</exception>
    public static RuleSet Load(IReadOnlyList<string> knowledge, Ontology ontology)
    {
        var words = new WordSets();
        var rules = new Dictionary<string, EventRule>(StringComparer.Ordinal);
        foreach (var folder in knowledge.Select(k => Path.Combine(k, "events")).Where(Directory.Exists))
        {
            words.Read(Path.Combine(folder, "words.txt"));
            var here = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(folder, "*.rules").Order(StringComparer.Ordinal))
            {
                foreach (var rule in new RuleFile(path, words.All, ontology).Read())
                {
                    if (!here.Add(rule.Name))
                    {
                        throw new DemarcheException(
                            new Problem(
                                ProblemCodes.BadKnowledge,
                                $"There are two rules '{rule.Name}' in this folder; rename one.",
                                rule.Where
                            )
                        );
                    }
                    rules[rule.Name] = rule;
                }
            }
        }
        return new RuleSet(
            [.. rules.Values],
            words.Written.ToFrozenDictionary(StringComparer.Ordinal),
            words.All.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>The same rules without the patterns that such words trigger: to measure what they bring.</summary>
    internal RuleSet Without(TriggerKind kind) =>
        new([.. Rules.Select(r => r with { Patterns = [.. r.Patterns.Where(p => p.Kind != kind)] })], written, Words);
}
