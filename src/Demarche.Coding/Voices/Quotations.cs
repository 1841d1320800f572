using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>Finds the quotations of a text by its quotation marks, paragraph by paragraph.</summary>
internal static class Quotations
{
    /// <summary>The quotations, marks included, in order. One at the start of its paragraph or behind a colon or comma
    /// that the paragraph does not close runs to the end of it.</summary>
    public static ImmutableArray<Span> Find(string text, IEnumerable<Span> paragraphs)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        foreach (var paragraph in paragraphs)
        {
            var open = -1;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var two = i + 1 < paragraph.End && text[i + 1] == text[i];
                switch (text[i])
                {
                    // “…” within "…" belongs to it.
                    case '“' or '”' or '„' or '«' or '»' when open >= 0 && text[open] == '"':
                        break;
                    case '“' or '„' or '«':
                        open = i;
                        break;
                    case '”' or '»' when open >= 0:
                        found.Add(new Span(open, i + 1));
                        open = -1;
                        break;
                    case '`' when two:
                        open = i++;
                        break;
                    case '\'' when two && open >= 0:
                        found.Add(new Span(open, i + 2));
                        (open, i) = (-1, i + 1);
                        break;
                    case '\'' when two:
                        open = i++;
                        break;
                    case '"' when open >= 0:
                        found.Add(new Span(open, i + 1));
                        open = -1;
                        break;
                    case '"':
                        open = i;
                        break;
                }
            }
            if (open >= 0 && paragraph.End - open > 1 && IsOpening(text, paragraph.Start, open))
            {
                found.Add(new Span(open, paragraph.End));
            }
        }
        return found.ToImmutable();
    }

    // A stray mark opens nothing.
    private static bool IsOpening(string text, int start, int mark)
    {
        for (var i = mark - 1; i >= start; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return text[i] is ':' or ',';
            }
        }
        return true;
    }
}
