using System.Globalization;

namespace Demarche.Language.Conllu;

/// <summary>Writes parsed sentences as CoNLL-U. Thread-safe; the writer given is not shared.</summary>
public static class ConlluWriter
{
    /// <summary>Writes a sentence that was found in a text, with <c># text</c> and where no blank follows a word.</summary>
    /// <param name="writer">Where to; the caller closes it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="id">What to write as <c># sent_id</c>; nothing where null.</param>
    public static void Write(TextWriter writer, Sentence sentence, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        if (id is not null)
        {
            Line(writer, "# sent_id = ", id);
        }
        Line(writer, "# text = ", OneLine(sentence.ToString()));
        for (var i = 0; i < sentence.Count; i++)
        {
            var end = sentence.Spans[i].End;
            var joined = i + 1 < sentence.Count && sentence.Spans[i + 1].Start == end;
            WriteWord(writer, sentence, i, OneLine(sentence[i].Word), joined);
        }
        writer.Write('\n');
    }

    /// <summary>Writes a sentence that came from CoNLL-U: its comments, words and multi-word tokens stay as they were.</summary>
    /// <param name="writer">Where to; the caller closes it.</param>
    /// <param name="parsed">What <see cref="EnglishPipeline.Parse(ConlluSentence)"/> made of it.</param>
    /// <param name="source">What was read.</param>
    public static void Write(TextWriter writer, Sentence parsed, ConlluSentence source)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(source);
        if (parsed.Count != source.Words.Length)
        {
            throw new ArgumentException("The parsed sentence has other words than its source.", nameof(parsed));
        }
        foreach (var comment in source.Comments)
        {
            Line(writer, comment, "");
        }
        var range = 0;
        for (var i = 0; i < parsed.Count; i++)
        {
            for (; range < source.Ranges.Length && source.Ranges[range].First <= i + 1; range++)
            {
                var r = source.Ranges[range];
                var misc = r.SpaceAfter ? "_" : "SpaceAfter=No";
                writer.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{r.First}-{r.Last}\t{r.Form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"
                    )
                );
            }
            WriteWord(writer, parsed, i, source.Words[i].Form, !source.Words[i].SpaceAfter);
        }
        writer.Write('\n');
    }

    private static void WriteWord(TextWriter writer, Sentence sentence, int index, string form, bool joined)
    {
        var token = sentence[index];
        var misc = joined ? "SpaceAfter=No" : "_";
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{index + 1}\t{form}\t{OneLine(token.Lemma)}\t{token.Upos.Name()}\t{token.Xpos}\t_\t{token.Head + 1}\t{token.Relation.Name()}\t_\t{misc}\n"
            )
        );
    }

    // The format has one line a word and tabs between columns: neither may stand inside one.
    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny("\t\r\n") < 0 ? text : text.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');

    private static void Line(TextWriter writer, string start, string rest)
    {
        writer.Write(start);
        writer.Write(rest);
        writer.Write('\n');
    }
}
