namespace Demarche.Language.Tokens;

/// <summary>Kinds of characters that tokens and sentences depend on.</summary>
internal static class CharKind
{
    public static bool IsSpace(char c) =>
        c <= ' ' || (c >= '\u0080' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060'));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '′';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsDash(char c) => c is '—' or '–' or '―';

    /// <summary>What words are made of: letters, digits, marks, and surrogates (rare letters and pictures).</summary>
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (
            c >= '\u0080'
            && (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark
                        or System.Globalization.UnicodeCategory.Format
            )
        );

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '„' or '<';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '"' or '\'' or '>';

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';
}
