using Demarche.Core;

namespace Demarche.Language;

/// <summary>One word of a <see cref="Language.Sentence"/>: a view that costs nothing to make.</summary>
/// <remarks>Immutable; safe on any thread. The default value belongs to no sentence and must not be used.</remarks>
public readonly struct Token : IEquatable<Token>
{
    internal Token(Sentence sentence, int index)
    {
        Sentence = sentence;
        Index = index;
    }

    /// <summary>The sentence that it stands in.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its place in the sentence, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in <see cref="Sentence.Text"/>.</summary>
    public Span Span => Sentence.Spans[Index];

    /// <summary>The word as written, without allocating.</summary>
    public ReadOnlySpan<char> Form => Sentence.Text.AsSpan(Span.Start, Span.Length);

    /// <summary>The word as written, as a new string.</summary>
    public string Word => Form.ToString();

    /// <inheritdoc cref="Sentence.LowerForm"/>
    public string LowerForm => Sentence.LowerForm(Index);

    /// <summary>The dictionary form: lower case except for names and the pronoun "I".</summary>
    public string Lemma => Sentence.Lemmas[Index];

    /// <summary>The lemma with its particles, as in <c>carry out</c>; elsewhere <see cref="Lemma"/> itself.</summary>
    public string VerbLemma
    {
        get
        {
            var lemma = Lemma;
            foreach (var child in Children)
            {
                if (child.Relation == Relation.CompoundPrt)
                {
                    lemma = $"{lemma} {child.LowerForm}";
                }
            }
            return lemma;
        }
    }

    /// <summary>The universal part of speech.</summary>
    public Upos Upos => Sentence.Tags[Index];

    /// <summary>The Penn tag, such as <c>VBD</c>; an interned string.</summary>
    public string Xpos => Sentence.Xpos[Index];

    /// <summary>The index of its head in the sentence; -1 for the root.</summary>
    public int Head => Sentence.Heads[Index];

    /// <summary>Its relation to the head, <see cref="Language.Relation.Root"/> for the root.</summary>
    public Relation Relation => Sentence.Relations[Index];

    /// <summary>Whether it is the root of the sentence.</summary>
    public bool IsRoot => Head < 0;

    /// <summary>The head. Call it only where <see cref="IsRoot"/> is false.</summary>
    public Token HeadToken => Sentence[Head];

    /// <summary>The index of the leftmost word of its subtree (itself included).</summary>
    public int LeftEdge => Sentence.LeftEdges[Index];

    /// <summary>The index of the rightmost word of its subtree (itself included).</summary>
    public int RightEdge => Sentence.RightEdges[Index];

    /// <summary>From the start of the leftmost to the end of the rightmost word of its subtree.</summary>
    public Span SubtreeSpan => new(Sentence.Spans[LeftEdge].Start, Sentence.Spans[RightEdge].End);

    /// <summary>Its dependents, left to right; enumerating allocates nothing.</summary>
    public ChildList Children => Sentence.ChildrenOf(Index);

    /// <summary>The first dependent with that relation (the subtype counts), or null.</summary>
    public Token? Child(Relation relation)
    {
        foreach (var child in Children)
        {
            if (child.Relation == relation)
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>Whether it is written so, letter case aside.</summary>
    public bool IsForm(ReadOnlySpan<char> form) => Form.Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lemma is exactly that.</summary>
    public bool IsLemma(string lemma) => string.Equals(Lemma, lemma, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="other"/> is this word or stands below it in the tree.</summary>
    public bool Dominates(Token other)
    {
        var at = other.Index;
        while (at >= 0 && at != Index)
        {
            at = Sentence.Heads[at];
        }
        return at == Index;
    }

    /// <inheritdoc/>
    public bool Equals(Token other) => Index == other.Index && ReferenceEquals(Sentence, other.Sentence);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sentence, Index);

    /// <summary>Whether both are the same word of the same sentence.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>Whether they are different words.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => Word;
}
