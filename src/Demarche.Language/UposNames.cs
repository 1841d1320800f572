using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Demarche.Language;

/// <summary>The written names (NOUN, VERB …) of <see cref="Upos"/>. Thread-safe.</summary>
public static class UposNames
{
    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<Upos>(), name => name.ToUpperInvariant());

    /// <summary>The names, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = ImmutableCollectionsMarshal.AsImmutableArray(Names);

    /// <summary>The name as CoNLL-U writes it, such as <c>NOUN</c>.</summary>
    public static string Name(this Upos upos) => Names[(int)upos];

    /// <summary>Finds the part of speech with exactly that name.</summary>
    public static bool TryParse(string name, out Upos upos)
    {
        var index = Array.IndexOf(Names, name);
        upos = (Upos)Math.Max(0, index);
        return index >= 0;
    }
}
