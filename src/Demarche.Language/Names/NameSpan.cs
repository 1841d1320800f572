using Demarche.Core;

namespace Demarche.Language.Names;

/// <summary>A name in a sentence: a run of its words, without title and article ("Orlov" in "President Orlov").</summary>
/// <param name="Kind">What it names.</param>
/// <param name="First">The index of its first word in the sentence.</param>
/// <param name="Last">The index of its last word, itself included.</param>
/// <param name="Head">The word by which the name hangs in the tree; the first where the tree has several.</param>
/// <remarks>Immutable; safe on any thread. The default value belongs to no sentence and must not be used.</remarks>
public readonly record struct NameSpan(NameKind Kind, int First, int Last, Token Head)
{
    /// <summary>The sentence that it stands in.</summary>
    public Sentence Sentence => Head.Sentence;

    /// <summary>Where it stands in <see cref="Sentence.Text"/>, in UTF-16 units, end excluded.</summary>
    public Span Span => new(Sentence.Spans[First].Start, Sentence.Spans[Last].End);

    /// <summary>The name as written, as a new string.</summary>
    public override string ToString() => Span.In(Sentence.Text);
}
