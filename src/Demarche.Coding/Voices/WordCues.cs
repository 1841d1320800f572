using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Cues that are no verbs: "a report that …", "reportedly", "according to …".</summary>
internal static class WordCues
{
    /// <summary>A cue noun with its clause; null where there is none.</summary>
    // "a report that …", "Seoul's claim that …", "allegations by Kyiv that …"
    public static Said? Noun(VoiceKnowledge knowledge, Passage passage, Token noun)
    {
        if (knowledge.CueOf(noun.Lemma, CueKind.Noun) is not { } cue)
        {
            return null;
        }
        foreach (var child in noun.Children)
        {
            if (
                child.Index > noun.Index
                && child.Relation.Base() is Relation.Acl or Relation.Ccomp
                && child.LeftEdge < child.Index
                && Clauses.IsThatClause(child)
            )
            {
                var source = noun.Child(Relation.NmodPoss) ?? Of(noun);
                return SaidReader.Make(
                    passage,
                    noun,
                    cue,
                    source,
                    [Clauses.Trim(noun.Sentence, child.LeftEdge, child.RightEdge)]
                ) with
                {
                    Indirect = true,
                };
            }
        }
        return null;
    }

    private static Token? Of(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (
                child.Relation.Base() == Relation.Nmod
                && child.Child(Relation.Case) is { } preposition
                && (preposition.IsForm("by") || preposition.IsForm("from") || preposition.IsForm("of"))
            )
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>The clause of an adverb; null where it gives nobody the word.</summary>
    // "reportedly": the clause it stands in, on nobody's word.
    public static Said? Adverb(VoiceKnowledge knowledge, Passage passage, Token adverb)
    {
        if (
            knowledge.CueOf(adverb.Lemma, CueKind.Adverb) is not { Strength: Strength.Reported or Strength.Claimed } cue
            || adverb.IsRoot
        )
        {
            return null;
        }
        var head = adverb.HeadToken;
        return SaidReader.Make(passage, adverb, cue, null, Contents.Without(head, adverb));
    }

    /// <summary>What stands beside a phrase that names its source; null where none begins here.</summary>
    // "according to X": the source is what the phrase marks, the content the rest of its clause.
    public static Said? Phrase(VoiceKnowledge knowledge, Passage passage, Token first)
    {
        foreach (var cue in knowledge.Phrases)
        {
            if (!Matches(first, cue, out var last))
            {
                continue;
            }
            var source =
                first.Relation is Relation.Case or Relation.Mark && !first.IsRoot ? first.HeadToken
                : last + 1 < first.Sentence.Count && first.Children.Count > 0 ? Below(first, last)
                : null;
            if (source is not { } named)
            {
                continue;
            }
            var whole = !named.IsRoot && named.HeadToken == first ? first : named;
            var said = SaidReader.Make(
                passage,
                first,
                cue,
                named,
                Interposed.Beside(first.Sentence, first.Index, Math.Max(whole.RightEdge, last))
            );
            if (said.Content.IsEmpty)
            {
                return null;
            }
            return said with { Cue = new Span(first.Span.Start, first.Sentence.Spans[last].End) };
        }
        return null;
    }

    private static bool Matches(Token first, Cue cue, out int last)
    {
        last = first.Index + cue.Words.Count - 1;
        if (last >= first.Sentence.Count)
        {
            return false;
        }
        for (var i = 0; i < cue.Words.Count; i++)
        {
            if (!first.Sentence[first.Index + i].IsForm(cue.Words[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static Token? Below(Token first, int last)
    {
        foreach (var child in first.Children)
        {
            if (child.Index > last)
            {
                return child;
            }
        }
        return null;
    }
}
