using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Demarche.Core;
using Demarche.Language.Conllu;
using Demarche.Language.Lemmas;
using Demarche.Language.Model;
using Demarche.Language.Net;
using Demarche.Language.Tokens;

namespace Demarche.Language;

/// <summary>Reads English: finds sentences and words, tags them, gives lemmas and builds dependency trees.</summary>
/// <remarks>
/// Immutable and thread-safe: load it once and share it. The same input gives the same trees on any number of threads and on any
/// machine.
/// </remarks>
public sealed class EnglishPipeline
{
    /// <summary>Where sentences are cut if they have not ended before, in words: bounds the time that hostile input can take.</summary>
    public const int DefaultMaxSentenceTokens = 160;

    /// <summary>Longer sentences whose words are given are parsed in pieces of so many words, each piece hung below the first.</summary>
    public const int MaxPieceTokens = 400;

    // Several sentences share each matrix product; more than this gains nothing and leaves the processor's cache.
    private const int BatchWords = 128;

    private readonly EnglishModel _model;
    private readonly Network _network;
    private readonly Lemmatizer _lemmatizer;
    private readonly Relation[] _relations;
    private readonly ConcurrentBag<Workspace> _idle = [];

    private EnglishPipeline(EnglishModel model, string hash)
    {
        _model = model;
        ModelHash = hash;
        _lemmatizer = new Lemmatizer(model.Lemmas, model.Xpos);
        _relations = [.. model.Relations.Select(RelationNames.ParseNearest)];
        var root = model.Relations.IndexOf(Relation.Root.Name(), StringComparer.Ordinal);
        _network = new Network(model.Layout, model.Dense, model.Rows, root, model.Vocabulary.KnownForms);
    }

    /// <summary>A hash over weights and rules, which names this model in records: lower-case hexadecimal.</summary>
    public string ModelHash { get; }

    /// <summary>Loads the model; takes about a fifth of a second.</summary>
    /// <param name="folder">The folder with the model; by default <c>models/en</c> found by <see cref="DataFolder"/>.</param>
    /// <exception cref="DemarcheException">DM0201: there is no model there. DM0202: it is damaged or of another version.</exception>
    public static EnglishPipeline Load(string? folder = null)
    {
        const string home = "models/en";
        var path = Path.Combine(folder ?? DataFolder.Find(home) ?? home, ModelFile.Name);
        var (model, hash) = ModelFile.Read(path);
        return new EnglishPipeline(model, hash);
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
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(part.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.End, text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSentenceTokens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxSentenceTokens, MaxPieceTokens);
        if (!_idle.TryTake(out var work))
        {
            work = new Workspace();
        }
        work.Tokens.Clear();
        work.Ends.Clear();
        Tokenizer.Split(text, part, work.Tokens);
        SentenceSplitter.Split(text, part, work.Tokens, maxSentenceTokens, work.Ends);
        var sentences = new Sentence[work.Ends.Count];
        for (var first = 0; first < sentences.Length; )
        {
            var last = Fill(text, work, first);
            _network.Run(work.Scratch);
            for (var s = first; s < last; s++)
            {
                sentences[s] = Build(
                    text,
                    CollectionsMarshal.AsSpan(work.Tokens)[work.Begin(s)..work.Ends[s]],
                    work.Scratch,
                    s - first
                );
            }
            first = last;
        }
        Return(work);
        return ImmutableCollectionsMarshal.AsImmutableArray(sentences);
    }

    /// <summary>Reads one sentence whose words are known.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The words: at least one, none empty, ascending, not overlapping.</param>
    public Sentence Parse(string text, IReadOnlyList<Span> tokens) => Parse([(text, tokens)])[0];

    /// <summary>Reads sentences whose words are known, several at a time, which is faster than one by one.</summary>
    /// <param name="sentences">For each its text and its words: at least one, none empty, ascending, not overlapping.</param>
    public ImmutableArray<Sentence> Parse(IReadOnlyList<(string Text, IReadOnlyList<Span> Tokens)> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        // Overlong sentences are taken in pieces, which are put together again at the end.
        var pieces = new List<(string Text, RawToken[] Words, bool Goes)>(sentences.Count);
        foreach (var (text, tokens) in sentences)
        {
            var words = Checked(text, tokens);
            for (var from = 0; from < words.Length; from += MaxPieceTokens)
            {
                var piece =
                    words.Length <= MaxPieceTokens ? words : words[from..Math.Min(words.Length, from + MaxPieceTokens)];
                pieces.Add((text, piece, from > 0));
            }
        }
        var work = _idle.TryTake(out var idle) ? idle : new Workspace();
        var parsed = new List<Sentence>(pieces.Count);
        for (var first = 0; first < pieces.Count; )
        {
            var batch = work.Scratch.Batch;
            batch.Clear();
            var next = first;
            while (next < pieces.Count && (next == first || batch.Words + pieces[next].Words.Length <= BatchWords))
            {
                AddWords(pieces[next].Text, pieces[next].Words, batch);
                next++;
            }
            _network.Run(work.Scratch);
            for (var p = first; p < next; p++)
            {
                var sentence = Build(pieces[p].Text, pieces[p].Words, work.Scratch, p - first);
                if (pieces[p].Goes)
                {
                    parsed[^1] = Chain(parsed[^1], sentence);
                }
                else
                {
                    parsed.Add(sentence);
                }
            }
            first = next;
        }
        Return(work);
        return [.. parsed];
    }

