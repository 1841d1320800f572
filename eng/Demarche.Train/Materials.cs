using Demarche.Language;
using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>What is learnt from: the treebanks, other text, and the vocabulary of both. Immutable.</summary>
internal sealed class Materials
{
    /// <param name="treebanks">The folder of the treebanks.</param>
    /// <param name="raw">The sentences of other text.</param>
    /// <param name="vectors">Words with vectors from elsewhere.</param>
    public Materials(string treebanks, IReadOnlyList<string[]> raw, WordVectors? vectors = null)
    {
        var train = new[] { "ewt-train", "gum-train-open" }.SelectMany(Load).ToList();
        Tags = Treebank.PennTags(train);
        Train =
        [
            .. train.Select(s => Treebank.Gold(s, Tags)).Where(s => s.Forms.Length <= EncoderBuffers.LongestSentence),
        ];
        Dev =
        [
            .. new[] { "ewt-dev", "gum-dev-open" }.Select(name =>
                Load(name).Select(s => Treebank.Gold(s, Tags)).ToArray()
            ),
        ];
        Raw = raw;
        (Vocabulary, Counts) = VocabularyBuilder.Build(Train.Select(s => s.Forms), Raw, vectors);
        Vectors = vectors?.For(Vocabulary);

        IEnumerable<Language.Conllu.ConlluSentence> Load(string name) =>
            Treebank.Read(Path.Combine(treebanks, name + ".conllu"));
    }

    public string[] Tags { get; }

    public GoldSentence[] Train { get; }

    /// <summary>The developer parts: EWT, GUM.</summary>
    public GoldSentence[][] Dev { get; }

    public IReadOnlyList<string[]> Raw { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>How often each form was seen in all.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    /// <summary>What the vectors from elsewhere say of the forms.</summary>
    public FormVectors? Vectors { get; }

    public TrainLayout Layout(Settings settings, int guesses) => new(Layout(settings), Vectors?.Width ?? 0, guesses);

    public NetLayout Layout(Settings settings) =>
        new(
            new NetShape(
                Vocabulary.Rows,
                settings.Embedding,
                settings.Hidden,
                settings.Layers,
                settings.Arc,
                settings.Rel,
                UposNames.All.Length,
                Tags.Length,
                RelationNames.All.Length
            )
        );
}
