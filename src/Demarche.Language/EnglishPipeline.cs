using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Demarche.Core;
using Demarche.Language.Conllu;
using Demarche.Language.Model;
using Demarche.Language.Tokens;

namespace Demarche.Language;

/// <summary>Reads English: finds sentences and words, tags them, gives lemmas and builds dependency trees.</summary>
/// <remarks>
/// Thread-safe: load it once and share it; what it keeps of common words changes no result. The same input gives the same trees on any number of threads and on any
/// machine.
/// </remarks>
public sealed class EnglishPipeline
{
    /// <summary>Where sentences are cut if they have not ended before, in words: bounds the time that hostile input can take.</summary>
    public const int DefaultMaxSentenceTokens = 160;

    /// <summary>Longer sentences whose words are given are parsed in pieces of so many words, each piece hung below the first.</summary>
    public const int MaxPieceTokens = 400;

    // Buffers that have grown beyond so many words are not kept for the next text.
    private const int KeptTokens = 1 << 16;

    private readonly SentenceSplitter _splitter;
    private readonly SentenceBatches _batches;
    private readonly ConcurrentBag<ParseBuffer> _idle = [];

    private EnglishPipeline(EnglishModel model, SentenceModel sentences, string hash)
    {
        _splitter = new SentenceSplitter(sentences);
        _batches = new SentenceBatches(model);
        ModelHash = hash;
    }

    /// <summary>A hash over weights and rules, which names this model in records: lower-case hexadecimal.</summary>
    public string ModelHash { get; }

    /// <summary>Loads the model; takes about a fifth of a second.</summary>
    /// <param name="folder">The folder with the model; by default <c>models/en</c> found by <see cref="DataFolder"/>.</param>
    /// <exception cref="DemarcheException">DM0201: there is no model there. DM0202: it is damaged or of another version.</exception>
    public static EnglishPipeline Load(string? folder = null)
    {
        const string home = "models/en";
        folder ??= DataFolder.Find(home) ?? home;
        var (model, hash) = ModelFile.Read(Path.Combine(folder, ModelFile.Name));
        var (sentences, sentencesHash) = SentenceModelFile.Read(Path.Combine(folder, SentenceModelFile.Name));
        var both = SHA256.HashData(Encoding.ASCII.GetBytes(hash + sentencesHash));
        return new EnglishPipeline(model, sentences, Convert.ToHexStringLower(both));
    }

