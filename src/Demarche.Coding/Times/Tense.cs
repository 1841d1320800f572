using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Whether a clause tells of past, present or future.</summary>
internal enum Tense
{
    /// <summary>No finite verb tells.</summary>
    None = 0,
    Past,
    Present,
    Future,
}

/// <summary>Reads the tense of the clause in which a word stands.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Tenses(TimeKnowledge words)
{
    /// <summary>The tense that holds for a time expression. The date of a noun is not that of an infinitive: "to get around Wednesday's ruling".</summary>
    public Tense OfTime(Sentence sentence, int head)
    {
        var tense = Of(sentence, head);
        if (tense != Tense.Future || sentence.Relations[head].Base() is not (Relation.Nmod or Relation.Compound))
        {
            return tense;
        }
        var noun = sentence[sentence.Heads[head]];
        return
            noun.Index > head
            && !words.Occasions.Contains(noun.Lemma)
            && !words.Coming.Contains(noun.Lemma)
            && !UnderWill(noun)
            ? Tense.None
            : tense;
    }

    /// <summary>Whether the verb above a word is negated: "did not tell Beijing until February".</summary>
    public static bool IsNegated(Sentence sentence, int head)
    {
        for (var (at, steps) = (sentence[head], 0); !at.IsRoot && steps < 6; steps++)
        {
            at = at.HeadToken;
            if (at.Upos != Upos.Verb)
            {
                continue;
            }
            foreach (var child in at.Children)
            {
                if (child.IsLemma("not") || child.IsForm("n't") || child.IsForm("n’t") || child.IsForm("never"))
                {
                    return true;
                }
            }
            return false;
        }
        return false;
    }

    // The nearest verb above says itself that it will be.
    private static bool UnderWill(Token noun)
    {
        for (var (at, steps) = (noun, 0); !at.IsRoot && steps < 6; steps++)
        {
            at = at.HeadToken;
            if (at.Upos == Upos.Verb)
            {
                return IsAhead(at);
            }
        }
        return false;
    }

    /// <summary>The tense that holds for a word: of the nearest verb above it that shows one.</summary>
    public Tense Of(Sentence sentence, int token)
    {
        var at = token;
        for (var steps = 0; at >= 0 && steps < 12; steps++, at = sentence.Heads[at])
        {
            if (OfPredicate(sentence[at], token) is { } tense)
            {
                return tense;
            }
        }
        return Tense.None;
    }

    // Null where the word is no predicate, or one that takes its tense from above.
    private Tense? OfPredicate(Token word, int from)
    {
        Token? first = null;
        var infinitive = false;
        foreach (var child in word.Children)
        {
            if (child.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && child.Index < word.Index)
            {
                first ??= child;
                if (IsFuture(child))
                {
                    return Tense.Future;
                }
            }
            // "agreed in June to buy": what stands before "to" belongs to the verb above.
            infinitive |= child.Relation == Relation.Mark && child.IsForm("to") && child.Index < word.Index;
            if (child.Relation == Relation.Mark && child.IsForm("to") && from < child.Index && !word.IsRoot)
            {
                return null;
            }
        }
        if (infinitive)
        {
            // "rose 5 points to close at 20 on Monday": a purpose or end reached in the past is in the past.
            var reached = word.Relation == Relation.Advcl && word.HeadToken.Xpos == "VBD";
            return word.IsRoot || !(reached || words.Sharing.Contains(word.HeadToken.Lemma)) ? Tense.Future : null;
        }
        if (first is { } auxiliary)
        {
            // "is scheduled", "is expected", "are due": what hangs below lies ahead.
            if (
                words.Ahead.Contains(word.Lemma)
                && word.Lemma is not ("agree" or "invite" or "ask" or "urge" or "offer")
                && auxiliary.IsLemma("be")
            )
            {
                return Tense.Future;
            }
            return auxiliary.Xpos switch
            {
                "VBD" => Tense.Past,
                // "would leave on Monday", told of a plan; "would have left" never did.
                "MD" => IsProspect(word, auxiliary) ? Tense.Future : Tense.None,
                // The present perfect tells of the past.
                _ when auxiliary.IsLemma("have") => Tense.Past,
                _ when word.Xpos == "VBG" => Tense.Present,
                "VBZ" or "VBP" => Tense.Present,
                _ => null,
            };
        }
        return word.Xpos switch
        {
            "VBD" => Tense.Past,
            "VBN" when words.Ahead.Contains(word.Lemma) => Tense.Future,
            "VBN" => word.Relation is Relation.Acl or Relation.Advcl or Relation.Root ? Tense.Past : null,
            "VBZ" or "VBP" => Tense.Present,
            "JJ" when word.IsLemma("due") => Tense.Future,
            _ => null,
        };
    }

    private static bool IsProspect(Token word, Token auxiliary)
    {
        foreach (var child in word.Children)
        {
            if (child.Relation.Base() == Relation.Aux && child.IsLemma("have"))
            {
                return false;
            }
        }
        return auxiliary.IsForm("would")
            || auxiliary.IsForm("may")
            || auxiliary.IsForm("might")
            || auxiliary.IsForm("should")
            || auxiliary.IsForm("must");
    }

    /// <summary>Whether a verb itself says that it will be: "will visit".</summary>
    public static bool IsAhead(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation.Base() == Relation.Aux && IsFuture(child))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsFuture(Token auxiliary) =>
        auxiliary.Xpos == "MD"
        && (
            auxiliary.IsForm("will")
            || auxiliary.IsForm("'ll")
            || auxiliary.IsForm("’ll")
            || auxiliary.IsForm("shall")
            || auxiliary.IsForm("wo")
        );
}
