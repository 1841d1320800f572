using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>The words that tell an act: its trigger with everything that fills its slots, in one run.</summary>
internal static class EvidenceSpan
{
    /// <summary>The span of a frame's act.</summary>
    public static Span Of(Sentence sentence, Frame frame)
    {
        var span = sentence.Spans[frame.Trigger];
        foreach (var child in sentence[frame.Trigger].Children)
        {
            if (
                child.Relation
                is not (
                    Relation.Punct
                    or Relation.Parataxis
                    or Relation.Conj
                    or Relation.Cc
                    or Relation.Advcl
                    or Relation.AclRelcl
                    or Relation.Mark
                    or Relation.Appos
                    or Relation.Discourse
                )
            )
            {
                span = span.Union(child.SubtreeSpan);
            }
        }
        foreach (var argument in frame.Arguments)
        {
            span = span.Union(sentence.Spans[argument.Token]);
        }
        return Trim(sentence, span);
    }

    // A relative pronoun's antecedent brings its own title and adjectives, which stand right before it.
    private static Span Trim(Sentence sentence, Span span)
    {
        for (var i = sentence.Count - 1; i > 0; i--)
        {
            if (
                sentence.Spans[i].Start == span.Start
                && sentence.Heads[i - 1] == i
                && sentence.Relations[i - 1]
                    is Relation.Det
                        or Relation.Amod
                        or Relation.Compound
                        or Relation.NmodPoss
                        or Relation.NmodDesc
            )
            {
                span = new Span(sentence.Spans[i - 1].Start, span.End);
            }
        }
        return span;
    }
}
