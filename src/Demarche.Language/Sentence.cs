using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language.Names;

namespace Demarche.Language;

/// <summary>One sentence with its words, tags, lemmas and dependency tree.</summary>
/// <remarks>
/// All arrays have <see cref="Count"/> entries, one a word, in text order. Offsets are UTF-16 code units of
/// <see cref="Text"/>, which is the whole text that the sentence was found in. Exactly one word is the root, and
/// a tree from <see cref="EnglishPipeline"/> is projective: every subtree is a run of words. Immutable; safe on any thread.
/// </remarks>
public sealed class Sentence
{
    private readonly int[] _childStarts;
    private readonly int[] _childIndexes;

    /// <summary>Puts a sentence together from its parts, checking that they fit and that the heads form a tree.</summary>
    /// <exception cref="ArgumentException">Different lengths, a head out of range, no or several roots, or a cycle.</exception>
    public Sentence(
        string text,
        ImmutableArray<Span> spans,
        ImmutableArray<Upos> tags,
        ImmutableArray<string> xpos,
        ImmutableArray<string> lemmas,
        ImmutableArray<int> heads,
        ImmutableArray<Relation> relations
    )
    {
        var n = spans.Length;
        if (
            n == 0
            || tags.Length != n
            || xpos.Length != n
            || lemmas.Length != n
            || heads.Length != n
            || relations.Length != n
        )
        {
            throw new ArgumentException(
                "A sentence needs at least one word and one entry a word everywhere.",
                nameof(spans)
            );
        }
        Text = text;
        Spans = spans;
        Tags = tags;
        Xpos = xpos;
        Lemmas = lemmas;
        Heads = heads;
        Relations = relations;
        Span = new Span(spans[0].Start, spans[^1].End);
        (_childStarts, _childIndexes) = ChildrenByHead(heads);
        if (_childStarts[1] != 1)
        {
            throw new ArgumentException("A sentence has exactly one root.", nameof(heads));
        }
        RootIndex = _childIndexes[0];
        (LeftEdges, RightEdges) = Edges();
    }

    /// <summary>The whole text that the sentence was found in.</summary>
    public string Text { get; }

    /// <summary>From the start of the first to the end of the last word.</summary>
    public Span Span { get; }

    /// <summary>How many words it has; at least one.</summary>
    public int Count => Spans.Length;

    /// <summary>Where each word stands in <see cref="Text"/>; ascending, never overlapping.</summary>
    public ImmutableArray<Span> Spans { get; }

    /// <summary>The universal part of speech of each word.</summary>
    public ImmutableArray<Upos> Tags { get; }

    /// <summary>The Penn tag of each word.</summary>
    public ImmutableArray<string> Xpos { get; }

    /// <summary>The lemma of each word.</summary>
    public ImmutableArray<string> Lemmas { get; }

    /// <summary>The head of each word as an index into the sentence; -1 for the root.</summary>
    public ImmutableArray<int> Heads { get; }

    /// <summary>The relation of each word to its head.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>The index of the root.</summary>
    public int RootIndex { get; }

    /// <summary>The root.</summary>
    public Token Root => new(this, RootIndex);

    /// <summary>The word at that place, from 0.</summary>
    public Token this[int index] =>
        (uint)index < (uint)Count ? new Token(this, index) : throw new ArgumentOutOfRangeException(nameof(index));

    internal int[] LeftEdges { get; }

    internal int[] RightEdges { get; }

    /// <summary>The dependents of the word at that place, left to right.</summary>
    public ChildList ChildrenOf(int index)
    {
        var start = _childStarts[index + 1];
        return new ChildList(this, _childIndexes.AsSpan(start, _childStarts[index + 2] - start));
    }

    /// <summary>Enumerates the words.</summary>
    public IEnumerable<Token> Tokens()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return new Token(this, i);
        }
    }

    /// <summary>The names in the sentence, left to right, none within another; found anew at each call.</summary>
    public ImmutableArray<NameSpan> Names() => NameFinder.Find(this);

    /// <summary>The words of the sentence as written, from its first to its last.</summary>
    public override string ToString() => Span.In(Text);

    // Entry h + 1 says where the children of h begin, so that the root's place (h = -1) is entry 0.
    private static (int[] Starts, int[] Indexes) ChildrenByHead(ImmutableArray<int> heads)
    {
        var starts = new int[heads.Length + 2];
        foreach (var head in heads)
        {
            if (head < -1 || head >= heads.Length)
            {
                throw new ArgumentException($"The head {head} lies outside the sentence.", nameof(heads));
            }
            starts[head + 2]++;
        }
        for (var h = 1; h < starts.Length; h++)
        {
            starts[h] += starts[h - 1];
        }
        var indexes = new int[heads.Length];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var d = 0; d < heads.Length; d++)
        {
            indexes[next[heads[d] + 1]++] = d;
        }
        return (starts, indexes);
    }

    // Walks the tree breadth first from the root, then folds the edges upwards in reverse.
    private (int[] Left, int[] Right) Edges()
    {
        var n = Count;
        var order = new int[n];
        order[0] = RootIndex;
        var filled = 1;
        for (var at = 0; at < filled; at++)
        {
            foreach (var child in ChildrenOf(order[at]).Indexes)
            {
                order[filled++] = child;
            }
        }
        if (filled != n)
        {
            throw new ArgumentException("The heads of a sentence form a tree; these have a cycle.");
        }
        var left = new int[n];
        var right = new int[n];
        for (var at = n - 1; at >= 0; at--)
        {
            var word = order[at];
            var (lo, hi) = (word, word);
            foreach (var child in ChildrenOf(word).Indexes)
            {
                lo = Math.Min(lo, left[child]);
                hi = Math.Max(hi, right[child]);
            }
            (left[word], right[word]) = (lo, hi);
        }
        return (left, right);
    }
}
