using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Demarche.Language;

/// <summary>The written names (NOUN, VERB …) of <see cref="Upos"/>. Thread-safe.</summary>
public static class UposNames
{
    /// <summary>The names, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } =
    [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, Upos> Known = Enum.GetValues<Upos>()
        .ToFrozenDictionary(upos => All[(int)upos], StringComparer.Ordinal);

    /// <summary>The name as CoNLL-U writes it, such as <c>NOUN</c>.</summary>
    public static string Name(this Upos upos) => All[(int)upos];

    /// <summary>Finds the part of speech with exactly that name.</summary>
    public static bool TryParse(string name, out Upos upos) => Known.TryGetValue(name, out upos);
}
