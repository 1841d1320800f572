using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

/// <summary>A tree drawn by hand, as the parser might draw it: each word with part of speech, Penn tag, head (from 1, 0 the root) and relation.</summary>
internal static class DrawnTree
{
    /// <param name="words">'Chad/PROPN/NNP/2/nsubj armed/…', a blank between words; the lemma is the word, or follows as a sixth part.</param>
    public static Sentence Of(string words)
    {
        string[][] parts = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('/'))];
        var spans = new List<Span>();
        foreach (var word in parts)
        {
            var start = spans.Count == 0 ? 0 : spans[^1].End + 1;
            spans.Add(new Span(start, start + word[0].Length));
        }
        return new Sentence(
            string.Join(' ', parts.Select(p => p[0])),
            [.. spans],
            [.. parts.Select(p => Enum.Parse<Upos>(p[1], ignoreCase: true))],
            [.. parts.Select(p => p[2])],
            [.. parts.Select(p => p.Length > 5 ? p[5] : p[0])],
            [.. parts.Select(p => int.Parse(p[3], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [
                .. parts.Select(p =>
                    RelationNames.TryParse(p[4], out var relation) ? relation : throw new ArgumentException(p[4])
                ),
            ]
        );
    }

    /// <summary>The words below a word by relation, to compare with: 'armed: Chad nsubj, rebels obj'.</summary>
    public static string Below(Sentence sentence, string word)
    {
        var token = sentence.Tokens().Single(t => t.IsForm(word));
        var below = new List<string>();
        foreach (var child in token.Children)
        {
            below.Add($"{child.Word} {child.Relation.Name()}");
        }
        return string.Join(", ", below);
    }
}
