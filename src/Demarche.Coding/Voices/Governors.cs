using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What a word above an act makes of it, by governors.txt and the cues that are nouns.</summary>
internal sealed class Governors(VoiceKnowledge knowledge)
{
    /// <summary>What a noun makes of the act below it: "reports of an attack".</summary>
    public Effect? OfNoun(Token noun, Token below)
    {
        if (knowledge.EffectOf(noun.Lemma, GovernorKind.Noun) is { } effect)
        {
            return effect;
        }
        if (
            below.Relation.Base() is not (Relation.Nmod or Relation.Compound)
            || knowledge.CueOf(noun.Lemma, CueKind.Noun) is not { } cue
        )
        {
            return null;
        }
        // "reports of an attack", "fears of war", "attack claims"
        if (
            below.Relation.Base() == Relation.Nmod
            && below.Child(Relation.Case) is { } preposition
            && !preposition.IsForm("of")
        )
        {
            return null;
        }
        return cue.Says == Core.Says.Denies ? Effect.Denied
            : cue.Strength == Core.Strength.Suspected ? Effect.Speculated
            : cue.Strength is Core.Strength.Claimed or Core.Strength.Reported ? Effect.Claimed
            : null;
    }

    /// <summary>What a verb, adjective or noun makes of its complement.</summary>
    public Effect? Of(Token head)
    {
        if (head.Upos == Upos.Adj)
        {
            return knowledge.EffectOf(head.Lemma, GovernorKind.Adjective);
        }
        if (head.Upos is Upos.Noun && head.Xpos != "VBZ")
        {
            return knowledge.EffectOf(head.Lemma, GovernorKind.Noun);
        }
        var passive = Clauses.IsPassive(head) || (head.Xpos == "VBN" && head.Child(Relation.Aux) is null);
        if (passive && knowledge.EffectOf(head.Lemma, GovernorKind.Passive) is { } done)
        {
            return done;
        }
        if (head.Lemma == "go" && head.Xpos != "VBG")
        {
            return null;
        }
        return Phrased(head, GovernorKind.Verb);
    }

    /// <summary>What a verb makes of the act, with the word right behind it where the file joins them: rule_out, go_ahead.</summary>
    public Effect? Phrased(Token head, GovernorKind kind)
    {
        var lemma = Clauses.VerbLemma(head);
        var next = head.Index + 1;
        return (next < head.Sentence.Count ? knowledge.EffectOf($"{lemma}_{head.Sentence.Lemmas[next]}", kind) : null)
            ?? knowledge.EffectOf(lemma, kind);
    }

    /// <summary>There is no doubt that it is, but no evidence and no truth in it that it is.</summary>
    public bool IsNone(Token noun)
    {
        for (var at = noun; ; at = at.HeadToken)
        {
            if (at.Child(Relation.Det)?.IsForm("no") == true)
            {
                return knowledge.CueOf(at.Lemma, CueKind.Noun)?.Says != Core.Says.Doubts;
            }
            if (at.IsRoot || at.Relation.Base() != Relation.Nmod)
            {
                return false;
            }
        }
    }
}
