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
    private readonly int[] _links;

    // Made when asked for. Two threads may make the same one; either is as good.
    private string?[]? _lower;

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
        _links = new int[TreeLinks.Count(n)];
        if (!TreeLinks.Fill(heads.AsSpan(), _links))
        {
            throw new ArgumentException("The heads form no tree with exactly one root.", nameof(heads));
        }
        RootIndex = heads.IndexOf(-1);
    }

    /// <summary>Copies a sentence out of a buffer.</summary>
    internal Sentence(SentenceView view)
    {
        Text = view.Text;
        Span = view.Span;
        Spans = [.. view.Spans];
        Tags = [.. view.Tags];
        Xpos = [.. view.Xpos];
        Lemmas = [.. view.Lemmas];
        Heads = [.. view.Heads];
        Relations = [.. view.Relations];
        RootIndex = view.RootIndex;
        _links = view.Links.ToArray();
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

    /// <summary>A word as written, in lower case: made when first asked for, and no new string where it is its own lemma.</summary>
    /// <param name="token">The index of the word.</param>
    public string LowerForm(int token)
    {
        var lower = _lower ??= new string?[Count];
        if (lower[token] is { } made)
        {
            return made;
        }
        var form = Text.AsSpan(Spans[token].Start, Spans[token].Length);
        var lemma = Lemmas[token];
        var isLemma =
            form.SequenceEqual(lemma) && !form.ContainsAnyInRange('A', 'Z') && System.Text.Ascii.IsValid(form);
        return lower[token] = isLemma ? lemma : form.ToString().ToLowerInvariant();
    }

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

    internal ReadOnlySpan<int> LeftEdges => TreeLinks.LeftEdges(_links);

    internal ReadOnlySpan<int> RightEdges => TreeLinks.RightEdges(_links);

    /// <summary>The dependents of the word at that place, left to right.</summary>
    public ChildList ChildrenOf(int index) => new(this, TreeLinks.Children(_links, index));

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
}
