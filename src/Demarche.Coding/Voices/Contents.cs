using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What a verb of saying says.</summary>
internal static class Contents
{
    /// <summary>The pieces of what is said, and whether a verb takes it as its clause without quoting; empty where nothing is said.</summary>
    public static (ImmutableArray<Span> Content, bool Indirect) Of(
        Token verb,
        ImmutableArray<Span> quotations,
        Cue cue,
        VoiceKnowledge knowledge
    )
    {
        var sentence = verb.Sentence;
        foreach (var child in verb.Children)
        {
            switch (child.Relation)
            {
                case Relation.Ccomp:
                    var whole = Whole(child, verb, quotations, knowledge);
                    return (
                        [SubjectOf(child, verb, knowledge)?.Union(whole) ?? whole],
                        !InQuotation(child, quotations)
                    );
                // "told reporters that talks had failed", read as a relative clause of the reporters
                case Relation.Obj or Relation.Iobj when child.Index > verb.Index && ThatClause(child) is { } told:
                    return ([Clauses.Trim(sentence, told.LeftEdge, told.RightEdge)], true);
                // "denied attacking"
                case Relation.Advcl
                    when cue.Says == Says.Denies && child.Xpos == "VBG" && child.LeftEdge == verb.Index + 1:
                    return ([Clauses.Trim(sentence, child.LeftEdge, child.RightEdge)], true);
                case Relation.Xcomp when child.Upos is Upos.Verb or Upos.Aux || child.Child(Relation.Cop) is not null:
                    if (child.Index > verb.Index)
                    {
                        var done = Stretch.Of(child, verb, knowledge);
                        return ([SubjectOf(child, verb, knowledge)?.Union(done) ?? done], true);
                    }
                    break;
            }
        }
        // "…, X said": the clause that the cue stands beside.
        if (
            verb.Relation == Relation.Parataxis
            && !verb.IsRoot
            && (verb.LeftEdge > verb.HeadToken.LeftEdge || verb.RightEdge < verb.HeadToken.RightEdge)
            && HasSubject(verb)
        )
        {
            return (Without(verb.HeadToken, verb), !InQuotation(verb.HeadToken, quotations));
        }
        foreach (var child in verb.Children)
        {
            if (
                child.Relation == Relation.Parataxis
                && child.Index > verb.Index
                && (InQuotation(child, quotations) || AfterColon(child))
            )
            {
                return ([Whole(child, verb, quotations, knowledge)], false);
            }
            // "accused Seoul of arming …"
            if (
                child.Index > verb.Index
                && child.Relation.Base() is Relation.Advcl or Relation.Obl
                && cue.Strength == Strength.Claimed
                && (child.Child(Relation.Mark) ?? child.Child(Relation.Case)) is { } of
                && (of.IsForm("of") || of.IsForm("for") || of.IsForm("with"))
            )
            {
                var whom =
                    verb.Child(Relation.Obj) is { Upos: not Upos.Pron } accused && accused.Index > verb.Index
                        ? Math.Min(accused.LeftEdge, child.LeftEdge)
                        : child.LeftEdge;
                return ([Clauses.Trim(sentence, whom, child.RightEdge)], false);
            }
        }
        if (cue.Says == Says.Denies && verb.Child(Relation.Obj) is { } denied)
        {
            return ([Clauses.Trim(sentence, denied.LeftEdge, Topics.End(verb, denied, knowledge))], false);
        }
        return ([], false);
    }

    // "saying his refusal | was a mistake": the subject of the clause, taken for the object of the cue.
    // And whoever is to do it: "expects the port | to reopen"; not who is told to.
    private static Span? SubjectOf(Token clause, Token verb, VoiceKnowledge knowledge) =>
        verb.Child(Relation.Obj) is { } thing
        && thing.Index > verb.Index
        && thing.RightEdge + 1 == clause.LeftEdge
        && clause.Child(Relation.Nsubj) is null
        && (
            verb.Sentence.Tags[clause.LeftEdge] is Upos.Aux or Upos.Verb
                && verb.Sentence.Xpos[clause.LeftEdge] is "VBD" or "VBZ" or "VBP" or "MD"
            || verb.Sentence[clause.LeftEdge].IsForm("to") && !knowledge.Disclosing.Is(verb, DisclosingKind.Informs)
        )
            ? thing.SubtreeSpan
            : null;

