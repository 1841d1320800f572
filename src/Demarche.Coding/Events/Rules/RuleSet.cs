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
        var words = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        var written = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var rules = new Dictionary<string, EventRule>(StringComparer.Ordinal);
        foreach (var folder in knowledge.Select(k => Path.Combine(k, "events")).Where(Directory.Exists))
        {
            var file = Path.Combine(folder, "words.txt");
            if (File.Exists(file))
            {
                WordSets(file, words, written);
            }
            var here = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(folder, "*.rules").Order(StringComparer.Ordinal))
            {
                foreach (var rule in new RuleFile(path, words, ontology).Read())
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
            written.ToFrozenDictionary(StringComparer.Ordinal),
            words.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>The same rules without the patterns that such words trigger: to measure what they bring.</summary>
    internal RuleSet Without(TriggerKind kind) =>
        new([.. Rules.Select(r => r with { Patterns = [.. r.Patterns.Where(p => p.Kind != kind)] })], written, Words);

    // NAME: word word word, on lines of their own or going on, indented; @name takes in another set.
    private static void WordSets(
        string path,
        Dictionary<string, FrozenSet<string>> words,
        Dictionary<string, ImmutableArray<string>> written
    )
    {
        var name = "";
        var held = new HashSet<string>(StringComparer.Ordinal);
        var asWritten = new List<string>();
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Split('#')[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                Keep();
                name = line[..colon].Trim();
                held = new HashSet<string>(StringComparer.Ordinal);
                asWritten.Clear();
                line = line[(colon + 1)..];
            }
            foreach (
                var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            {
                asWritten.Add(word);
                if (word[0] != '@')
                {
                    held.Add(word);
                }
                else if (words.TryGetValue(word[1..], out var other))
                {
                    held.UnionWith(other);
                }
                else
                {
                    throw new DemarcheException(
                        new Problem(
                            ProblemCodes.BadKnowledge,
                            $"The word set '{word}' is not defined above this line.",
                            $"{path}:{number}"
                        )
                    );
                }
            }
        }
        Keep();

        void Keep()
        {
            if (name.Length > 0)
            {
                words[name] = held.ToFrozenSet(StringComparer.Ordinal);
                written[name] = [.. asWritten.Distinct(StringComparer.Ordinal)];
            }
        }
    }
}
