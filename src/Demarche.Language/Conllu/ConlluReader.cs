using System.Collections.Immutable;
using System.Globalization;
using Demarche.Core;

namespace Demarche.Language.Conllu;

/// <summary>Reads CoNLL-U, a sentence at a time, keeping its words, comments and multi-word tokens. Thread-safe; the reader given is not shared.</summary>
public static class ConlluReader
{
    /// <summary>Reads lazily: a file of any size takes the memory of one sentence.</summary>
    /// <param name="reader">The open file; the caller closes it.</param>
    /// <param name="name">What to call it in errors, such as its path.</param>
    /// <exception cref="DemarcheException">DM0203: a line is not CoNLL-U; the message names it.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name = "")
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var ranges = ImmutableArray.CreateBuilder<ConlluRange>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return Finish();
                }
            }
            else if (line[0] == '#')
            {
                if (words.Count > 0)
                {
                    throw Bad(name, number, "a comment stands inside a sentence; put an empty line before it");
                }
                comments.Add(line);
            }
            else
            {
                ReadRow(line.Split('\t'), words, ranges, reason => Bad(name, number, reason));
            }
        }
        if (words.Count > 0)
        {
            yield return Finish();
        }

        ConlluSentence Finish()
        {
            var sentence = new ConlluSentence(comments.ToImmutable(), words.ToImmutable(), ranges.ToImmutable());
            comments.Clear();
            words.Clear();
            ranges.Clear();
            return sentence;
        }
    }

    private static void ReadRow(
        string[] cells,
        ImmutableArray<ConlluWord>.Builder words,
        ImmutableArray<ConlluRange>.Builder ranges,
        Func<string, DemarcheException> bad
    )
    {
        if (cells.Length < 2 || cells[1].Length == 0)
        {
            throw bad("a word line needs a number and a form with a tab between");
        }
        var spaceAfter = cells.Length < 10 || !cells[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
        var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            if (
                !TryNumber(cells[0][..dash], out var first)
                || !TryNumber(cells[0][(dash + 1)..], out var last)
                || last < first
            )
            {
                throw bad($"{cells[0]} is no range of words");
            }
            ranges.Add(new ConlluRange(first, last, cells[1], spaceAfter));
            return;
        }
        if (cells[0].Contains('.', StringComparison.Ordinal))
        {
            return; // an empty node of the enhanced graph
        }
        if (!TryNumber(cells[0], out var place) || place != words.Count + 1)
        {
            throw bad($"word number {words.Count + 1} was expected, not {cells[0]}");
        }
        var head = -1;
        if (cells.Length > 6 && cells[6] != "_" && !TryNumber(cells[6], out head))
        {
            throw bad($"the head {cells[6]} is no number");
        }
        words.Add(new ConlluWord(cells[1], Cell(2), Cell(3), Cell(4), head, Cell(7), spaceAfter));

        string Cell(int column) => cells.Length > column && cells[column].Length > 0 ? cells[column] : "_";
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static DemarcheException Bad(string name, int line, string reason) =>
        new(
            new Problem(
                ProblemCodes.BadConllu,
                $"This is not CoNLL-U: {reason}.",
                name.Length == 0 ? $"line {line}" : $"{name}, line {line}"
            )
        );
}
