using Demarche.Core;

namespace Demarche.Language.Tokens;

/// <summary>
/// Finds words as the English Web Treebank does: clitics and the parts of hyphenated compounds stand alone, abbreviations keep
/// their stop, numbers and addresses are whole. Every token is a stretch of the text; nothing is changed. Thread-safe.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Longer words are cut, so that no input takes more than a fixed time a character.</summary>
    public const int LongestToken = 256;

    /// <summary>Adds the tokens of one part of a text to a list.</summary>
    public static void Split(string text, Span part, List<RawToken> into)
    {
        var at = part.Start;
        var (space, hard) = (true, true);
        while (at < part.End)
        {
            if (CharKind.IsSpace(text[at]))
            {
                at = SkipSpace(text, at, part.End, out var blankLine);
                (space, hard) = (true, hard || blankLine);
                continue;
            }
            var end = at;
            // Beyond this the rest counts as the next piece: only addresses are ever so long.
            while (end < part.End && end - at < 8 * LongestToken && !CharKind.IsSpace(text[end]))
            {
                end++;
            }
            var first = into.Count;
            Chunk(text, at, end, part.End, into);
            if (first < into.Count)
            {
                into[first] = into[first] with { SpaceBefore = space, BreakBefore = hard };
            }
            (space, hard) = (false, false);
            at = end;
        }
    }

    private static int SkipSpace(string text, int at, int end, out bool blankLine)
    {
        var lines = 0;
        while (at < end && CharKind.IsSpace(text[at]))
        {
            lines +=
                text[at] is '\n' or '\u2028' || (text[at] == '\r' && !(at + 1 < end && text[at + 1] == '\n')) ? 1 : 0;
            lines += text[at] is '\u2029' or '\f' ? 2 : 0;
            at++;
        }
        // A new line that begins with a bullet is as good as a blank line.
        blankLine =
            lines > 1
            || (
                lines == 1
                && at + 1 < end
                && text[at] is '•' or '·' or '*' or '●' or '▪'
                && CharKind.IsSpace(text[at + 1])
            );
        return at;
    }

    private static void Chunk(string text, int at, int end, int partEnd, List<RawToken> into)
    {
        while (at < end)
        {
            var next = Address(text, at, end);
            if (next > at)
            {
                Add(at, next, into);
            }
            else if (CharKind.IsWord(text[at]))
            {
                next = Words.End(text, at, end);
                var stop =
                    next < end
                    && text[next] == '.'
                    && !(next + 1 < end && text[next + 1] == '.')
                    && Abbreviations.TakesStop(text.AsSpan(at, next - at), Following(text, next + 1, partEnd));
                if (stop)
                {
                    next++;
                }
                Words.Split(text, at, next, into);
            }
            else
            {
                next = Mark(text, at, end);
                Add(at, next, into);
            }
            at = next;
        }
    }

    internal static void Add(int start, int end, List<RawToken> into)
    {
        for (; end - start > LongestToken; start += LongestToken)
        {
            into.Add(new RawToken(start, start + LongestToken, false, false));
        }
        into.Add(new RawToken(start, end, false, false));
    }

    // The first character of what follows, '\0' at the end.
    private static char Following(string text, int at, int end)
    {
        while (at < end && CharKind.IsSpace(text[at]))
        {
            at++;
        }
        return at < end ? text[at] : '\0';
    }

    // A mark, or a run of the same: "...", "--", "!!", "?!".
    private static int Mark(string text, int at, int end)
    {
        var c = text[at];
        var next = at + 1;
        if (CharKind.IsApostrophe(c))
        {
            // '90s and '' are whole.
            if (next < end && text[next] == c && c == '\'')
            {
                return next + 1;
            }
            var digits = next;
            while (digits < end && char.IsAsciiDigit(text[digits]))
            {
                digits++;
            }
            return digits == next + 2 && digits < end && text[digits] == 's' ? digits + 1 : next;
        }
        if (
            c is '+' or '-' or '−'
            && next < end
            && char.IsAsciiDigit(text[next])
            && (at == 0 || CharKind.IsSpace(text[at - 1]))
        )
        {
            return Words.End(text, next, end);
        }
        if (c is '@' or '#' && next < end && char.IsLetter(text[next]))
        {
            return Words.NameEnd(text, next, end);
        }
        while (
            next < end
            && (
                text[next] == c
                    ? c is not ('"' or '(' or ')' or '[' or ']' or '$' or '”' or '“')
                    : c is '!' or '?' && text[next] is '!' or '?'
            )
        )
        {
            next++;
        }
        return next;
    }

    // The end of an internet or mail address that begins here, else the start.
    private static int Address(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        int stop;
        if (
            rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        )
        {
            stop = end;
            while (
                stop > at + 1
                && (
                    CharKind.IsTerminator(text[stop - 1])
                    || CharKind.IsClosing(text[stop - 1])
                    || text[stop - 1] is ',' or ';' or ':'
                )
            )
            {
                stop--;
            }
            return stop;
        }
        if (!char.IsAsciiLetterOrDigit(text[at]))
        {
            return at;
        }
        stop = at;
        while (
            stop < end
            && stop - at < LongestToken
            && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '_' or '-' or '+')
        )
        {
            stop++;
        }
        if (stop >= end || text[stop] != '@' || stop + 1 >= end || !char.IsAsciiLetterOrDigit(text[stop + 1]))
        {
            return at;
        }
        return Words.NameEnd(text, stop + 1, end);
    }
}
