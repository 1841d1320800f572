using System.Text;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>What Markdown needs: escapes, tables, parts that a reader opens. Lines end in LF on every system.</summary>
internal static class Markdown
{
    private const string Special = @"\*_|<>[]`";

    /// <summary>A text in which no character means anything but itself.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>A row of a table.</summary>
    public static StringBuilder Row(this StringBuilder page, params IEnumerable<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>The head of a table.</summary>
    public static StringBuilder Head(this StringBuilder page, params string[] names) =>
        page.Row(names).Row(names.Select(_ => "---"));

    /// <summary>A line and an empty one.</summary>
    public static StringBuilder Paragraph(this StringBuilder page, string text) => page.Append(text).Append("\n\n");

    /// <summary>Opens a part that is closed until a reader opens it.</summary>
    public static StringBuilder Fold(this StringBuilder page, string summary) =>
        page.Append("<details><summary>").Append(summary).Append("</summary>\n\n");

    /// <summary>Ends it.</summary>
    public static StringBuilder Unfold(this StringBuilder page) => page.Append("\n</details>\n\n");

    /// <summary>A number with its noun: <c>1 rule</c>, <c>2 rules</c>.</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
