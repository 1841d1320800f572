using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>How far indirect speech goes on in its sentence: what the cue governs, and where the report speaks again.</summary>
internal static class Stretch
{
    /// <summary>The words from a clause behind its cue to the end of what is said.</summary>
    public static Span Of(Token clause, Token cue, VoiceKnowledge knowledge)
    {
        var sentence = cue.Sentence;
        var last = clause.RightEdge;
        if (clause.Index > cue.Index)
        {
            foreach (var child in cue.Children)
            {
                if (child.Index > last && GoesOn(child, last, cue, knowledge))
                {
                    last = child.RightEdge;
                }
            }
        }
        // "said three things had changed: prices rose, …": what a colon spells out.
        if (
            clause.Index > cue.Index
            && last + 3 < sentence.Count
            && sentence[last + 1].IsForm(":")
            && sentence.Tags[last + 2] != Upos.Punct
        )
        {
            last = sentence.Count - 1;
        }
        last = WithoutJoined(clause, cue, last, knowledge);
        last = WithoutTail(sentence, clause, last, knowledge);
        return Clauses.Trim(sentence, clause.LeftEdge, last);
    }

    // Later members that the tree hangs on the cue itself: 'said he was held, was taken to Moscow and is in prison'.
    private static bool GoesOn(Token child, int last, Token cue, VoiceKnowledge knowledge)
    {
        var adjacent = child.LeftEdge == last + 1 && child.Sentence.Tags[child.LeftEdge] != Upos.Punct;
        switch (child.Relation)
        {
            case Relation.Ccomp:
                return true;
            case Relation.Obj or Relation.Dep or Relation.Xcomp or Relation.Parataxis when adjacent:
                return true;
            case Relation.Parataxis:
                return child.Upos == Upos.Verb && child.Child(Relation.Nsubj) is null;
            case Relation.Conj:
                // A verb of the cue's own form, or with a subject that is named, is told by the report.
                var subject =
                    child.Child(Relation.Nsubj) ?? child.Child(Relation.NsubjPass) ?? child.Child(Relation.Expl);
                return subject is { } named
                    ? named.Upos == Upos.Pron && knowledge.CueOf(child.Lemma, CueKind.Verb) is null
                    : Clauses.IsPassive(child) || child.Xpos != cue.Xpos || child.Child(Relation.Aux) is not null;
            default:
                return false;
        }
    }

    // 'said he would sue and warned against delay': a second cue of the same form and without a subject of its own, or behind a
    // comma with a pronoun, 'said Lima would help, and he urged Quito to wait'.
    private static int WithoutJoined(Token clause, Token cue, int last, VoiceKnowledge knowledge)
    {
        var sentence = cue.Sentence;
        for (var i = clause.Index + 1; cue.Xpos is "VBD" or "VBZ" or "VBP" && i <= last; i++)
        {
            var verb = sentence[i];
            if (
                verb.Relation == Relation.Conj
                && verb.Head >= clause.LeftEdge
                && verb.Xpos == cue.Xpos
                && verb.Child(Relation.NsubjPass) is null
                && verb.Child(Relation.Aux) is null
                && verb.Child(Relation.Cc) is { } and
                && (
                    verb.Child(Relation.Nsubj) is { } subject
                        ? subject.Upos == Upos.Pron && sentence[and.Index - 1].IsForm(",")
                        : and.Index == verb.LeftEdge
                )
                && IsCue(verb, knowledge)
            )
            {
                return and.Index - 1;
            }
        }
        return last;
    }

    private static bool IsCue(Token verb, VoiceKnowledge knowledge)
    {
        if (
            knowledge.CueOf(verb.Lemma, CueKind.Verb) is not null
            || knowledge.CueOf(verb.Lemma, CueKind.Naming) is not null
            || knowledge.TopicOf(verb.Lemma, null) is not null
        )
        {
            return true;
        }
        var next = verb.Index + 1;
        return next < verb.Sentence.Count && knowledge.TopicOf(verb.Lemma, verb.Sentence[next].Lemma) is not null;
    }

    /// <summary>Where a clause ends without what stands apart at its end and is the report's own: ', which killed five', ', saying …', ', though she noted …'.</summary>
    public static int WithoutTail(Sentence sentence, Token clause, int last, VoiceKnowledge knowledge)
    {
        last = WithoutAside(sentence, clause.Index, last);
        for (var i = clause.Index + 1; i <= last; i++)
        {
            var token = sentence[i];
            var left = token.LeftEdge;
            if (
                token.RightEdge >= last - 1
                && left > clause.Index
                && (EndsInComma(sentence, left - 1) || sentence[left].IsForm(","))
                && IsRemark(token, knowledge)
            )
            {
                return left - 1;
            }
        }
        return last;
    }

    // By the order of the words, for trees hang such clauses anywhere: ", which" behind the last comma.
    private static int WithoutAside(Sentence sentence, int from, int last)
    {
        for (var i = last - 1; i > from; i--)
        {
            if (sentence[i].IsForm(","))
            {
                var next = sentence[i + 1];
                return
                    next.IsForm("which")
                    || next.IsForm("who")
                    || next.IsForm("whose")
                    || next.IsForm("though")
                    || next.IsForm("although")
                    ? i - 1
                    : last;
            }
        }
        return last;
    }

    // A comma, or one within the quotation that ends there.
    private static bool EndsInComma(Sentence sentence, int at) =>
        sentence[at].IsForm(",")
        || (at > 0 && sentence[at].Form is "\"" or "”" or "''" && sentence[at - 1].IsForm(","));

    // ', saying …', ', though she noted …', ', when there are clips of it'
    private static bool IsRemark(Token verb, VoiceKnowledge knowledge)
    {
        if (verb.Relation != Relation.Advcl)
        {
            return false;
        }
        var mark = verb.Child(Relation.Mark);
        return mark is null && verb.Xpos == "VBG" && knowledge.CueOf(verb.Lemma, CueKind.Verb) is not null
            || mark is { } word
                && (word.IsForm("though") || word.IsForm("although") || word.IsForm("while") || word.IsForm("when"))
            || verb.Child(Relation.Advmod)?.IsForm("when") == true;
    }
}
