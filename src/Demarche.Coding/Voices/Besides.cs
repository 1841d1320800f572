using Demarche.Coding.Times;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What the words beside a verb or noun make of its act: modals, negation, adverbs, adjectives, its subject.</summary>
internal sealed class Besides(VoiceKnowledge knowledge)
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
        var (be, to) = (false, false);
        foreach (var child in word.Children)
        {
            switch (child.Relation.Base())
            {
                case Relation.Aux or Relation.Cop:
                    Add(effects, knowledge.ModalOf(child));
                    be |= child.IsLemma("be");
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
                                    : knowledge.EffectOf(child.Word.ToLowerInvariant(), GovernorKind.Adjective)
                            )
                    );
                    break;
                case Relation.Nsubj:
                    OfSubject(word, child, effects);
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
            effects.Add(Effect.Planned);
        }
    }

    private void OfAdverb(Token word, Token adverb, List<Effect> effects)
    {
        if (adverb.IsLemma("not") || adverb.IsForm("n't") || adverb.IsForm("n’t") || adverb.IsForm("never"))
        {
            // "not only attacked but"
            if (adverb.Index + 1 >= word.Sentence.Count || !word.Sentence[adverb.Index + 1].IsForm("only"))
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
            if (effect != Effect.Background || Tenses.Of(word.Sentence, word.Index) != Tense.Past)
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
