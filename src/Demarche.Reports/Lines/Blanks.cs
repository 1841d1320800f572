using System.Text;

namespace Demarche.Reports;

/// <summary>White space at the borders of blocks. Inside a paragraph of plain text nothing is changed.</summary>
internal static class Blanks
{
    /// <summary>Runs of spaces, tabs and line ends to one space, none at the ends. No-break spaces inside stay what they are.</summary>
    public static string Collapse(string text)
    {
        var made = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                pending = made.Length > 0;
                continue;
            }
            if (pending)
            {
                made.Append(' ');
                pending = false;
            }
            made.Append(c);
        }
        return Trim(made.ToString());
    }

    /// <summary>Without white space (no-break spaces, zero-width marks and byte order marks too) at either end.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }
        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }
        return text[start..end];
    }

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\0';
}
