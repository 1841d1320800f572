using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>How far a noun phrase reaches without its relative clauses, participles, appositions and coordinated phrases.</summary>
internal static class Phrase
{
    /// <summary>The first token of the phrase.</summary>
    public static int First(Sentence sentence, int head)
    {
        var first = head;
        foreach (var child in sentence[head].Children)
        {
            if (child.Index < head && IsBefore(child.Relation))
            {
                first = Math.Min(first, child.LeftEdge);
            }
        }
        return first;
    }

    /// <summary>The last token of the phrase: names and "of", "for", "in", "from", "to" phrases belong to it.</summary>
    public static int Last(Sentence sentence, int head)
    {
        var last = head;
        foreach (var child in sentence[head].Children)
        {
            if (child.Index < head)
            {
                continue;
            }
            if (
                child.Relation
                is Relation.Flat
                    or Relation.Fixed
                    or Relation.Goeswith
                    or Relation.Compound
                    or Relation.Nummod
            )
            {
                last = Math.Max(last, Last(sentence, child.Index));
            }
            else if (
                child.Relation == Relation.Nmod
                && child.LeftEdge == last + 1
                && sentence.Tags[child.LeftEdge] != Upos.Punct
                && !IsDay(sentence, child.Index)
            )
            {
                last = Last(sentence, child.Index);
            }
            else if (child.Relation != Relation.Punct || sentence[child.Index].Form is not ("-" or "–"))
            {
                break;
            }
        }
        return last;
    }

    /// <summary>The words of tokens <paramref name="first"/> to <paramref name="last"/> without articles before.</summary>
    public static Span Words(Sentence sentence, int first, int last)
    {
        for (var t = last - 1; t > first; t--)
        {
            // A comma before the noun parts adjectives or ends another phrase.
            if (sentence[t].Form is "," && !(sentence.Tags[t - 1] == Upos.Adj && sentence.Tags[t + 1] == Upos.Adj))
            {
                first = t + 1;
                break;
            }
        }
        while (
            first < last
            && (
                sentence.Tags[first] is Upos.Det or Upos.Punct or Upos.Adp or Upos.Cconj
                || sentence[first].IsForm("both")
            )
        )
        {
            first++;
        }
        first = FromNumber(sentence, first, last);
        return new Span(sentence.Spans[first].Start, sentence.Spans[last].End);
    }

    /// <summary>'at least eight leaders', 'nearly 70 states': how sure a number is, is no part of the name.</summary>
    public static int FromNumber(Sentence sentence, int first, int last)
    {
        var number = first;
        while (
            number < last
            && (
                sentence.Tags[number] is Upos.Adv or Upos.Adp
                || sentence[number].IsForm("least")
                || sentence[number].IsForm("most")
                || sentence[number].IsForm("more")
                || sentence[number].IsForm("fewer")
                || sentence[number].IsForm("less")
            )
        )
        {
            number++;
        }
        return sentence.Tags[number] == Upos.Num ? number : first;
    }

    /// <summary>
    /// The head of a phrase with "from" right behind a noun that the tree hangs on the verb, "allowed nationals from Bar
    /// to enter"; null where there is none.
    /// </summary>
    public static int? FromBehind(Sentence sentence, int head)
    {
        var next = Last(sentence, head) + 1;
        if (next >= sentence.Count || !sentence[next].IsForm("from") || sentence.Relations[next] != Relation.Case)
        {
            return null;
        }
        var phrase = sentence.Heads[next];
        return
            sentence.Relations[phrase] == Relation.Obl
            && sentence.Heads[phrase] == sentence.Heads[head]
            && sentence.Relations[head].Base() is Relation.Obj or Relation.Iobj or Relation.Nsubj
            ? phrase
            : null;
    }

    // 'the rebels on Tuesday': when, not who.
    private static bool IsDay(Sentence sentence, int token) =>
        char.IsUpper(sentence[token].Form[0])
        && TimeWords.Find(sentence[token].Form)?.Role is Role.Weekday or Role.Month;

    private static bool IsBefore(Relation relation) =>
        relation
            is Relation.Amod
                or Relation.Compound
                or Relation.NmodPoss
                or Relation.Nummod
                or Relation.Det
                or Relation.DetPredet
                or Relation.Nmod
                or Relation.NmodDesc
                or Relation.NmodUnmarked
                or Relation.Flat;
}
