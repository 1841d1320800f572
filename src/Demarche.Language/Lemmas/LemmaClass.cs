using System.Collections.Immutable;
using Demarche.Language.Model;

namespace Demarche.Language.Lemmas;

/// <summary>
/// What is known of the lemmas of one class of words: those with the same tags and a capital at the start or none. Immutable.
/// </summary>
/// <param name="Name">Tags and letter case, such as <c>NOUN/NNS^</c>; see <see cref="Lemmatizer.ClassName"/>.</param>
/// <param name="Known">Known words in lower case.</param>
/// <param name="Lemmas">The lemma of each known word.</param>
/// <param name="Endings">Endings in lower case; the longest that fits counts. The empty ending is always there.</param>
/// <param name="Edits">What to do for each ending.</param>
internal sealed record LemmaClass(
    string Name,
    StringTable Known,
    StringTable Lemmas,
    StringTable Endings,
    LemmaEdit[] Edits
)
{
    /// <summary>Takes known words with their lemmas, and endings with what to do.</summary>
    public LemmaClass(
        string name,
        ImmutableArray<KeyValuePair<string, string>> known,
        ImmutableArray<KeyValuePair<string, LemmaEdit>> rules
    )
        : this(
            name,
            new StringTable([.. known.Select(k => k.Key)]),
            new StringTable([.. known.Select(k => k.Value)]),
            new StringTable([.. rules.Select(r => r.Key)]),
            [.. rules.Select(r => r.Value)]
        ) { }
}
