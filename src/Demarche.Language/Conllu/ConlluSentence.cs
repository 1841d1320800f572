using System.Collections.Immutable;

namespace Demarche.Language.Conllu;

/// <summary>One sentence of a CoNLL-U file with its own words. Immutable; safe on any thread.</summary>
/// <param name="Comments">The comment lines before it, each with its <c>#</c>.</param>
/// <param name="Words">The words, in order; the word at index i has number i + 1.</param>
/// <param name="Ranges">The multi-word tokens, in order.</param>
public sealed record ConlluSentence(
    ImmutableArray<string> Comments,
    ImmutableArray<ConlluWord> Words,
    ImmutableArray<ConlluRange> Ranges
);
