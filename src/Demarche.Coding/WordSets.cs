using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding;

/// <summary>
/// Named sets of words: <c>name: word word</c> on a line of its own or going on, indented; <c>@name</c> takes in a set above.
/// A later file's set replaces one of the same name.
/// </summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, FrozenSet<string>> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> written = new(StringComparer.Ordinal);

    /// <summary>Every set.</summary>
    public IReadOnlyDictionary<string, FrozenSet<string>> All => sets;

    /// <summary>Every set as its file has it: in order, a set that it takes in as <c>@name</c>.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Written => written;

    /// <summary>A set; empty where there is none of that name.</summary>
    public FrozenSet<string> this[string name] => sets.GetValueOrDefault(name, FrozenSet<string>.Empty);

    /// <summary>Reads <c>words.txt</c> of one room in each knowledge folder.</summary>
    /// <exception cref="DemarcheException">DM0302 with file and line.</exception>
    public static WordSets Load(IReadOnlyList<string> folders, string room)
    {
        var all = new WordSets();
        foreach (var folder in folders)
        {
            all.Read(Path.Combine(folder, room, "words.txt"));
        }
        return all;
    }

    /// <summary>Adds the sets of a file; one that does not exist has none.</summary>
    /// <exception cref="DemarcheException">DM0302 with file and line.</exception>
    public void Read(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }
        var name = "";
        var held = new HashSet<string>(StringComparer.Ordinal);
        var asWritten = new List<string>();
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Split('#')[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                Keep();
                name = line[..colon].Trim();
                held = new HashSet<string>(StringComparer.Ordinal);
                asWritten.Clear();
                line = line[(colon + 1)..];
            }
            foreach (
                var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            {
                asWritten.Add(word);
                if (word[0] != '@')
                {
                    held.Add(word);
                }
                else if (sets.TryGetValue(word[1..], out var other))
                {
                    held.UnionWith(other);
                }
                else
                {
                    throw KnowledgeLines.Bad(
                        $"{path}:{number}",
                        $"The word set '{word}' is not defined above this line; define it there."
                    );
                }
            }
        }
        Keep();

        void Keep()
        {
            if (name.Length > 0)
            {
                sets[name] = held.ToFrozenSet(StringComparer.Ordinal);
                written[name] = [.. asWritten.Distinct(StringComparer.Ordinal)];
            }
        }
    }
}
