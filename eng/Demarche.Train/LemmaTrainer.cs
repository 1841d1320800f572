using System.Collections.Immutable;
using Demarche.Language;
using Demarche.Language.Lemmas;

namespace Demarche.Train;

/// <summary>Learns lemmas: per class of words the rules of endings that explain most, and the words that they get wrong.</summary>
internal static class LemmaTrainer
{
    private const int LeastEnding = 2;
    private const int LeastKnown = 2;

    /// <summary>The classes of words with their lemmas.</summary>
    /// <param name="sentences">What the treebanks show.</param>
    /// <param name="xpos">The Penn tags.</param>
    /// <param name="verbs">Forms of verbs besides.</param>
    public static ImmutableArray<LemmaClass> Learn(
        IEnumerable<GoldSentence> sentences,
        string[] xpos,
        IEnumerable<(string Xpos, string Form, string Lemma)> verbs
    )
    {
        var classes = new SortedDictionary<string, List<(string Form, string Lemma)>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var form = sentence.Forms[i];
                if (sentence.Lemmas[i] == "_" || sentence.Xpos[i] < 0)
                {
                    continue;
                }
                var name = Lemmatizer.ClassName(
                    (Upos)sentence.Upos[i],
                    xpos[sentence.Xpos[i]],
                    Lemmatizer.HasCapital(form)
                );
                Words(name).Add((form, sentence.Lemmas[i]));
            }
        }
        foreach (var (tag, form, lemma) in verbs)
        {
            Words(Lemmatizer.ClassName(Upos.Verb, tag, false)).AddRange(Enumerable.Repeat((form, lemma), LeastKnown));
        }
        return [.. classes.Select(c => Learn(c.Key, c.Value))];

        List<(string Form, string Lemma)> Words(string name)
        {
            if (!classes.TryGetValue(name, out var words))
            {
                classes[name] = words = [];
            }
            return words;
        }
    }

    private static LemmaClass Learn(string name, List<(string Form, string Lemma)> words)
    {
        var rules = Rules(words);
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in words.GroupBy(w => w.Form.ToLowerInvariant().Replace('’', '\''), StringComparer.Ordinal))
        {
            var lemma = Commonest(group.Select(w => w.Lemma));
            var ruled = group.All(w => Apply(rules, w.Form) == lemma);
            if (
                !ruled
                || group.Count() >= LeastKnown
                    && group.Select(w => w.Lemma).Distinct(StringComparer.Ordinal).Count() == 1
            )
            {
                known[group.Key] = lemma;
            }
        }
        return new LemmaClass(name, [.. known], [.. rules.OrderBy(r => r.Key, StringComparer.Ordinal)]);
    }

    // From short endings to long: an ending gets a rule where it is common enough and wants another edit than the shorter one says.
    private static Dictionary<string, LemmaEdit> Rules(List<(string Form, string Lemma)> words)
    {
        // Each kind of word counts once: rules are for words not seen.
        var kinds = words
            .Distinct()
            .Select(w => (Lower: w.Form.ToLowerInvariant(), Edit: LemmaEdit.Between(w.Form, w.Lemma)))
            .Where(w => w.Edit.Cut < 256)
            .ToList();
        var rules = new Dictionary<string, LemmaEdit>(StringComparer.Ordinal) { [""] = new LemmaEdit(true, 0, "") };
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            foreach (
                var group in kinds
                    .Where(k => k.Lower.Length >= length)
                    .GroupBy(k => k.Lower[^length..], StringComparer.Ordinal)
                    .ToList()
            )
            {
                var best = group
                    .GroupBy(k => k.Edit)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key.ToString(), StringComparer.Ordinal)
                    .First();
                if (length == 0 || best.Count() >= LeastEnding && Shorter(rules, group.Key) != best.Key)
                {
                    rules[group.Key] = best.Key;
                }
            }
        }
        return rules;
    }

    private static LemmaEdit Shorter(Dictionary<string, LemmaEdit> rules, string ending)
    {
        for (var length = ending.Length - 1; length > 0; length--)
        {
            if (rules.TryGetValue(ending[^length..], out var edit))
            {
                return edit;
            }
        }
        return rules[""];
    }

    private static string Apply(Dictionary<string, LemmaEdit> rules, string form)
    {
        var lower = form.ToLowerInvariant();
        for (var length = Math.Min(Lemmatizer.LongestEnding, lower.Length); length > 0; length--)
        {
            if (rules.TryGetValue(lower[^length..], out var edit))
            {
                return edit.Apply(form);
            }
        }
        return rules[""].Apply(form);
    }

    private static string Commonest(IEnumerable<string> lemmas) =>
        lemmas
            .GroupBy(l => l, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First()
            .Key;
}
