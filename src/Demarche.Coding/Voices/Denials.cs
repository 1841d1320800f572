using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Denials that stand apart from what they deny: "Moscow denied the accusations."</summary>
internal sealed class Denials(
    VoiceKnowledge knowledge,
    ParsedReport report,
    ImmutableArray<Said> said,
    VoiceNames voices
)
{
    /// <summary>What the alleged doer says against it in the act's sentence or the next; null where nothing.</summary>
    public Said? Of(int passage, Span trigger, IReadOnlyList<Actor> actors)
    {
        foreach (var one in said)
        {
            if (
                one.Says == Says.Denies
                && one.Passage >= passage
                && one.Passage <= passage + 1
                && one.CueToken >= 0
                && !one.Covers(trigger)
                && voices.IsOneOf(actors, one)
                && DeniesWhatWasSaid(one)
            )
            {
                return one;
            }
        }
        return null;
    }

    private bool DeniesWhatWasSaid(Said one)
    {
        var sentence = report.Passages[one.Passage].Sentence;
        foreach (var child in sentence[one.CueToken].Children)
        {
            if (child.Relation is Relation.Obj or Relation.NsubjPass or Relation.Xcomp)
            {
                return knowledge.CueOf(child.Lemma, CueKind.Noun) is not null
                    || child.Lemma is "which" or "it" or "this" or "that"
                    || knowledge.Denied.Contains(child.Lemma);
            }
        }
        return false;
    }
}
