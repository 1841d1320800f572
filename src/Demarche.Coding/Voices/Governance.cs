using Demarche.Coding.Times;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What the words above and beside a trigger make of its act: modals, negation, wishes, conditions.</summary>
internal sealed class Governance(VoiceKnowledge knowledge, TimeKnowledge times)
{
    private readonly Besides beside = new(knowledge, times.Tenses);
    private readonly Governors governors = new(knowledge);

    /// <summary>Every effect on the act, from the trigger upwards.</summary>
    public List<Effect> Of(Sentence sentence, int trigger)
    {
        var effects = new List<Effect>();
        var at = sentence[trigger];
        beside.Of(at, effects);
        var nominal = IsNominal(at);
        for (var steps = 0; steps < 10 && !at.IsRoot; steps++)
        {
            var head = at.HeadToken;
            if (!Above(at, head, ref nominal, effects))
            {
                return effects;
            }
            at = head;
        }
        if (at.IsRoot && IsQuestion(sentence))
        {
            effects.Add(Effect.Background);
        }
        return effects;
    }

    private static bool IsNominal(Token word) =>
        word.Upos is Upos.Noun or Upos.Propn && word.Child(Relation.Cop) is null;

    // Adds what the head makes of the act; false where nothing further up bears on it.
    private bool Above(Token at, Token head, ref bool nominal, List<Effect> effects)
    {
        switch (at.Relation.Base())
        {
            case Relation.Conj:
                // "will visit and meet", "did not attack or kill": the auxiliaries of the first hold for the second.
                if (
                    at.Xpos == "VB"
                    && at.Child(Relation.Aux) is null
                    && at.Child(Relation.Nsubj) is null
                    && at.Child(Relation.Mark) is null
                )
                {
                    beside.Of(head, effects);
                }
                return true;
            case Relation.Xcomp or Relation.Csubj:
                if (IsExcluded(head, effects))
                {
                    return true;
                }
                Besides.Add(effects, governors.Of(head));
                // "would like to warn" warns.
                if (!head.IsLemma("like"))
                {
                    beside.Of(head, effects);
                }
                nominal = false;
                return true;
            case Relation.Ccomp:
                OfClause(at, head, effects);
                // "seem surprised that he was expelled": the clause is the adjective's, who seems so bears on it no more.
                return head.Relation != Relation.Xcomp || head.Upos != Upos.Adj;
            case Relation.Advcl:
                return OfAdverbial(at, head, effects);
            case Relation.Acl when at.Relation == Relation.AclRelcl:
                OfPartOf(at, head, effects);
                return false;
            case Relation.Acl:
                nominal = true;
                return OfNounClause(at, head, effects);
            case Relation.Nmod or Relation.Compound or Relation.Amod when nominal && IsNominal(head):
                Besides.Add(effects, governors.OfNoun(head, at));
                return at.Relation.Base() != Relation.Nmod
                    || times.LightNouns.Contains(head.Lemma)
                    || knowledge.EffectOf(head.Lemma, GovernorKind.Noun) is not null;
            case Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.Iobj when nominal:
                return OfArgument(at, head, ref nominal, effects);
            case Relation.Fixed or Relation.Flat or Relation.Aux or Relation.Cop or Relation.Dep:
                return true;
            // "Had he come, they would have gone."
            case Relation.Parataxis when Besides.IsInverted(head):
                effects.Add(Effect.Background);
                return false;
            default:
                return false;
        }
    }

    // "ruled out expelling him" did not; "has not ruled it out" may.
    private bool IsExcluded(Token head, List<Effect> effects)
    {
        if (governors.Of(head) != Effect.Excluded)
        {
            return false;
        }
        var own = new List<Effect>();
        beside.Of(head, own);
        effects.Add(own.Contains(Effect.Negated) ? Effect.Speculated : Effect.Negated);
        return true;
    }

    private void OfClause(Token at, Token head, List<Effect> effects)
    {
        // "seem surprised that he was expelled": the clause is the adjective's.
        if (head.Child(Relation.Xcomp) is { Upos: Upos.Adj or Upos.Verb } feeling && feeling.Index < at.Index)
        {
            return;
        }
        if (knowledge.CueOf(head.Lemma, CueKind.Verb) is null)
        {
            Besides.Add(effects, governors.Of(head));
            return;
        }
        // "demanded that Russia withdraw": a bare infinitive tells a wish, not a fact. What is said otherwise, attributions tell.
        if (at.Xpos == "VB" && at.Child(Relation.Aux) is null && governors.Of(head) is Effect.Background)
        {
            effects.Add(Effect.Background);
        }
        if (at.Child(Relation.Mark) is { } mark && (mark.IsForm("whether") || mark.IsForm("if")))
        {
            effects.Add(Effect.Background);
        }
    }

