using System.Collections.Immutable;
using System.Text;
using Demarche.Core;

namespace Demarche.Language.Conllu;

/// <summary>One sentence of a CoNLL-U file with its own words. Immutable; safe on any thread.</summary>
/// <param name="Comments">The comment lines before it, each with its <c>#</c>.</param>
/// <param name="Words">The words, in order; the word at index i has number i + 1.</param>
/// <param name="Ranges">The multi-word tokens, in order.</param>
public sealed record ConlluSentence(
    ImmutableArray<string> Comments,
    ImmutableArray<ConlluWord> Words,
    ImmutableArray<ConlluRange> Ranges
)
{
    /// <summary>
    /// The words as one text: a blank after each word except where the file says SpaceAfter=No and inside multi-word tokens.
    /// </summary>
    /// <returns>The text, and where each word stands in it.</returns>
    public (string Text, ImmutableArray<Span> Spans) Join()
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<Span>(Words.Length);
        var range = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            while (range < Ranges.Length && Ranges[range].Last < i + 1)
            {
                range++;
            }
            spans.Add(new Span(text.Length, text.Length + Words[i].Form.Length));
            text.Append(Words[i].Form);
            var within = range < Ranges.Length && Ranges[range].First <= i + 1;
            var space = !within ? Words[i].SpaceAfter : Ranges[range].Last == i + 1 && Ranges[range].SpaceAfter;
            if (space && i + 1 < Words.Length)
            {
                text.Append(' ');
            }
        }
        return (text.ToString(), spans.MoveToImmutable());
    }
}
