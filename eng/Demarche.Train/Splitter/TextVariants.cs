using Demarche.Core;

namespace Demarche.Train.Splitter;

/// <summary>
/// Shows a text as other sources would: lines wrapped, paragraphs with one new line between them instead of two, headlines in
/// capitals, quotation marks typographic. Every character stays in its place.
/// </summary>
internal static class TextVariants
{
    /// <summary>The text with lines of the given width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How long lines are at most, where words allow it.</param>
    public static string Wrapped(string text, int width)
    {
        var characters = text.ToCharArray();
        var (line, blank) = (0, -1);
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\n')
            {
                (line, blank) = (i + 1, -1);
            }
            else if (characters[i] == ' ')
            {
                blank = i;
            }
            if (i - line >= width && blank >= 0)
            {
                characters[blank] = '\n';
                (line, blank) = (blank + 1, -1);
            }
        }
        return new string(characters);
    }

    /// <summary>The text without blank lines: paragraphs only begin on a new line.</summary>
    public static string WithoutBlankLines(string text) => text.Replace("\n\n", " \n", StringComparison.Ordinal);

    /// <summary>The text with typographic quotation marks and apostrophes.</summary>
    public static string WithTypographicQuotes(string text)
    {
        var characters = text.ToCharArray();
        var opening = true;
        for (var i = 0; i < characters.Length; i++)
        {
            switch (characters[i])
            {
                case '\n':
                    opening = true;
                    break;
                case '"':
                    characters[i] = opening ? '“' : '”';
                    opening = !opening;
                    break;
                case '\'':
                    characters[i] = i > 0 && text[i - 1] > ' ' ? '’' : '‘';
                    break;
                default:
                    break;
            }
        }
        return new string(characters);
    }

    /// <summary>The text with some short sentences without a final stop in capitals.</summary>
    public static string WithCapitals(string text, IEnumerable<Span> sentences, Random random)
    {
        var characters = text.ToCharArray();
        foreach (var span in sentences)
        {
            if (span.Length is > 10 and < 90 && char.IsLetter(text[span.End - 1]) && random.Next(3) == 0)
            {
                for (var i = span.Start; i < span.End; i++)
                {
                    characters[i] = char.ToUpperInvariant(characters[i]);
                }
            }
        }
        return new string(characters);
    }
}
