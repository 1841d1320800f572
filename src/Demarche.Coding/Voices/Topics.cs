using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>
/// What somebody wants, plans, backs or condemns: 'called for talks', 'criticised the strike', 'refuses to sign'. The words
/// are the matter that the source speaks of; they bear on no verdict.
/// </summary>
internal static class Topics
{
    /// <summary>The matter of a verb and whose it is; null where the verb is no such cue or a side lacks.</summary>
    public static Said? Of(VoiceKnowledge knowledge, Passage passage, Token verb)
    {
        var lemma = Clauses.VerbLemma(verb);
        if (Cue(knowledge, verb, lemma) is not { } found)
        {
            return null;
        }
        var (cue, preposition) = found;
        if (Clauses.Doer(verb) is not { } source || source.IsForm("I") || source.IsForm("we") || source.IsForm("you"))
        {
            return null;
        }
        var content = Clauses.IsPassive(verb) ? Subject(verb) : Matter(verb, preposition, knowledge);
        return content is { } matter ? SaidReader.Make(passage, verb, cue, source, [matter]) : null;
    }

    /// <summary>"Kyiv's call for talks", "his promise to leave": whose is in the possessive.</summary>
    public static Said? OfNoun(VoiceKnowledge knowledge, Passage passage, Token noun)
    {
        if (noun.Child(Relation.NmodPoss) is not { } source)
        {
            return null;
        }
        foreach (var child in noun.Children)
        {
            if (child.Index < noun.Index || (child.Child(Relation.Mark) ?? child.Child(Relation.Case)) is not { } of)
            {
                continue;
            }
            var isMatter =
                child.Relation.Base() == Relation.Acl ? of.IsForm("to") : child.Relation.Base() == Relation.Nmod;
            var preposition = of.IsForm("to") || of.IsForm("of") ? null : of.Lemma;
            if (isMatter && knowledge.TopicOf(noun.Lemma, preposition) is { } cue)
            {
                var first =
                    preposition is null && of.IsForm("to") ? child.LeftEdge : Math.Min(of.Index + 1, child.Index);
                return SaidReader.Make(
                    passage,
                    noun,
                    cue,
                    source,
                    [Clauses.Trim(noun.Sentence, first, child.RightEdge)]
                );
            }
        }
        return null;
    }

    // With a preposition where the file names one: call_for.
    private static (Cue Cue, string? Preposition)? Cue(VoiceKnowledge knowledge, Token verb, string lemma)
    {
        foreach (var child in verb.Children)
        {
            if (
                child.Index > verb.Index
                && child.Relation.Base() is Relation.Obl or Relation.Advcl or Relation.Obj
                && (child.Child(Relation.Case) ?? child.Child(Relation.Mark)) is { } preposition
                && knowledge.TopicOf(lemma, preposition.Lemma) is { } cue
            )
            {
                return (cue, preposition.Lemma);
            }
        }
        return knowledge.TopicOf(lemma, null) is { } alone ? (alone, null) : null;
    }

    private static Span? Subject(Token verb) =>
        verb.Child(Relation.NsubjPass) is { } subject ? Clauses.Phrase(subject) : null;

    // From the first thing that it is about to the last that hangs on it without a comma.
    private static Span? Matter(Token verb, string? preposition, VoiceKnowledge knowledge)
    {
        Token? begun = null;
        var (last, reach, apart) = (-1, -1, false);
        foreach (var child in verb.Children)
        {
            if (child.Index < verb.Index)
            {
                continue;
            }
            if (begun is null)
            {
                var case_ = child.Child(Relation.Case) ?? child.Child(Relation.Mark);
                var is_ = preposition is not null
                    ? case_?.IsLemma(preposition) == true
                    : child.Relation.Base() is Relation.Obj or Relation.Iobj or Relation.Ccomp
                        || child.Relation.Base() is Relation.Xcomp && child.Upos is Upos.Verb or Upos.Aux;
                if (is_)
                {
                    (begun, last) = (child, child.RightEdge);
                    reach = last;
                }
            }
            // "wants to reform the tax, cut fees and build roads": the tree hangs the later ones on the verb.
            else if (
                begun is { Xpos: "VB" or "VBG" } done
                && child.Relation == Relation.Conj
                && child.Xpos == done.Xpos
                && child.Xpos != verb.Xpos
                && child.Child(Relation.Nsubj) is null
            )
            {
                last = reach = child.RightEdge;
            }
            else if (child.LeftEdge == reach + 1 && child.Sentence.Tags[child.LeftEdge] != Upos.Punct)
            {
                // "encouraged his supporters on Friday to ask": the day stands between.
                reach = child.RightEdge;
                var part = IsPart(child, knowledge) && !(apart && child.Relation.Base() == Relation.Obl);
                apart |= !part && child.Relation.Base() != Relation.Advmod;
                last = part ? reach : last;
            }
        }
        if (begun is not { } matter)
        {
            return null;
        }
        var first = matter.LeftEdge;
        if (preposition is not null)
        {
            while (first < matter.Index && !verb.Sentence[first].IsLemma(preposition))
            {
                first++;
            }
            first = Math.Min(first + 1, matter.Index);
        }
        return Clauses.Trim(
            verb.Sentence,
            first,
            Math.Max(first, Stretch.WithoutTail(verb.Sentence, matter, last, knowledge))
        );
    }

    /// <summary>Where the thing that a verb has for its object ends, with what hangs on the verb behind it.</summary>
    public static int End(Token verb, Token thing, VoiceKnowledge knowledge)
    {
        var last = thing.RightEdge;
        foreach (var child in verb.Children)
        {
            if (child.LeftEdge == last + 1 && IsPart(child, knowledge))
            {
                last = child.RightEdge;
            }
        }
        return last;
    }

    // "his endorsement by ten generals", "the unrest in the north"; not "announced it on Monday", "in a statement".
    private static bool IsPart(Token child, VoiceKnowledge knowledge)
    {
        var relation = child.Relation.Base();
        if (relation is Relation.Xcomp or Relation.Ccomp or Relation.Obj)
        {
            return true;
        }
        if (
            relation is not (Relation.Advcl or Relation.Obl)
            || (child.Child(Relation.Case) ?? child.Child(Relation.Mark)) is not { } preposition
        )
        {
            return false;
        }
        return relation == Relation.Advcl
            ? preposition.Form is "to" or "as" or "of" or "for" or "with" or "by" or "from" or "about" or "because"
            : preposition.Form is not ("on" or "at" or "during" or "before" or "after" or "since" or "until" or "amid")
                && TimeWords.Find(child.Form) is null
                && knowledge.CueOf(child.Lemma, CueKind.Noun) is null
                && knowledge.CueOf(child.Lemma, CueKind.Verb) is null;
    }
}
