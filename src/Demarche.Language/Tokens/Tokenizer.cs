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
        var chunk = at;
        while (at < end)
        {
            var next = Whole(text, chunk, at, end);
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
                if (stop || BreaksOff(text, at, next, end))
                {
                    next++;
                }
                Words.Split(text, at, next, partEnd, into);
            }
            else
            {
                next = Mark(text, at, end);
                Add(at, next, into);
            }
            at = next;
        }
    }

    // What is one word although marks stand in it.
    private static int Whole(string text, int chunk, int at, int end)
    {
        var next = Addresses.End(text, at, end);
        if (next > at)
        {
            return next;
        }
        next = Emoticon.End(text, chunk, at, end);
        if (next > at)
        {
            return next;
        }
        foreach (var word in (ReadOnlySpan<string>)["b/c", "l/c", "w/out", "w/o", "w/"])
        {
            next = at + word.Length;
            if (
                text.AsSpan(at, end - at).StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (at == chunk || !CharKind.IsWord(text[at - 1]))
                && (next == end || !CharKind.IsWord(text[next]))
            )
            {
                return next;
            }
        }
        return at;
    }

    // A word broken off while speaking, as in "th- the"; not "in-" and "us-", which a dash follows.
    private static bool BreaksOff(string text, int at, int next, int end) =>
        next - at <= 2
        && next == end - 1
        && CharKind.IsHyphen(text[next])
        && char.IsLetter(text[at])
        && !(
            text.AsSpan(at, next - at) is "us" or "in" or "it" or "on" or "up" or "so" or "no" or "me" or "he" or "IT"
        );

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
            if (next < end && c != '\u02BC' && (text[next] == c || (c == '‘' && text[next] == '’')))
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
        // ".265", but not in "it.50".
        if (
            c == '.'
            && next < end
            && char.IsAsciiDigit(text[next])
            && (at == 0 || CharKind.IsSpace(text[at - 1]) || CharKind.IsOpening(text[at - 1]))
        )
        {
            return Words.End(text, next, end);
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
                    ? c is not ('"' or '(' or ')' or '[' or ']' or '”' or '“')
                    : c is '!' or '?' && text[next] is '!' or '?' || c == '…' && text[next] == '.'
            )
        )
        {
            next++;
        }
        return next;
    }
}
