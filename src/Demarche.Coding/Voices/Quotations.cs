using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>Finds the quotations of a text by its quotation marks, paragraph by paragraph.</summary>
internal static class Quotations
{
    // Words that titles write small, and how many words a title has at most.
    private const int ShortWord = 3;
    private const int LongTitle = 8;

    /// <summary>The quotations, marks included, in order. One at the start of its paragraph or behind a colon or comma
    /// that the paragraph does not close runs to the end of it.</summary>
    public static ImmutableArray<Span> Find(string text, IEnumerable<Span> paragraphs)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        foreach (var paragraph in paragraphs)
        {
            var open = -1;
            var inner = false;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var two = i + 1 < paragraph.End && text[i + 1] == text[i];
                switch (text[i])
                {
                    // “…” within "…" belongs to it; a ” alone ends it.
                    case '“' or '„' or '«' when open >= 0 && text[open] == '"':
                        inner = true;
                        break;
                    case '”' or '»' when inner:
                        inner = false;
                        break;
                    case '“' or '„' or '«':
                    // ”…”, as some write it
                    case '”' when open < 0 && i == paragraph.Start:
                        open = i;
                        break;
                    case '”' or '»' when open >= 0:
                        Close(open, i + 1);
                        open = -1;
                        break;
                    case '`' when two:
                        open = i++;
                        break;
                    case '\'' when two && open >= 0:
                        Close(open, i + 2);
                        (open, i) = (-1, i + 1);
                        break;
                    case '\'' when two:
                        open = i++;
                        break;
                    case '"' when open >= 0:
                        Close(open, i + 1);
                        (open, inner) = (-1, false);
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

        void Close(int from, int to)
        {
            if (!IsTitle(text, from, to))
            {
                found.Add(new Span(from, to));
            }
        }
    }

    // The name of a broadcast or a book: 'on CBS's “Face the Nation,”', every long word with a capital, behind whose it is.
    private static bool IsTitle(string text, int from, int to)
    {
        var before = text.AsSpan(0, from).TrimEnd();
        if (!(before.EndsWith("'s") || before.EndsWith("’s") || before.EndsWith(" of") || before.EndsWith(" on")))
        {
            return false;
        }
        var words = 0;
        for (var i = from; i < to; i++)
        {
            if (!char.IsLetter(text[i]) || (i > from && (char.IsLetter(text[i - 1]) || text[i - 1] is '\'' or '’')))
            {
                continue;
            }
            var end = i;
            while (end < to && char.IsLetter(text[end]))
            {
                end++;
            }
            if (end - i > ShortWord && !char.IsUpper(text[i]))
            {
                return false;
            }
            words++;
        }
        return words > 1 && words < LongTitle && char.IsUpper(text[FirstLetter(text, from, to)]);
    }

    private static int FirstLetter(string text, int from, int to)
    {
        while (from < to - 1 && !char.IsLetter(text[from]))
        {
            from++;
        }
        return from;
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
