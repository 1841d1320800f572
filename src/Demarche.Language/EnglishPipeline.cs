using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language.Conllu;

namespace Demarche.Language;

/// <summary>Reads English: finds sentences and words, tags them, gives lemmas and builds dependency trees.</summary>
/// <remarks>
/// Immutable and thread-safe: load it once and share it. The same input gives the same trees on any number of threads.
/// </remarks>
public sealed class EnglishPipeline
{
    /// <summary>Where sentences are cut if they have not ended before, in words: bounds the time that hostile input can take.</summary>
    public const int DefaultMaxSentenceTokens = 160;

    private EnglishPipeline() { }

    /// <summary>A hash over weights and rules, which names this model in records: lower-case hexadecimal.</summary>
    public string ModelHash => throw new NotSupportedException();

    /// <summary>Loads the model.</summary>
    /// <param name="folder">The folder with the model; by default <c>models/en</c> found by <see cref="DataFolder"/>.</param>
    /// <exception cref="DemarcheException">DM0201: there is no model there. DM0202: it is damaged or of another version.</exception>
    public static EnglishPipeline Load(string? folder = null) => throw new NotSupportedException();

    /// <summary>Reads a whole text.</summary>
    public ImmutableArray<Sentence> Parse(string text) => Parse(text, new Span(0, text.Length));

    /// <summary>Reads one part of a text, such as a paragraph; the offsets still count in the whole text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="part">The part to read; sentences never reach beyond it.</param>
    /// <param name="maxSentenceTokens">Longer sentences are cut after so many words.</param>
    public ImmutableArray<Sentence> Parse(string text, Span part, int maxSentenceTokens = DefaultMaxSentenceTokens) =>
        throw new NotSupportedException();

    /// <summary>Reads one sentence whose words are known.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The words, at least one, ascending and not overlapping.</param>
    public Sentence Parse(string text, IReadOnlyList<Span> tokens) => throw new NotSupportedException();

    /// <summary>Reads one sentence of CoNLL-U with its own words.</summary>
    public Sentence Parse(ConlluSentence sentence) => throw new NotSupportedException();
}
