using System.Collections.Frozen;

namespace Demarche.Reports;

/// <summary>
/// The plain tables beside this file, carried in the assembly: a row a line, cells parted by tabs,
/// lines that begin with # and empty ones left out.
/// </summary>
internal static class Table
{
    /// <summary>A table of single words or phrases.</summary>
    public sealed class Words(IEnumerable<string> words)
    {
        private readonly FrozenSet<string> words = words.ToFrozenSet(StringComparer.Ordinal);

        public bool Has(string word) => words.Contains(word);

        public bool HasAny(IEnumerable<string> some) => some.Any(words.Contains);
    }

    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream =
            typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }
        return rows;
    }

    public static Words WordsOf(string name) => new(Rows(name).SelectMany(row => row));
}
