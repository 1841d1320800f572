namespace Demarche.Language.Net;

/// <summary>The sizes of a net. All but the counts are multiples of 16.</summary>
/// <param name="Rows">Rows of the embedding table: every form, affix and shape.</param>
/// <param name="Embedding">Floats a row.</param>
/// <param name="Hidden">Floats of one direction of one recurrent layer.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Arc">Floats that a word has as head, and as dependent, for arcs.</param>
/// <param name="Rel">The same for relations.</param>
/// <param name="Upos">How many parts of speech.</param>
/// <param name="Xpos">How many Penn tags.</param>
/// <param name="Relations">How many relations.</param>
internal readonly record struct NetShape(
    int Rows,
    int Embedding,
    int Hidden,
    int Layers,
    int Arc,
    int Rel,
    int Upos,
    int Xpos,
    int Relations
)
{
    /// <summary>Floats of both directions.</summary>
    public int Both => 2 * Hidden;

    /// <summary>What the recurrent layers take from their product: candidate and two gates for both directions.</summary>
    public int Gates => 6 * Hidden;

    /// <summary>Columns of the tag scores: parts of speech, then Penn tags, then padding.</summary>
    public int TagColumns => Gemm.PadColumns(Upos + Xpos);

    /// <summary>Columns of what follows the recurrent layers: arc head, arc dependent, relation head, relation dependent.</summary>
    public int RoleColumns => Gemm.PadColumns(2 * Arc + 2 * Rel);

    /// <summary>Columns of the relation scores, with padding.</summary>
    public int RelationColumns => Gemm.PadColumns(Relations);

    /// <summary>Floats that describe an arc for its relation: product of both ends, dependent, head.</summary>
    public int Pair => 3 * Rel;
}
