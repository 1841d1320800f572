namespace Demarche.Reports;

/// <summary>Tells whether a line ends as a sentence does. Headlines and decks do not.</summary>
internal static class SentenceEnd
{
    private const string Closing = "\"'”’»)]";

    /// <summary>Whether a full stop or another final mark ends the line, behind closing quotes or not. U.S. ends none.</summary>
    public static bool In(string line)
    {
        var end = line.Length;
        while (end > 0 && Closing.Contains(line[end - 1]))
        {
            end--;
        }
        if (end == 0)
        {
            return false;
        }
        return line[end - 1] switch
        {
            '!' or '…' or '。' => true,
            '.' => !EndsInInitials(line.AsSpan(0, end)),
            _ => false,
        };
    }

    /// <summary>S., U.S., U.N.</summary>
    private static bool EndsInInitials(ReadOnlySpan<char> line)
    {
        var letters = 0;
        var i = line.Length;
        while (i >= 2 && line[i - 1] == '.' && char.IsAsciiLetterUpper(line[i - 2]))
        {
            letters++;
            i -= 2;
        }
        return letters > 0 && (i == 0 || line[i - 1] is ' ' or '-' or '(' or '“');
    }
}
