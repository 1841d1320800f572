using System.Collections.Immutable;
using Demarche.Language.Lemmas;
using Demarche.Language.Net;

namespace Demarche.Language.Model;

/// <summary>Everything that a model file holds. Immutable once built.</summary>
/// <param name="Vocabulary">Forms and affixes.</param>
/// <param name="Layout">Where the dense weights lie.</param>
/// <param name="Dense">The dense weights.</param>
/// <param name="Rows">The embedding table.</param>
/// <param name="Xpos">The Penn tags in the order of the net's outputs.</param>
/// <param name="Relations">The relations in the order of the net's outputs.</param>
/// <param name="Lemmas">The classes of words for lemmas.</param>
internal sealed record EnglishModel(
    Vocabulary Vocabulary,
    NetLayout Layout,
    AlignedBuffer Dense,
    EmbeddingTable Rows,
    ImmutableArray<string> Xpos,
    ImmutableArray<string> Relations,
    ImmutableArray<LemmaClass> Lemmas
);
