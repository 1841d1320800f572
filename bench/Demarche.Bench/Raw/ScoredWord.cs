namespace Demarche.Bench.Raw;

/// <summary>A syntactic word as the scorer sees it.</summary>
/// <param name="Start">Where it begins, counted in the text's characters without white space; that of its token if that has several words.</param>
/// <param name="End">Where it ends.</param>
/// <param name="InMultiword">Whether its token has several words.</param>
/// <param name="Form">The word as written in the treebank or the text.</param>
/// <param name="Upos">Its part of speech.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Head">The index of its head among all words; -1 for a root.</param>
/// <param name="Relation">Its relation without subtype.</param>
internal sealed record ScoredWord(
    int Start,
    int End,
    bool InMultiword,
    string Form,
    string Upos,
    string Lemma,
    int Head,
    string Relation
);
