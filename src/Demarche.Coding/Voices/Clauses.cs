using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Who says and what is said, by the tree of one sentence.</summary>
internal static class Clauses
{
    /// <summary>The lemma of a verb, also where the tags disagree and "plans" was given a noun's.</summary>
    public static string VerbLemma(Token verb) =>
        verb is { Upos: Upos.Noun, Xpos: "VBZ" or "NNS" } && verb.Lemma.EndsWith('s') ? verb.Lemma[..^1] : verb.Lemma;

    /// <summary>
    /// Whether a clause begins with "that" and wants nothing: "the claim that Seoul armed Kyiv", not "the claim that Seoul made".
    /// </summary>
    public static bool IsThatClause(Token verb)
    {
        var that = verb.Sentence[verb.LeftEdge];
        if (!that.IsForm("that") || that.Index == verb.Index)
        {
            return false;
        }
        if (that.Head != verb.Index || that.Relation.Base() is not (Relation.Nsubj or Relation.Obj))
        {
            return true;
        }
        // Taken for the subject or object, though the clause has another.
        foreach (var child in verb.Children)
        {
            if (child.Index != that.Index && child.Relation.Base() == that.Relation.Base())
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a clause is in the passive.</summary>
    public static bool IsPassive(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.AuxPass or Relation.NsubjPass or Relation.CsubjPass)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The head word of whoever does what a verb says; null where it is not told.</summary>
    public static Token? Doer(Token verb)
    {
        var at = verb;
        for (var steps = 0; steps < 5; steps++)
        {
            if (IsPassive(at))
            {
                return at.Child(Relation.OblAgent) ?? ByPhrase(at);
            }
            if (Subject(at) is { } subject)
            {
                // who, which, that: the noun which the clause belongs to
                return subject.Xpos is "WP" or "WDT" || subject.IsForm("that") && at.Relation == Relation.AclRelcl
                    ? Antecedent(at)
                    : subject;
            }
            if (at.IsRoot)
            {
                return null;
            }
            switch (at.Relation.Base())
            {
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Parataxis:
                    at = at.HeadToken;
                    break;
                case Relation.Acl when at.Xpos == "VBG" || at.Relation == Relation.AclRelcl:
                // "Ann Lee, head of the agency, called for talks": the sentence's verb, taken for a participle
                case Relation.Acl
                    when at.HeadToken is { IsRoot: true, Upos: Upos.Propn }
                        && at.LeftEdge > 0
                        && (at.Sentence[at.LeftEdge].IsForm(",") || at.Sentence[at.LeftEdge - 1].IsForm(",")):
                    return at.HeadToken;
                default:
                    return null;
            }
            if (at.Upos is not (Upos.Verb or Upos.Aux) && at.Child(Relation.Nsubj) is null)
            {
                return null;
            }
        }
        return null;
    }

    // Of two subjects, as where a clause in front is taken apart, the one right before the verb.
    private static Token? Subject(Token verb)
    {
        Token? nearest = null;
        foreach (var child in verb.Children)
        {
            if (child.Relation == Relation.Nsubj && (nearest is null || child.Index < verb.Index))
            {
                nearest = child;
            }
        }
        return nearest;
    }

    /// <summary>The head of the noun phrase that ends right before a verb or, after a comma or quotation mark, begins right behind it; null where none does.</summary>
    public static Token? Neighbour(Token verb)
    {
        var sentence = verb.Sentence;
        var inverted = verb.Index > 0 && sentence.Tags[verb.Index - 1] == Upos.Punct;
        var at = inverted ? verb.Index + 1 : verb.Index - 1;
        if (
            at < 0
            || at >= sentence.Count
            || sentence.Tags[at] is not (Upos.Propn or Upos.Noun or Upos.Pron or Upos.Det or Upos.Adj)
        )
        {
            return null;
        }
        for (
            var head = sentence.Heads[at];
            head >= 0
                && head > verb.Index == inverted
                && head != verb.Index
                && sentence.Relations[at] != Relation.Appos
                && sentence.Tags[head] is Upos.Propn or Upos.Noun;
            head = sentence.Heads[head]
        )
        {
            at = head;
        }
        return sentence.Tags[at] is Upos.Propn or Upos.Noun or Upos.Pron ? sentence[at] : null;
    }

    private static Token? Antecedent(Token verb) => verb.IsRoot ? null : verb.HeadToken;

    private static Token? ByPhrase(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation == Relation.Obl && child.Child(Relation.Case) is { } by && by.IsForm("by"))
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>The words of a noun phrase, without relative clauses and what stands apart behind commas.</summary>
    public static Span Phrase(Token head)
    {
        var sentence = head.Sentence;
        var (first, last) = (head.LeftEdge, head.RightEdge);
        foreach (var child in head.Children)
        {
            var apart = child.Relation.Base() is Relation.Acl or Relation.Parataxis or Relation.Punct or Relation.Dep;
            if (child.Index > head.Index && apart)
            {
                last = Math.Min(last, child.LeftEdge - 1);
            }
            else if (
                child.Index < head.Index
                && child.Relation is Relation.Case or Relation.Punct or Relation.Mark or Relation.Cc
            )
            {
                first = Math.Max(first, child.RightEdge + 1);
            }
        }
        return Trim(sentence, Math.Min(first, head.Index), Math.Max(last, head.Index));
    }

    /// <summary>The words from one token to another without commas, colons and full stops at the ends.</summary>
    public static Span Trim(Sentence sentence, int first, int last)
    {
        while (first < last && IsLoose(sentence[first]))
        {
            first++;
        }
        while (last > first && IsLoose(sentence[last]))
        {
            last--;
        }
        return new Span(sentence.Spans[first].Start, sentence.Spans[last].End);
    }

    private static bool IsLoose(Token token) => token.Form is "," or ":" or ";" or "." or "-" or "—" or "–" or "--";
}
