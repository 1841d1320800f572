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
            // The clause above tells who, not what.
            if (argument.Slot != Slot.Above)
            {
                span = span.Union(sentence.Spans[argument.Token]);
            }
        }
        return Trim(sentence, span);
    }

    // A relative pronoun's antecedent brings its own title and adjectives, which stand right before it; and nothing ends
    // in the beginning of the next phrase.
    private static Span Trim(Sentence sentence, Span span)
    {
        var first = sentence.Spans.IndexOf(sentence.Spans.First(s => s.End > span.Start));
        var last = sentence.Count - 1;
        while (last > first && sentence.Spans[last].Start >= span.End)
        {
            last--;
        }
        while (first > 0 && sentence.Heads[first - 1] == first && IsBefore(sentence.Relations[first - 1]))
        {
            first--;
        }
        while (last > first && IsOpening(sentence, last))
        {
            last--;
        }
        return new Span(sentence.Spans[first].Start, sentence.Spans[last].End);
    }

    private static bool IsBefore(Relation relation) =>
        relation
            is Relation.Det
                or Relation.Amod
                or Relation.Compound
                or Relation.NmodPoss
                or Relation.NmodDesc
                or Relation.Nummod;

    private static bool IsOpening(Sentence sentence, int token) =>
        sentence.Tags[token] is Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Det
        || (sentence.Tags[token] == Upos.Punct && sentence[token].Form is not ("”" or "\"" or "’"))
        || Grammar.IsRelativeWord(sentence, token)
        || (sentence.Tags[token] == Upos.Pron && token > 0 && IsOpening(sentence, token - 1));
}