    private bool OfAdverbial(Token at, Token head, List<Effect> effects)
    {
        var marker = at.Child(Relation.Mark) ?? at.Child(Relation.Case);
        if (marker is not { } mark)
        {
            // "denied attacking"; not "…, prompting Seoul to protest"
            if (IsExcluded(head, effects))
            {
                return true;
            }
            if (at.Xpos == "VBG" && at.LeftEdge == head.Index + 1)
            {
                Besides.Add(effects, governors.Of(head));
            }
            return true;
        }
        switch (IsPurpose(mark) ? "order" : mark.Lemma)
        {
            case "if" or "unless" or "lest" or "whether" or "case":
                effects.Add(Effect.Background);
                return false;
            case "to" or "order":
                var above = governors.Of(head) ?? knowledge.EffectOf(head.Lemma, GovernorKind.Purpose);
                effects.Add(above ?? Effect.Background);
                return above is not null;
            case "without":
                effects.Add(Effect.Negated);
                return false;
            case "of" or "from" or "for" or "with" or "against" or "on":
                Besides.Add(effects, governors.Of(head));
                return true;
            default:
                // after, because, while: told as a fact of its own
                return false;
        }
    }

    // "in order to": two words before the infinitive's own.
    private static bool IsPurpose(Token mark) =>
        mark.IsForm("in")
        && mark.Index + 1 < mark.Sentence.Count
        && mark.Sentence[mark.Index + 1] is { Relation: Relation.Fixed } next
        && next.IsForm("order");

    // "reported raids in which ten people were killed": as sure as the whole that it is a part of.
    private void OfPartOf(Token at, Token head, List<Effect> effects)
    {
        if (at.Child(Relation.Obl) is not { Xpos: "WDT" } which || which.Child(Relation.Case)?.IsForm("in") != true)
        {
            return;
        }
        while (head.Relation.Base() == Relation.Nmod && head.Child(Relation.Case)?.IsForm("of") == true)
        {
            head = head.HeadToken;
        }
        if (head.Relation is Relation.Obj or Relation.NsubjPass && head.Child(Relation.Case) is null)
        {
            var above = governors.Phrased(head.HeadToken, GovernorKind.Object);
            Besides.Add(
                effects,
                above is Effect.Claimed or Effect.Denied or Effect.Speculated or Effect.Planned ? above : null
            );
        }
    }

    private bool OfNounClause(Token at, Token head, List<Effect> effects)
    {
        // "no evidence that …", "no truth in the report that …"
        if (Clauses.IsThatClause(at) && governors.IsNone(head))
        {
            effects.Add(Effect.Background);
            return false;
        }
        var effect = governors.OfNoun(head, at);
        if (effect is not null)
        {
            effects.Add(effect.Value);
            return true;
        }
        if (at.Child(Relation.Mark) is { } mark && mark.IsForm("to"))
        {
            // A headline: "Modi to visit Moscow"
            effects.Add(head is { IsRoot: true, Upos: Upos.Propn } ? Effect.Planned : Effect.Background);
        }
        return false;
    }

    private bool OfArgument(Token at, Token head, ref bool nominal, List<Effect> effects)
    {
        var light = times.Light.Contains(head.Lemma);
        var preposition = at.Child(Relation.Case);
        if (at.Relation.Base() != Relation.Nsubj || at.Relation == Relation.NsubjPass)
        {
            var effect = governors.Phrased(head, GovernorKind.Object);
            if (effect == Effect.Fulfilled)
            {
                effects.RemoveAll(e => e == Effect.Planned);
                return true;
            }
            // "called for talks", "warned of an attack"; not "called in a speech".
            if (
                effect is not null
                && (
                    preposition is null
                    || preposition.Value.IsForm("for")
                    || preposition.Value.IsForm("of")
                    || preposition.Value.IsForm("against")
                )
            )
            {
                effects.Add(effect.Value);
                return true;
            }
        }
        // "talks are set to begin": the words between bear on the talks.
        if (
            at.Relation.Base() == Relation.Nsubj
            && head.Child(Relation.Xcomp) is { } later
            && times.Light.Contains(later.Lemma)
            && governors.Of(head) is { } set
        )
        {
            effects.Add(set);
            return true;
        }
        if (!light || preposition is not null)
        {
            return false;
        }
        nominal = false;
        beside.Of(head, effects);
        return true;
    }

    private static bool IsQuestion(Sentence sentence)
    {
        for (var i = sentence.Count - 1; i >= 0 && sentence.Tags[i] == Upos.Punct; i--)
        {
            if (sentence[i].IsForm("?"))
            {
                return true;
            }
        }
        return false;
    }
}
