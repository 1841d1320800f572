using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>Reads the lines of a knowledge file of columns: blanks between, <c>#</c> begins a comment.</summary>
internal static class KnowledgeLines
{
    /// <summary>The columns of every line that holds any, with the place to name in an error.</summary>
    /// <param name="path">The file; one that does not exist has no lines.</param>
    /// <param name="columns">How many columns a line has; the last takes the rest.</param>
    public static IEnumerable<(string[] Columns, string Where)> Read(string path, int columns)
    {
        if (!File.Exists(path))
        {
            yield break;
        }
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var comment = raw.IndexOf('#', StringComparison.Ordinal);
            var line = (comment < 0 ? raw : raw[..comment]).Trim();
            if (line.Length == 0)
            {
                continue;
            }
            var where = $"{path}:{number}";
            var found = line.Split(
                (char[]?)null,
                columns,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            if (found.Length != columns)
            {
                throw Bad(where, $"The line has {found.Length} columns; it needs {columns}.");
            }
            yield return (found, where);
        }
    }

    /// <summary>Reads a column that names one of an enumeration's values.</summary>
    public static T Value<T>(string column, string where)
        where T : struct, Enum =>
        Enum.TryParse<T>(column, ignoreCase: true, out var value) && !char.IsAsciiDigit(column[0])
            ? value
            : throw Bad(
                where,
                $"'{column}' is none of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}."
            );

    private static DemarcheException Bad(string where, string text) =>
        new(new Problem(ProblemCodes.BadKnowledge, text, where));
}
