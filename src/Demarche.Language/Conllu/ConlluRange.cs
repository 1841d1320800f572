namespace Demarche.Language.Conllu;

/// <summary>A multi-word token of CoNLL-U, such as <c>1-2 don't</c>. Immutable.</summary>
/// <param name="First">The number of its first word, from 1.</param>
/// <param name="Last">The number of its last word.</param>
/// <param name="Form">The token as written.</param>
/// <param name="SpaceAfter">Whether a blank follows in the text.</param>
public sealed record ConlluRange(int First, int Last, string Form, bool SpaceAfter);
