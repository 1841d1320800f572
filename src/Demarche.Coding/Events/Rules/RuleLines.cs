namespace Demarche.Coding.Events.Rules;

/// <summary>The lines of a file of rules: an indented line goes on with the one before.</summary>
internal static class RuleLines
{
    /// <summary>Each with the place of its first line, from 1, and the comment right above it.</summary>
    public static IEnumerable<(string Text, int Number, string Above)> Of(string path)
    {
        var (held, heldAt, heldNote, number) = ("", 0, "", 0);
        var comments = new List<string>();
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var text = raw.Trim();
            if (text.Length == 0)
            {
                comments.Clear();
                continue;
            }
            if (text[0] == '#')
            {
                comments.Add(text[1..].Trim());
                continue;
            }
            if (char.IsWhiteSpace(raw[0]) && held.Length > 0)
            {
                held += " " + text;
                continue;
            }
            if (held.Length > 0)
            {
                yield return (held, heldAt, heldNote);
            }
            (held, heldAt, heldNote) = (text, number, string.Join(' ', comments));
            comments.Clear();
        }
        if (held.Length > 0)
        {
            yield return (held, heldAt, heldNote);
        }
    }
}
