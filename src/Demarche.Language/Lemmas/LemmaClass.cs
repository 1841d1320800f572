using System.Collections.Immutable;

namespace Demarche.Language.Lemmas;

/// <summary>
/// What is known of the lemmas of one class of words: those with the same tags and a capital at the start or none. Immutable.
/// </summary>
/// <param name="Name">Tags and letter case, such as <c>NOUN/NNS^</c>; see <see cref="Lemmatizer.ClassName"/>.</param>
/// <param name="Known">Words with their lemmas, by the word in lower case.</param>
/// <param name="Rules">Endings, in lower case, with what to do; the longest that fits counts. The empty ending is always there.</param>
internal sealed record LemmaClass(
    string Name,
    ImmutableArray<KeyValuePair<string, string>> Known,
    ImmutableArray<KeyValuePair<string, LemmaEdit>> Rules
);
