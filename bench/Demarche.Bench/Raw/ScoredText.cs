using System.Collections.Immutable;
using Demarche.Language;
using Demarche.Language.Conllu;
using Demarche.Train.Splitter;

namespace Demarche.Bench.Raw;

/// <summary>The words and sentences of one reading of a text, that of the treebank or ours.</summary>
/// <param name="Words">All words in order.</param>
/// <param name="Sentences">Where each sentence begins and ends, counted in characters without white space.</param>
internal sealed record ScoredText(IReadOnlyList<ScoredWord> Words, IReadOnlyList<(int Start, int End)> Sentences)
{
    /// <summary>What the treebank says.</summary>
    public static ScoredText Gold(RawText raw)
    {
        var words = new List<ScoredWord>();
        var sentences = new List<(int, int)>();
        var at = 0;
        foreach (var (sentence, span) in raw.Sentences)
        {
            var (first, start) = (words.Count, at);
            var range = 0;
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                while (range < sentence.Ranges.Length && sentence.Ranges[range].Last < i + 1)
                {
                    range++;
                }
                var token =
                    range < sentence.Ranges.Length && sentence.Ranges[range].First <= i + 1
                        ? sentence.Ranges[range]
                        : null;
                var word = sentence.Words[i];
                var end = at + Length(token?.Form ?? word.Form);
                words.Add(
                    new ScoredWord(
                        at,
                        end,
                        token is not null,
                        word.Form,
                        word.Upos,
                        word.Lemma,
                        word.Head <= 0 ? -1 : first + word.Head - 1,
                        Base(word.Relation)
                    )
                );
                at = token is null || token.Last == i + 1 ? end : at;
            }
            if (at - start != Length(raw.Text.AsSpan(span.Start, span.Length)))
            {
                throw new FormatException($"Words and text of a sentence differ: {raw.Text[span.Start..span.End]}");
            }
            sentences.Add((start, at));
        }
        return new ScoredText(words, sentences);
    }

    /// <summary>What the program says of the same text.</summary>
    public static ScoredText Found(string text, ImmutableArray<Sentence> parsed)
    {
        var places = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            places[i + 1] = places[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }
        var words = new List<ScoredWord>();
        foreach (var sentence in parsed)
        {
            var first = words.Count;
            foreach (var token in sentence.Tokens())
            {
                words.Add(
                    new ScoredWord(
                        places[token.Span.Start],
                        places[token.Span.End],
                        InMultiword: false,
                        token.Word.ToString(),
                        token.Upos.Name(),
                        token.Lemma,
                        token.IsRoot ? -1 : first + token.Head,
                        token.Relation.Base().Name()
                    )
                );
            }
        }
        return new ScoredText(words, [.. parsed.Select(s => (places[s.Span.Start], places[s.Span.End]))]);
    }

    private static string Base(string relation) => relation.Split(':')[0];

    private static int Length(ReadOnlySpan<char> form)
    {
        var length = 0;
        foreach (var c in form)
        {
            length += char.IsWhiteSpace(c) ? 0 : 1;
        }
        return length;
    }
}
