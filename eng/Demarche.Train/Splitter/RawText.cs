using System.Text;
using Demarche.Core;
using Demarche.Language.Conllu;

namespace Demarche.Train.Splitter;

/// <summary>
/// The raw text of a treebank file, put together from its <c># text</c> lines: a blank line before each paragraph or document,
/// otherwise a blank between sentences, or nothing where the last word says SpaceAfter=No.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Sentences">The sentences with their stretch of the text.</param>
internal sealed record RawText(string Text, IReadOnlyList<(ConlluSentence Sentence, Span Span)> Sentences)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, in CoNLL-U.</param>
    /// <param name="genres">If given, the only genres to take (see <see cref="Genre"/>).</param>
    public static RawText Read(string path, IReadOnlySet<string>? genres = null)
    {
        using var reader = new StreamReader(path);
        return From(ConlluReader.Read(reader, path).Where(s => genres is null || genres.Contains(Genre(s))));
    }

    /// <summary>Puts sentences together.</summary>
    public static RawText From(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var found = new List<(ConlluSentence, Span)>();
        var blank = "";
        foreach (var sentence in sentences)
        {
            var own = Comment(sentence, "# text = ") ?? sentence.Join().Text;
            var paragraph = sentence.Comments.Any(c =>
                c.StartsWith("# newpar", StringComparison.Ordinal) || c.StartsWith("# newdoc", StringComparison.Ordinal)
            );
            text.Append(
                text.Length == 0 ? ""
                : paragraph ? "\n\n"
                : blank
            );
            found.Add((sentence, new Span(text.Length, text.Length + own.Length)));
            text.Append(own);
            blank = EndsWithBlank(sentence) ? " " : "";
        }
        return new RawText(text.ToString(), found);
    }

    /// <summary>The genre that the sentence's number tells of: <c>news</c> of <c>GUM_news_…</c>, <c>email</c> of <c>email-…</c></summary>
    public static string Genre(ConlluSentence sentence)
    {
        var id = Comment(sentence, "# sent_id = ") ?? "";
        return id.StartsWith("GUM_", StringComparison.Ordinal) ? id.Split('_')[1] : id.Split('-')[0];
    }

    private static string? Comment(ConlluSentence sentence, string start) =>
        sentence.Comments.FirstOrDefault(c => c.StartsWith(start, StringComparison.Ordinal))?[start.Length..].Trim();

    private static bool EndsWithBlank(ConlluSentence sentence) =>
        sentence.Ranges.LastOrDefault() is { } range && range.Last == sentence.Words.Length
            ? range.SpaceAfter
            : sentence.Words.LastOrDefault()?.SpaceAfter ?? true;
}
