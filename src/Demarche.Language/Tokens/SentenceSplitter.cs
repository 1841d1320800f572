using Demarche.Core;

namespace Demarche.Language.Tokens;

/// <summary>Divides tokens into sentences. Thread-safe.</summary>
internal static class SentenceSplitter
{
    // So many closing or opening marks are looked past, no more: endless ones would take endless time.
    private const int MostMarks = 8;

    // Words that begin sentences far more often than they continue a name after "U.S." or "Inc."
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = new HashSet<string>(
        [
            "The",
            "A",
            "An",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "In",
            "On",
            "At",
            "But",
            "And",
            "However",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "My",
            "For",
            "As",
            "If",
            "When",
            "While",
            "After",
            "Before",
            "Since",
            "Meanwhile",
            "Some",
            "Many",
            "Most",
            "No",
            "Not",
            "What",
            "Who",
            "How",
            "Why",
            "Where",
            "So",
            "Yet",
            "Although",
            "Though",
            "With",
            "From",
            "To",
            "By",
            "Officials",
            "Also",
            "Both",
            "Last",
            "Earlier",
            "Later",
            "Moreover",
            "Still",
            "Then",
            "Such",
        ],
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reporting = new HashSet<string>(
        [
            "said",
            "says",
            "asked",
            "asks",
            "told",
            "added",
            "wrote",
            "tweeted",
            "replied",
            "shouted",
            "cried",
            "declared",
            "demanded",
            "exclaimed",
            "wondered",
            "posted",
            "chanted",
            "insisted",
            "answered",
            "yelled",
        ],
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gives the index after the last token of each sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part that the tokens are from.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="most">Sentences are cut after so many tokens.</param>
    /// <param name="ends">Receives the ends.</param>
    public static void Split(string text, Span part, List<RawToken> tokens, int most, List<int> ends)
    {
        var start = 0;
        var datelineEnd = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].BreakBefore)
            {
                datelineEnd = Dateline.End(text, tokens[i].Start, part.End);
            }
            var next = i + 1;
            bool ended;
            if (tokens[i].End <= datelineEnd)
            {
                ended = next < tokens.Count && tokens[next].Start >= datelineEnd;
            }
            else
            {
                ended = IsEnd(text, tokens, start, i, out next);
            }
            if (!ended && (next >= tokens.Count || tokens[next].BreakBefore || next - start >= most))
            {
                ended = true;
            }
            if (!ended)
            {
                continue;
            }
            while (next - start > most)
            {
                ends.Add(start += most);
            }
            if (next > start)
            {
                ends.Add(next);
            }
            start = next;
            i = next - 1;
        }
    }

    // Whether a sentence ends with the token, and where then the next one begins: closing quotes and brackets still belong to it.
    private static bool IsEnd(string text, List<RawToken> tokens, int start, int index, out int next)
    {
        next = index + 1;
        var form = Form(text, tokens[index]);
        var terminator = CharKind.IsTerminator(form[0]);
        var abbreviation = !terminator && form.Length > 1 && form[^1] == '.';
        if (!terminator && !abbreviation)
        {
            return false;
        }
        var quoted = false;
        while (
            next < tokens.Count
            && next - index <= MostMarks
            && !tokens[next].SpaceBefore
            && IsClosingOrMark(Form(text, tokens[next]))
        )
        {
            quoted |= Form(text, tokens[next])[0] is '"' or '”' or '’' or '\'' or '»';
            next++;
        }
        if (next >= tokens.Count || tokens[next].BreakBefore)
        {
            return true;
        }
        var follows = next;
        while (follows < tokens.Count - 1 && follows - next < MostMarks && IsOpening(Form(text, tokens[follows])))
        {
            follows++;
        }
        var word = Form(text, tokens[follows]);
        if (abbreviation)
        {
            return !quoted
                    && !IsInitial(form)
                    && !Abbreviations.IsTitle(form[..^1])
                    && tokens[next].SpaceBefore
                    && Openers.Contains(word)
                || quoted && char.IsUpper(word[0]);
        }
        if (char.IsLower(word[0]) || (!char.IsLetterOrDigit(word[0]) && follows == next))
        {
            // Not so where only a dash or bullet follows a stop.
            return form is "."
                && tokens[next].SpaceBefore
                && !char.IsLower(word[0])
                && word[0] is '-' or '—' or '–' or '*' or '•';
        }
        if (!tokens[next].SpaceBefore && (!char.IsUpper(word[0]) || follows != next))
        {
            return false;
        }
        if (
            form is "."
            && index == start + 1
            && char.IsAsciiDigit(text[tokens[start].Start])
            && tokens[start].Length <= 2
        )
        {
            return false; // "1. The first point"
        }
        if (form[0] is '…' || form.Length > 1 && form[0] == '.')
        {
            return quoted || Openers.Contains(word);
        }
        return !(quoted && form[0] is '!' or '?' && ReportsSpeech(text, tokens, next));
    }

    // “Stop!” Mr Kim shouted.
    private static bool ReportsSpeech(string text, List<RawToken> tokens, int from)
    {
        for (var i = from; i < tokens.Count && i < from + 6; i++)
        {
            var form = Form(text, tokens[i]);
            if (Reporting.Contains(form))
            {
                return true;
            }
            if (CharKind.IsTerminator(form[0]) || form is "," or "“" or "\"")
            {
                return false;
            }
        }
        return false;
    }

    private static bool IsInitial(ReadOnlySpan<char> form) => form.Length == 2 && char.IsUpper(form[0]);

    private static bool IsOpening(ReadOnlySpan<char> form) =>
        form is "\"" or "'" || (form.Length == 1 && CharKind.IsOpening(form[0])) || form is "``";

    private static bool IsClosingOrMark(ReadOnlySpan<char> form) =>
        CharKind.IsTerminator(form[0]) || form is "''" || (form.Length == 1 && CharKind.IsClosing(form[0]));

    private static ReadOnlySpan<char> Form(string text, RawToken token) => text.AsSpan(token.Start, token.Length);
}
