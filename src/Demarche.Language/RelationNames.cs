using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Demarche.Language;

/// <summary>The written names (<c>nsubj</c>, <c>nsubj:pass</c> …) of <see cref="Relation"/>. Thread-safe.</summary>
public static class RelationNames
{
    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<Relation>(), Written);

    private static readonly Dictionary<string, int> Known = Index();

    private static readonly Relation[] Bases = FindBases();

    /// <summary>The names, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = ImmutableCollectionsMarshal.AsImmutableArray(Names);

    /// <summary>The label as CoNLL-U writes it, such as <c>nsubj:pass</c>.</summary>
    public static string Name(this Relation relation) => Names[(int)relation];

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public static Relation Base(this Relation relation) => Bases[(int)relation];

    /// <summary>Finds the relation with exactly that name.</summary>
    public static bool TryParse(string name, out Relation relation)
    {
        var known = Known.TryGetValue(name, out var index);
        relation = (Relation)index;
        return known;
    }

    /// <summary>Finds the relation, falling back to the label without its subtype and then to <see cref="Relation.Dep"/>.</summary>
    public static Relation ParseNearest(string name)
    {
        if (TryParse(name, out var exact))
        {
            return exact;
        }
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && TryParse(name[..colon], out var plain) ? plain : Relation.Dep;
    }

    private static Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(Names.Length, StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
        {
            index[Names[i]] = i;
        }
        return index;
    }

    private static Relation[] FindBases()
    {
        var bases = new Relation[Names.Length];
        for (var i = 0; i < bases.Length; i++)
        {
            bases[i] = (Relation)Known[Names[i].Split(':')[0]];
        }
        return bases;
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
