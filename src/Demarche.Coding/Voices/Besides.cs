using Demarche.Coding.Times;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What the words beside a verb or noun make of its act: modals, negation, adverbs, adjectives, its subject.</summary>
internal sealed class Besides(VoiceKnowledge knowledge, Tenses tenses)
{
    /// <summary>Adds an effect where there is one.</summary>
    public static void Add(List<Effect> effects, Effect? effect)
    {
        if (effect is { } one)
        {
            effects.Add(one);
        }
    }

    /// <summary>Adds the effects of the modals, negation, adverbs, adjectives and subject of a word.</summary>
    public void Of(Token word, List<Effect> effects)
    {
        var (be, to, have, would) = (false, false, false, false);
        foreach (var child in word.Children)
        {
            switch (child.Relation.Base())
            {
                case Relation.Aux or Relation.Cop:
                    if (child.IsForm("would"))
                    {
                        would = true;
                    }
                    else
                    {
                        Add(effects, knowledge.ModalOf(child));
                    }
                    be |= child.IsLemma("be");
                    have |= child.IsLemma("have");
                    break;
                case Relation.Mark:
                    to |= child.IsForm("to") && child.Index < word.Index;
                    if (
                        word.Relation.Base() is not (Relation.Advcl or Relation.Ccomp)
                        && (child.IsForm("if") || child.IsForm("whether"))
                    )
                    {
                        effects.Add(Effect.Background);
                    }
                    break;
                case Relation.Advmod:
                    OfAdverb(word, child, effects);
                    break;
                case Relation.Det when child.IsForm("no"):
                    effects.Add(Effect.Negated);
                    break;
                case Relation.Case when child.IsForm("without"):
                    effects.Add(Effect.Negated);
                    break;
                case Relation.Amod:
                    Add(
                        effects,
                        knowledge.EffectOf(child.Lemma, GovernorKind.Adjective)
                            ?? (
                                child.Lemma.EndsWith("ed", StringComparison.Ordinal)
                                    ? null
                                    : knowledge.EffectOf(child.LowerForm, GovernorKind.Adjective)
                            )
                    );
                    break;
                case Relation.Nsubj:
                    OfSubject(word, child, effects);
                    break;
                // "Should Hungary block the loan, Austria may summon its ambassador."
                case Relation.Advcl when child.Index < word.Index && IsInverted(child):
                    effects.Add(Effect.Background);
                    break;
                // "signed no agreement"
                case Relation.Obj when child.Child(Relation.Det)?.IsForm("no") == true:
                    effects.Add(Effect.Negated);
                    break;
            }
        }
        // "is to visit"
        if (be && to && word.Upos == Upos.Verb)
        {
            // "was to have visited" did not.
            effects.Add(have ? Effect.Background : Effect.Planned);
        }
        // "would have recalled its envoy" did not.
        if (would)
        {
            Add(effects, have ? Effect.Background : knowledge.EffectOf("would", GovernorKind.Modal));
        }
        if (IsInverted(word))
        {
            effects.Add(Effect.Background);
        }
    }

    /// <summary>"Had Israel attacked", "Should Hungary block it": a condition.</summary>
    public static bool IsInverted(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (
                child.Relation.Base() == Relation.Aux
                && child.Index == verb.LeftEdge
                && (child.IsForm("had") || child.IsForm("should") || child.IsForm("were"))
                && verb.Index > child.Index + 1
                && (verb.Child(Relation.Nsubj) ?? verb.Child(Relation.NsubjPass)) is { } subject
                && subject.Index > child.Index
                && !verb.Sentence[verb.Sentence.Count - 1].IsForm("?")
            )
            {
                return true;
            }
        }
        return false;
    }

    // "did not expel him until Friday": expelled him.
    private static bool HasUntil(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (
                child.Index > verb.Index
                && child.Relation.Base() is Relation.Obl or Relation.Advcl
                && (child.Child(Relation.Case) ?? child.Child(Relation.Mark))?.IsForm("until") == true
            )
            {
                return true;
            }
        }
        return false;
    }

    private void OfAdverb(Token word, Token adverb, List<Effect> effects)
    {
        if (adverb.IsLemma("not") || adverb.IsForm("n't") || adverb.IsForm("n’t") || adverb.IsForm("never"))
        {
            // "not only attacked but"
            var only = adverb.Index + 1 < word.Sentence.Count && word.Sentence[adverb.Index + 1].IsForm("only");
            if (!only && !HasUntil(word))
            {
                effects.Add(Effect.Negated);
            }
            return;
        }
        if (adverb.IsForm("longer") && adverb.Index > 0 && word.Sentence[adverb.Index - 1].IsForm("no"))
        {
            effects.Add(Effect.Negated);
            return;
        }
        if (knowledge.EffectOf(adverb.Lemma, GovernorKind.Adverb) is { } effect)
        {
            // What was often done was done; what is often done is a habit.
            if (effect != Effect.Background || tenses.Of(word.Sentence, word.Index) != Tense.Past)
            {
                effects.Add(effect);
            }
        }
        else if (knowledge.CueOf(adverb.Lemma, CueKind.Adverb) is { Strength: Core.Strength.Suspected })
        {
            effects.Add(Effect.Speculated);
        }
    }

    // "no one was hurt"; "many foreigners have been arrested" sums up.
    private static void OfSubject(Token word, Token subject, List<Effect> effects)
    {
        if (
            subject.IsForm("nobody")
            || subject.IsForm("none")
            || subject.IsForm("nothing")
            || (subject.IsForm("one") && subject.Index > 0 && word.Sentence[subject.Index - 1].IsForm("no"))
        )
        {
            effects.Add(Effect.Negated);
            return;
        }
        var plural = subject.Xpos is "NNS" or "NNPS";
        foreach (var child in subject.Children)
        {
            if (child.Relation.Base() == Relation.Det && child.IsForm("no"))
            {
                effects.Add(Effect.Negated);
            }
            if (
                plural
                && child.Index < subject.Index
                && (
                    child.IsForm("many")
                    || child.IsForm("most")
                    || child.IsForm("numerous")
                    || child.IsForm("countless")
                )
                && IsPerfectOrPresent(word)
            )
            {
                effects.Add(Effect.Background);
            }
        }
    }

    private static bool IsPerfectOrPresent(Token word)
    {
        foreach (var child in word.Children)
        {
            if (child.Relation.Base() == Relation.Aux)
            {
                return child.Xpos is "VBP" or "VBZ";
            }
        }
        return word.Xpos is "VBP" or "VBZ";
    }
}
