namespace Demarche.Language.Conllu;

/// <summary>One word line of CoNLL-U: the ten columns that matter, as written. Immutable.</summary>
/// <param name="Form">The word as written (column 2).</param>
/// <param name="Lemma">Column 3; <c>_</c> where absent.</param>
/// <param name="Upos">Column 4; <c>_</c> where absent.</param>
/// <param name="Xpos">Column 5; <c>_</c> where absent.</param>
/// <param name="Head">Column 7: 0 for the root, else the number of the head from 1; -1 where absent.</param>
/// <param name="Relation">Column 8; <c>_</c> where absent.</param>
/// <param name="SpaceAfter">Whether a blank follows in the text: false where column 10 says SpaceAfter=No.</param>
public sealed record ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    int Head,
    string Relation,
    bool SpaceAfter
);
