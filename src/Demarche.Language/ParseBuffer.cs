using System.Runtime.InteropServices;
using Demarche.Core;
using Demarche.Language.Net;
using Demarche.Language.Tokens;

namespace Demarche.Language;

/// <summary>
/// Room into which <see cref="EnglishPipeline"/> writes what it reads, used again and again: once it has grown to the largest
/// text, and the words have come before, reading allocates nothing.
/// </summary>
/// <remarks>
/// Words of all sentences lie one after the other in flat arrays; heads count within their sentence. Each call that reads into
/// the buffer replaces what it holds, and what was taken out of it (views and spans) must not be used after that; use
/// <see cref="ToSentences"/> to keep something. Not thread-safe: one buffer belongs to one thread at a time. It keeps the
/// memory of the largest text that it has held.
/// </remarks>
public sealed class ParseBuffer
{
    private string[] _texts = [];
    private int[] _ends = [];
    private Span[] _spans = [];
    private Upos[] _tags = [];
    private string[] _xpos = [];
    private string[] _lemmas = [];
    private int[] _heads = [];
    private Relation[] _relations = [];
    private int[] _links = [];

    /// <summary>How many sentences it holds.</summary>
    public int Count { get; private set; }

    /// <summary>How many words all sentences have together.</summary>
    public int WordCount => Count == 0 ? 0 : _ends[Count - 1];

    /// <summary>Where each word stands in the text of its sentence: <see cref="WordCount"/> entries, as in the lists below.</summary>
    public ReadOnlySpan<Span> Spans => _spans.AsSpan(0, WordCount);

    /// <summary>The universal part of speech of each word.</summary>
    public ReadOnlySpan<Upos> Tags => _tags.AsSpan(0, WordCount);

    /// <summary>The Penn tag of each word, interned.</summary>
    public ReadOnlySpan<string> Xpos => _xpos.AsSpan(0, WordCount);

    /// <summary>The lemma of each word.</summary>
    public ReadOnlySpan<string> Lemmas => _lemmas.AsSpan(0, WordCount);

    /// <summary>The head of each word as an index into its sentence; -1 for the root.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, WordCount);

    /// <summary>The relation of each word to its head.</summary>
    public ReadOnlySpan<Relation> Relations => _relations.AsSpan(0, WordCount);

    /// <summary>The sentence at that place, from 0: a view, which costs nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sentence.</exception>
    public SentenceView this[int index] =>
        (uint)index < (uint)Count
            ? new SentenceView(this, index)
            : throw new ArgumentOutOfRangeException(nameof(index));

    internal Scratch Scratch { get; } = new();

    internal BoundaryReader Boundaries { get; } = new();

    /// <summary>The words of all sentences, before they are read.</summary>
    internal List<RawToken> Tokens { get; } = [];

    /// <summary>The words found in one part of a text.</summary>
    internal List<RawToken> PartTokens { get; } = [];

    /// <summary>Where the sentences found in that part end, counted in <see cref="PartTokens"/>.</summary>
    internal List<int> Ends { get; } = [];

    /// <summary>Starts an enumeration of the sentences; allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Copies the sentences out: they no longer depend on the buffer.</summary>
    public Sentence[] ToSentences()
    {
        var sentences = new Sentence[Count];
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = new Sentence(this[s]);
        }
        return sentences;
    }

    internal int StartOf(int sentence) => sentence == 0 ? 0 : _ends[sentence - 1];

    internal int EndOf(int sentence) => _ends[sentence];

    internal string TextOf(int sentence) => _texts[sentence];

    internal ReadOnlySpan<int> LinksOf(int sentence) => Links(sentence);

    internal void Clear()
    {
        // Texts are let go of, so that the buffer keeps none of them alive.
        Array.Clear(_texts, 0, Count);
        Count = 0;
        Tokens.Clear();
        PartTokens.Clear();
        Ends.Clear();
    }

    /// <summary>Adds a sentence whose words are <see cref="Tokens"/> from the last sentence's end to that of the list.</summary>
    internal void Add(string text, int end)
    {
        Grow(ref _texts, Count + 1);
        Grow(ref _ends, Count + 1);
        _texts[Count] = text;
        _ends[Count++] = end;
    }

    /// <summary>Makes room for the words of all sentences and notes where they stand.</summary>
    internal void Fit()
    {
        Grow(ref _spans, WordCount);
        Grow(ref _tags, WordCount);
        Grow(ref _xpos, WordCount);
        Grow(ref _lemmas, WordCount);
        Grow(ref _heads, WordCount);
        Grow(ref _relations, WordCount);
        Grow(ref _links, TreeLinks.Count(WordCount) + 2 * Count);
        var tokens = CollectionsMarshal.AsSpan(Tokens);
        for (var word = 0; word < WordCount; word++)
        {
            _spans[word] = tokens[word].Span;
        }
    }

    internal void Set(int word, Upos tag, string xpos, string lemma, int head, Relation relation)
    {
        _tags[word] = tag;
        _xpos[word] = xpos;
        _lemmas[word] = lemma;
        _heads[word] = head;
        _relations[word] = relation;
    }

    /// <summary>Fills in what follows from the heads, when all are set.</summary>
    internal void Link()
    {
        for (var s = 0; s < Count; s++)
        {
            TreeLinks.Fill(_heads.AsSpan(StartOf(s)..EndOf(s)), Links(s));
        }
    }

    private Span<int> Links(int sentence) =>
        _links.AsSpan(4 * StartOf(sentence) + 2 * sentence, TreeLinks.Count(EndOf(sentence) - StartOf(sentence)));

    private static void Grow<T>(ref T[] array, int count)
    {
        if (count > array.Length)
        {
            Array.Resize(ref array, Math.Max(count, 2 * array.Length));
        }
    }

    /// <summary>Walks the sentences of a <see cref="ParseBuffer"/>.</summary>
    public ref struct Enumerator
    {
        private readonly ParseBuffer _buffer;
        private int _index = -1;

        internal Enumerator(ParseBuffer buffer) => _buffer = buffer;

        /// <summary>The sentence reached.</summary>
        public readonly SentenceView Current => _buffer[_index];

        /// <summary>Goes to the next sentence.</summary>
        public bool MoveNext() => ++_index < _buffer.Count;
    }
}