    /// <summary>"called the plan a mistake": from the object to what it is called; empty where either lacks.</summary>
    public static ImmutableArray<Span> Named(Token verb, ImmutableArray<Span> quotations)
    {
        if (verb.Child(Relation.Obj) is not { } thing)
        {
            return [];
        }
        // "called him a liar": the name is what is said.
        var first = thing.Upos == Upos.Pron ? thing.RightEdge + 1 : thing.LeftEdge;
        var last = thing.RightEdge;
        var named = false;
        foreach (var child in verb.Children)
        {
            if (
                child.Index > thing.Index
                && child.Relation.Base() is Relation.Xcomp or Relation.Obl or Relation.Obj or Relation.Advcl
                && (
                    child.Relation.Base() is Relation.Xcomp or Relation.Obj
                    || (child.Child(Relation.Case) ?? child.Child(Relation.Mark)) is { } preposition
                        && preposition.IsForm("as")
                )
            )
            {
                last = Math.Max(last, child.RightEdge);
                named = true;
            }
        }
        // "called Lee a fraud", taken for one name: an article behind the first noun begins the name.
        for (var i = thing.LeftEdge + 2; !named && i <= thing.RightEdge; i++)
        {
            named =
                verb.IsLemma("call")
                && (verb.Sentence[i].IsForm("a") || verb.Sentence[i].IsForm("an"))
                && verb.Sentence.Tags[i - 1] is Upos.Noun or Upos.Propn;
        }
        var span = Clauses.Trim(verb.Sentence, Math.Min(first, last), last);
        foreach (var quotation in quotations)
        {
            // The quotation may be all that names it, or go on beyond what the tree gives.
            if (
                quotation.Start >= verb.Span.End
                && quotation.Start <= span.End + 2
                && verb.Sentence.Span.Overlaps(quotation)
            )
            {
                named = true;
                span = new Span(span.Start, Math.Min(Math.Max(span.End, quotation.End), verb.Sentence.Span.End));
            }
        }
        return named ? [span] : [];
    }

    /// <summary>The words of a clause but for one branch of it.</summary>
    public static ImmutableArray<Span> Without(Token clause, Token branch)
    {
        var sentence = clause.Sentence;
        var pieces = ImmutableArray.CreateBuilder<Span>(2);
        if (clause.LeftEdge < branch.LeftEdge)
        {
            Add(clause.LeftEdge, Math.Min(branch.LeftEdge - 1, clause.RightEdge));
        }
        if (branch.RightEdge < clause.RightEdge)
        {
            Add(Math.Max(branch.RightEdge + 1, clause.LeftEdge), clause.RightEdge);
        }
        return pieces.ToImmutable();

        void Add(int first, int last)
        {
            for (var i = first; i <= last; i++)
            {
                if (sentence.Tags[i] != Upos.Punct)
                {
                    pieces.Add(Clauses.Trim(sentence, first, last));
                    return;
                }
            }
        }
    }

    // A clause with the rest of the quotation that it begins, up to the sentence's end or the cue.
    private static Span Whole(Token clause, Token verb, ImmutableArray<Span> quotations, VoiceKnowledge knowledge)
    {
        var sentence = clause.Sentence;
        // The cue may hang inside the stretch of its own content, as in "It is, he said, true".
        var span =
            clause.LeftEdge < verb.LeftEdge && verb.LeftEdge <= clause.RightEdge && !verb.Dominates(clause)
                ? Clauses.Trim(sentence, clause.LeftEdge, verb.LeftEdge - 1)
                : Stretch.Of(clause, verb, knowledge);
        foreach (var quotation in quotations)
        {
            if (quotation.Overlaps(span) && !quotation.Contains(verb.Span))
            {
                // A quotation before its cue may begin sentences before.
                var start =
                    quotation.End <= verb.Span.Start
                        ? Math.Min(span.Start, quotation.Start)
                        : Math.Max(Math.Min(span.Start, quotation.Start), sentence.Span.Start);
                var end = Math.Min(Math.Max(span.End, quotation.End), sentence.Span.End);
                if (verb.Span.Start >= end || verb.Span.End <= start)
                {
                    span = new Span(start, end);
                }
            }
        }
        return span;
    }

    // A clause with "that" and a subject of its own.
    private static Token? ThatClause(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (
                child.Index < noun.Index
                || child.Relation.Base() != Relation.Acl
                || !noun.Sentence[child.LeftEdge].IsForm("that")
            )
            {
                continue;
            }
            foreach (var subject in child.Children)
            {
                if (subject.Relation.Base() == Relation.Nsubj && subject.Index > child.LeftEdge)
                {
                    return child;
                }
            }
        }
        return null;
    }

    private static bool InQuotation(Token token, ImmutableArray<Span> quotations)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Contains(token.Span))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasSubject(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation.Base() == Relation.Nsubj)
            {
                return true;
            }
        }
        return false;
    }

    private static bool AfterColon(Token clause) =>
        clause.LeftEdge > 0 && clause.Sentence[clause.LeftEdge - 1].Form is ":";
}
