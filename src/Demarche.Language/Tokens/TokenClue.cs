namespace Demarche.Language.Tokens;

/// <summary>What stands between a token and the one before it.</summary>
internal enum TokenGap : byte
{
    None,
    Blank,

    /// <summary>A new line where the text may only be wrapped.</summary>
    Wrap,

    /// <summary>A new line after one too short or too long to be wrapped.</summary>
    Line,
}

/// <summary>What the end of a sentence is told by, of one token.</summary>
/// <param name="Form">A hash of the token in lower case, its digits as 0.</param>
/// <param name="Ending">A hash of its last three characters.</param>
/// <param name="Shape">Its kind.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="IsOpener">Whether it begins sentences far more often than it continues a name.</param>
internal readonly record struct TokenClue(uint Form, uint Ending, TokenShape Shape, TokenGap Gap, bool IsOpener)
{
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

    // Lines between these lengths are taken for wrapped ones; longer ones are whole paragraphs.
    private const int ShortestWrapped = 45;
    private const int LongestWrapped = 110;

    // Of longer tokens the beginning and the end count.
    private const int HashedChars = 24;

    /// <summary>Reads one token.</summary>
    public static TokenClue Of(string text, RawToken token, int previousEnd)
    {
        var form = text.AsSpan(token.Start, token.Length);
        var shape = ShapeOf(form);
        return new TokenClue(
            Hash(form.Length <= HashedChars ? form : form[..HashedChars], (uint)form.Length / (HashedChars + 1)),
            Hash(form.Length <= 3 ? form : form[^3..], 1),
            shape,
            GapOf(text, previousEnd, token),
            shape is TokenShape.Capitalised or TokenShape.Letter && Openers.Contains(form)
        );
    }

    private static uint Hash(ReadOnlySpan<char> form, uint seed)
    {
        var hash = 2166136261u ^ seed;
        foreach (var c in form)
        {
            var folded = c switch
            {
                >= 'A' and <= 'Z' => c | 0x20,
                >= '0' and <= '9' => '0',
                '‘' or '’' or '`' => '\'',
                '“' or '”' => '"',
                >= '\u0080' => char.ToLowerInvariant(c),
                _ => c,
            };
            hash = (hash ^ (uint)folded) * 16777619u;
        }
        return hash;
    }

    private static TokenGap GapOf(string text, int previousEnd, RawToken token)
    {
        if (!token.SpaceBefore)
        {
            return TokenGap.None;
        }
        if (!text.AsSpan(previousEnd, token.Start - previousEnd).ContainsAny('\n', '\r'))
        {
            return TokenGap.Blank;
        }
        var from = previousEnd;
        while (from > 0 && previousEnd - from <= LongestWrapped && text[from - 1] is not ('\n' or '\r'))
        {
            from--;
        }
        var line = previousEnd - from;
        return line <= LongestWrapped && line + 1 + token.Length >= ShortestWrapped ? TokenGap.Wrap : TokenGap.Line;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> form)
    {
        var first = form[0];
        if (!CharKind.IsWord(first))
        {
            return form.Length == 1 ? MarkShape(first) : MarksShape(form);
        }
        var (upper, lower, digits, other) = (0, 0, 0, 0);
        foreach (var c in form)
        {
            if (char.IsAsciiLetterLower(c) || (c >= '\u0080' && char.IsLower(c)))
            {
                lower++;
            }
            else if (char.IsAsciiLetterUpper(c) || (c >= '\u0080' && char.IsUpper(c)))
            {
                upper++;
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else
            {
                other++;
            }
        }
        if (form[^1] == '.')
        {
            return upper + lower == 1 && form.Length == 2 ? TokenShape.Initial
                : Abbreviations.IsTitle(form[..^1]) ? TokenShape.Title
                : form[..^1].Contains('.') ? TokenShape.Dotted
                : TokenShape.Abbreviation;
        }
        if (other > 0 && form.Length > 4 && form.ContainsAny('@', '/'))
        {
            return upper + lower > 0 ? TokenShape.Address : TokenShape.Number;
        }
        if (upper + lower == 0)
        {
            return digits == 0 ? (char.IsSurrogate(first) ? TokenShape.Emoticon : TokenShape.Mixed)
                : digits < form.Length ? TokenShape.Number
                : digits <= 2 ? TokenShape.SmallNumber
                : digits == 4 ? TokenShape.Year
                : TokenShape.Number;
        }
        return digits > 0 ? TokenShape.NumberAndLetters
            : form.Length == 1 ? (upper == 1 ? TokenShape.Letter : TokenShape.Lower)
            : upper == 0 ? TokenShape.Lower
            : upper == 1 && char.IsUpper(first) ? TokenShape.Capitalised
            : lower == 0 ? TokenShape.Upper
            : TokenShape.Mixed;
    }

    private static TokenShape MarkShape(char mark) =>
        mark switch
        {
            '.' or '。' => TokenShape.Stop,
            '!' or '?' or '！' or '？' => TokenShape.Exclamation,
            '…' => TokenShape.Ellipsis,
            ',' => TokenShape.Comma,
            ':' => TokenShape.Colon,
            ';' => TokenShape.Semicolon,
            '-' or '‐' or '‑' => TokenShape.Hyphen,
            '—' or '–' or '―' => TokenShape.Dash,
            '“' or '‘' or '«' or '„' => TokenShape.OpeningQuote,
            '”' or '’' or '»' => TokenShape.ClosingQuote,
            '"' or '\'' => TokenShape.PlainQuote,
            '(' or '[' or '{' or '<' => TokenShape.OpeningBracket,
            ')' or ']' or '}' or '>' => TokenShape.ClosingBracket,
            '*' or '•' or '·' or '●' or '▪' or '~' => TokenShape.Bullet,
            _ => TokenShape.Mark,
        };

    private static TokenShape MarksShape(ReadOnlySpan<char> form)
    {
        var (first, last) = (form[0], form[^1]);
        if (CharKind.IsApostrophe(first))
        {
            return char.IsLetter(last) ? TokenShape.Clitic : MarkShape('"');
        }
        return first switch
        {
            '.' or '…' => TokenShape.Ellipsis,
            '!' or '?' => TokenShape.Exclamation,
            '-' or '—' or '–' => char.IsAsciiDigit(last) ? TokenShape.Number
            : form.Length <= 3 ? TokenShape.Dash
            : TokenShape.Rule,
            '_' or '=' or '*' or '#' or '~' when first == last => TokenShape.Rule,
            ':' or ';' or '=' or '^' or '<' or '>' or '(' => TokenShape.Emoticon,
            _ => TokenShape.Mark,
        };
    }
}
