using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Demarche.Language;

/// <summary>The written names (<c>nsubj</c>, <c>nsubj:pass</c> …) of <see cref="Relation"/>. Thread-safe.</summary>
public static class RelationNames
{
    /// <summary>The names, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetNames<Relation>().Select(Written)];

    private static readonly FrozenDictionary<string, Relation> Known = Enum.GetValues<Relation>()
        .ToFrozenDictionary(relation => All[(int)relation], StringComparer.Ordinal);

    private static readonly Relation[] Bases =
    [
        .. Enum.GetValues<Relation>().Select(relation => Known[All[(int)relation].Split(':')[0]]),
    ];

    /// <summary>The label as CoNLL-U writes it, such as <c>nsubj:pass</c>.</summary>
    public static string Name(this Relation relation) => All[(int)relation];

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public static Relation Base(this Relation relation) => Bases[(int)relation];

    /// <summary>Finds the relation with exactly that name.</summary>
    public static bool TryParse(string name, out Relation relation) => Known.TryGetValue(name, out relation);

    /// <summary>Finds the relation, falling back to the label without its subtype and then to <see cref="Relation.Dep"/>.</summary>
    public static Relation ParseNearest(string name)
    {
        if (Known.TryGetValue(name, out var exact))
        {
            return exact;
        }
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Known.TryGetValue(name[..colon], out var plain) ? plain : Relation.Dep;
    }

    private static string Written(string name)
    {
        var written = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0)
            {
                written.Append(':');
            }
            written.Append(char.ToLowerInvariant(name[i]));
        }
        return written.ToString();
    }
}