    /// <summary>Reads one sentence of CoNLL-U with its own words; its text is the words with the blanks that the file tells of.</summary>
    public Sentence Parse(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (text, spans) = sentence.Join();
        return Parse(text, spans);
    }

    // Takes sentences until the batch is full; gives the index after the last.
    private int Fill(string text, Workspace work, int first)
    {
        var batch = work.Scratch.Batch;
        batch.Clear();
        var next = first;
        while (
            next < work.Ends.Count && (next == first || batch.Words + work.Ends[next] - work.Begin(next) <= BatchWords)
        )
        {
            AddWords(text, CollectionsMarshal.AsSpan(work.Tokens)[work.Begin(next)..work.Ends[next]], batch);
            next++;
        }
        return next;
    }

    private void AddWords(string text, ReadOnlySpan<RawToken> words, WordBatch batch)
    {
        var ids = batch.Add(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            _model.Vocabulary.Fill(
                text.AsSpan(words[i].Start, words[i].Length),
                i == 0,
                ids.Slice(i * WordBatch.Features, WordBatch.Features)
            );
        }
    }

    private Sentence Build(string text, ReadOnlySpan<RawToken> words, Scratch scratch, int place)
    {
        var start = scratch.Batch.Start(place);
        var n = words.Length;
        var spans = new Span[n];
        var tags = new Upos[n];
        var xpos = new string[n];
        var lemmas = new string[n];
        var heads = new int[n];
        var relations = new Relation[n];
        for (var i = 0; i < n; i++)
        {
            spans[i] = words[i].Span;
            tags[i] = (Upos)scratch.Upos[start + i];
            xpos[i] = _model.Xpos[scratch.Xpos[start + i]];
            lemmas[i] = _lemmatizer.Lemma(
                text.AsSpan(words[i].Start, words[i].Length),
                tags[i],
                scratch.Xpos[start + i]
            );
            heads[i] = scratch.Heads[start + i];
            relations[i] = _relations[scratch.Relations[start + i]];
        }
        return new Sentence(
            text,
            ImmutableCollectionsMarshal.AsImmutableArray(spans),
            ImmutableCollectionsMarshal.AsImmutableArray(tags),
            ImmutableCollectionsMarshal.AsImmutableArray(xpos),
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas),
            ImmutableCollectionsMarshal.AsImmutableArray(heads),
            ImmutableCollectionsMarshal.AsImmutableArray(relations)
        );
    }

    private static RawToken[] Checked(string text, IReadOnlyList<Span> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var raw = new RawToken[tokens.Count];
        var at = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (tokens[i].Start < at || tokens[i].IsEmpty || tokens[i].End > text.Length)
            {
                throw new ArgumentException($"Word {i} ({tokens[i]}) is empty or not in order.", nameof(tokens));
            }
            at = tokens[i].End;
            raw[i] = new RawToken(tokens[i].Start, tokens[i].End, SpaceBefore: false, BreakBefore: false);
        }
        return raw.Length > 0 ? raw : throw new ArgumentException("A sentence has at least one word.", nameof(tokens));
    }

    // One tree out of two: the root of the later one stands beside that of the first.
    private static Sentence Chain(Sentence first, Sentence later) =>
        new(
            first.Text,
            [.. first.Spans, .. later.Spans],
            [.. first.Tags, .. later.Tags],
            [.. first.Xpos, .. later.Xpos],
            [.. first.Lemmas, .. later.Lemmas],
            [.. first.Heads, .. later.Heads.Select(h => h < 0 ? first.RootIndex : h + first.Count)],
            [.. first.Relations, .. later.Relations.Select(r => r == Relation.Root ? Relation.Parataxis : r)]
        );

    // Buffers that one huge text made grow are not kept for good.
    private void Return(Workspace work)
    {
        if (work.Tokens.Capacity <= Workspace.KeptTokens)
        {
            _idle.Add(work);
        }
    }

    private sealed class Workspace
    {
        public const int KeptTokens = 1 << 16;

        public Scratch Scratch { get; } = new();

        public List<RawToken> Tokens { get; } = [];

        public List<int> Ends { get; } = [];

        public int Begin(int sentence) => sentence == 0 ? 0 : Ends[sentence - 1];
    }
}