    /// <summary>Reads a whole text.</summary>
    public ImmutableArray<Sentence> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, new Span(0, text.Length));
    }

    /// <summary>Reads one part of a text, such as a paragraph; the offsets still count in the whole text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="part">The part to read; sentences never reach beyond it.</param>
    /// <param name="maxSentenceTokens">Longer sentences are cut after so many words; from 1 to <see cref="MaxPieceTokens"/>.</param>
    public ImmutableArray<Sentence> Parse(string text, Span part, int maxSentenceTokens = DefaultMaxSentenceTokens)
    {
        var buffer = Rent();
        Parse(text, part, buffer, maxSentenceTokens);
        return Return(buffer);
    }

    /// <summary>Reads one part of a text into a buffer, whose sentences are those of <see cref="Parse(string, Span, int)"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="part">The part to read; sentences never reach beyond it.</param>
    /// <param name="buffer">Receives the sentences in place of what it held.</param>
    /// <param name="maxSentenceTokens">Longer sentences are cut after so many words; from 1 to <see cref="MaxPieceTokens"/>.</param>
    /// <exception cref="ArgumentException">The part does not lie inside the text, or the length is out of range.</exception>
    public void Parse(string text, Span part, ParseBuffer buffer, int maxSentenceTokens = DefaultMaxSentenceTokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(part.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.End, text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSentenceTokens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxSentenceTokens, MaxPieceTokens);
        buffer.Clear();
        Find(text, part, maxSentenceTokens, buffer);
        _batches.Run(buffer);
    }

    /// <summary>Reads parts of texts, such as the paragraphs of a report, together: faster than one by one, with the same trees.</summary>
    /// <param name="parts">For each its whole text and the part to read.</param>
    /// <returns>The sentences of each part.</returns>
    /// <exception cref="ArgumentException">A part does not lie inside its text.</exception>
    public ImmutableArray<ImmutableArray<Sentence>> Parse(IReadOnlyList<(string Text, Span Part)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var (text, part) in parts)
        {
            ArgumentNullException.ThrowIfNull(text);
            ArgumentOutOfRangeException.ThrowIfNegative(part.Start);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(part.End, text.Length);
        }
        var buffer = Rent();
        buffer.Clear();
        var ends = new int[parts.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            Find(parts[i].Text, parts[i].Part, DefaultMaxSentenceTokens, buffer);
            ends[i] = buffer.Count;
        }
        _batches.Run(buffer);
        var sentences = Return(buffer);
        var found = ImmutableArray.CreateBuilder<ImmutableArray<Sentence>>(ends.Length);
        for (var i = 0; i < ends.Length; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            found.Add(sentences.Slice(start, ends[i] - start));
        }
        return found.MoveToImmutable();
    }

    // Adds the words and sentences of a part to the buffer.
    private void Find(string text, Span part, int maxSentenceTokens, ParseBuffer buffer)
    {
        var before = buffer.Tokens.Count;
        buffer.PartTokens.Clear();
        buffer.Ends.Clear();
        Tokenizer.Split(text, part, buffer.PartTokens);
        _splitter.Split(text, part, buffer.PartTokens, maxSentenceTokens, buffer.Boundaries, buffer.Ends);
        buffer.Tokens.AddRange(buffer.PartTokens);
        foreach (var end in buffer.Ends)
        {
            buffer.Add(text, before + end);
        }
    }

    /// <summary>Reads one sentence whose words are known.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The words: at least one, none empty, ascending, not overlapping.</param>
    public Sentence Parse(string text, IReadOnlyList<Span> tokens) => Parse([(text, tokens)])[0];

    /// <summary>Reads sentences whose words are known, several at a time, which is faster than one by one.</summary>
    /// <param name="sentences">For each its text and its words: at least one, none empty, ascending, not overlapping.</param>
    public ImmutableArray<Sentence> Parse(IReadOnlyList<(string Text, IReadOnlyList<Span> Tokens)> sentences)
    {
        var buffer = Rent();
        Parse(sentences, buffer);
        return Return(buffer);
    }

    /// <summary>Reads sentences whose words are known into a buffer.</summary>
    /// <param name="sentences">For each its text and its words: at least one, none empty, ascending, not overlapping.</param>
    /// <param name="buffer">Receives the sentences, in their order, in place of what it held.</param>
    /// <exception cref="ArgumentException">A sentence has no words, or one that is empty, out of order or outside the text; the buffer is then empty.</exception>
    public void Parse(IReadOnlyList<(string Text, IReadOnlyList<Span> Tokens)> sentences, ParseBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Clear();
        for (var s = 0; s < sentences.Count; s++)
        {
            var (text, tokens) = sentences[s];
            if (!Add(text, tokens, buffer))
            {
                buffer.Clear();
                throw new ArgumentException(
                    $"Sentence {s} has no words, or one that is empty, out of order or outside its text.",
                    nameof(sentences)
                );
            }
        }
        _batches.Run(buffer);
    }

    /// <summary>Reads one sentence of CoNLL-U with its own words; its text is the words with the blanks that the file tells of.</summary>
    public Sentence Parse(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (text, spans) = sentence.Join();
        return Parse(text, spans);
    }

    private static bool Add(string text, IReadOnlyList<Span> tokens, ParseBuffer buffer)
    {
        var (at, count) = (0, tokens?.Count ?? 0);
        for (var i = 0; i < count; i++)
        {
            var token = tokens![i];
            if (text is null || token.Start < at || token.IsEmpty || token.End > text.Length)
            {
                return false;
            }
            at = token.End;
            buffer.Tokens.Add(new RawToken(token.Start, token.End, SpaceBefore: false, BreakBefore: false));
        }
        buffer.Add(text, buffer.Tokens.Count);
        return count > 0;
    }

    private ParseBuffer Rent() => _idle.TryTake(out var idle) ? idle : new ParseBuffer();

    private ImmutableArray<Sentence> Return(ParseBuffer buffer)
    {
        var sentences = buffer.ToSentences();
        if (buffer.Tokens.Capacity <= KeptTokens)
        {
            buffer.Clear();
            _idle.Add(buffer);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(sentences);
    }
}
