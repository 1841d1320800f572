using Demarche.Core;

namespace Demarche.Language;

/// <summary>One word of a <see cref="SentenceView"/>, with the meaning of <see cref="Token"/>; holds as long as the view does.</summary>
public readonly ref struct TokenView
{
    internal TokenView(SentenceView sentence, int index)
    {
        Sentence = sentence;
        Index = index;
    }

    /// <summary>The sentence that it stands in.</summary>
    public SentenceView Sentence { get; }

    /// <summary>Its place in the sentence, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the text.</summary>
    public Span Span => Sentence.Spans[Index];

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Form => Sentence.Text.AsSpan(Span.Start, Span.Length);

    /// <summary>The dictionary form: lower case except for names and the pronoun "I".</summary>
    public string Lemma => Sentence.Lemmas[Index];

    /// <summary>The universal part of speech.</summary>
    public Upos Upos => Sentence.Tags[Index];

    /// <summary>The Penn tag, such as <c>VBD</c>.</summary>
    public string Xpos => Sentence.Xpos[Index];

    /// <summary>The index of its head in the sentence; -1 for the root.</summary>
    public int Head => Sentence.Heads[Index];

    /// <summary>Its relation to the head.</summary>
    public Relation Relation => Sentence.Relations[Index];

    /// <summary>Whether it is the root of the sentence.</summary>
    public bool IsRoot => Head < 0;

    /// <summary>The head. Call it only where <see cref="IsRoot"/> is false.</summary>
    public TokenView HeadToken => Sentence[Head];

    /// <summary>The indexes of its dependents, left to right.</summary>
    public ReadOnlySpan<int> Children => Sentence.ChildrenOf(Index);

    /// <summary>From the start of the leftmost to the end of the rightmost word of its subtree.</summary>
    public Span SubtreeSpan =>
        new(Sentence.Spans[Sentence.LeftEdges[Index]].Start, Sentence.Spans[Sentence.RightEdges[Index]].End);
}
