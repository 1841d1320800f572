using Demarche.Core;

namespace Demarche.Language;

/// <summary>One sentence inside a <see cref="ParseBuffer"/>, with the meaning of <see cref="Sentence"/> member for member.</summary>
/// <remarks>
/// All lists have <see cref="Count"/> entries, one a word, in text order; offsets are UTF-16 code units of <see cref="Text"/>.
/// A view costs nothing and holds until the buffer is read into again. Use it on the thread that the buffer belongs to.
/// </remarks>
public readonly ref struct SentenceView
{
    private readonly ParseBuffer _buffer;
    private readonly int _index;
    private readonly int _start;

    internal SentenceView(ParseBuffer buffer, int index)
    {
        _buffer = buffer;
        _index = index;
        _start = buffer.StartOf(index);
        Count = buffer.EndOf(index) - _start;
    }

    /// <summary>The whole text that the sentence was found in.</summary>
    public string Text => _buffer.TextOf(_index);

    /// <summary>From the start of the first to the end of the last word.</summary>
    public Span Span => new(Spans[0].Start, Spans[^1].End);

    /// <summary>How many words it has; at least one.</summary>
    public int Count { get; }

    /// <summary>Where each word stands in <see cref="Text"/>; ascending, never overlapping.</summary>
    public ReadOnlySpan<Span> Spans => _buffer.Spans.Slice(_start, Count);

    /// <summary>The universal part of speech of each word.</summary>
    public ReadOnlySpan<Upos> Tags => _buffer.Tags.Slice(_start, Count);

    /// <summary>The Penn tag of each word, interned.</summary>
    public ReadOnlySpan<string> Xpos => _buffer.Xpos.Slice(_start, Count);

    /// <summary>The lemma of each word.</summary>
    public ReadOnlySpan<string> Lemmas => _buffer.Lemmas.Slice(_start, Count);

    /// <summary>The head of each word as an index into the sentence; -1 for the root.</summary>
    public ReadOnlySpan<int> Heads => _buffer.Heads.Slice(_start, Count);

    /// <summary>The relation of each word to its head.</summary>
    public ReadOnlySpan<Relation> Relations => _buffer.Relations.Slice(_start, Count);

    /// <summary>The index of the leftmost word below each word, itself included.</summary>
    public ReadOnlySpan<int> LeftEdges => TreeLinks.LeftEdges(Links);

    /// <summary>The index of the rightmost word below each word, itself included.</summary>
    public ReadOnlySpan<int> RightEdges => TreeLinks.RightEdges(Links);

    /// <summary>The index of the root.</summary>
    public int RootIndex => TreeLinks.Children(Links, -1)[0];

    /// <summary>The root.</summary>
    public TokenView Root => this[RootIndex];

    /// <summary>The word at that place, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public TokenView this[int index] =>
        (uint)index < (uint)Count ? new TokenView(this, index) : throw new ArgumentOutOfRangeException(nameof(index));

    internal ReadOnlySpan<int> Links => _buffer.LinksOf(_index);

    /// <summary>The indexes of the dependents of the word at that place, left to right.</summary>
    public ReadOnlySpan<int> ChildrenOf(int index) => TreeLinks.Children(Links, index);

    /// <summary>Starts an enumeration of the words; allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the words of a sentence.</summary>
    public ref struct Enumerator
    {
        private readonly SentenceView _sentence;
        private int _index = -1;

        internal Enumerator(SentenceView sentence) => _sentence = sentence;

        /// <summary>The word reached.</summary>
        public readonly TokenView Current => _sentence[_index];

        /// <summary>Goes to the next word.</summary>
        public bool MoveNext() => ++_index < _sentence.Count;
    }
}
