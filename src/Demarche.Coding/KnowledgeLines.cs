using Demarche.Core;

namespace Demarche.Coding;

/// <summary>Reads the lines of a knowledge file of columns: blanks between, <c>#</c> begins a comment.</summary>
internal static class KnowledgeLines
{
    /// <summary>The columns of every line that holds any, with the place to name in an error.</summary>
    /// <param name="path">The file; one that does not exist has no lines.</param>
    /// <param name="form">What the columns are called, blanks between; the last takes the rest of the line.</param>
    /// <exception cref="DemarcheException">DM0302 with file and line: a column is missing.</exception>
    public static IEnumerable<(string[] Columns, string Where)> Read(string path, string form)
    {
        if (!File.Exists(path))
        {
            yield break;
        }
        var columns = Words(form).Length;
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
                throw Bad(where, $"The line has {found.Length} of {columns} columns; write {form}.");
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

    /// <summary>The words of a column that takes the rest of a line.</summary>
    public static string[] Words(string column) => column.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>DM0302 with file and line.</summary>
    public static DemarcheException Bad(string where, string text) =>
        new(new Problem(ProblemCodes.BadKnowledge, text, where));
}
