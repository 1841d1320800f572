using Demarche.Language.Net;

namespace Demarche.Language.Model;

/// <summary>The shape of a word: its letter case, digits, or kind of mark. A small number.</summary>
internal static class WordShape
{
    /// <summary>How many shapes there are.</summary>
    public const int Count = WordBatch.Shapes;

    /// <summary>The shape of a word.</summary>
    public static int Of(ReadOnlySpan<char> form, bool first)
    {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int letters = 0;
        foreach (var c in form)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }
        if (letters == 0)
        {
            return digits == 0 ? Mark(form)
                : digits == form.Length ? DigitsOnly(digits)
                : 11;
        }
        if (digits > 0)
        {
            return 12;
        }
        if (upper == 0)
        {
            return lower == 0 ? 17
                : letters == form.Length ? 0
                : 1;
        }
        if (upper == 1 && char.IsUpper(form[0]))
        {
            return letters == 1 ? (first ? 2 : 3)
                : first ? 4
                : 5;
        }
        return lower == 0 ? 6 : 7;
    }

    // Years look apart from other numbers.
    private static int DigitsOnly(int digits) =>
        digits <= 2 ? 8
        : digits == 4 ? 9
        : 10;

    private static int Mark(ReadOnlySpan<char> form) =>
        form.Length == 0 ? 13
        : form[0] is '“' or '‘' or '„' or '`' ? 14
        : form[0] is '”' or '’' or '\'' ? 15
        : char.IsPunctuation(form[0]) ? 13
        : 16;
}
