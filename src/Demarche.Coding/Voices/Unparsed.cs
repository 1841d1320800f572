using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What a verb of saying says where the tree gives it no clause: read from the order of the words.</summary>
internal static class Unparsed
{
    private const int Between = 14;

    /// <summary>The words said; null where nothing shows that there are any.</summary>
    public static Span? Of(Token verb, VoiceKnowledge knowledge) => After(verb, knowledge) ?? As(verb);

    // "reported at the time that …", "told a crowd in Lima that …", "say her plans would make it worse"
    private static Span? After(Token verb, VoiceKnowledge knowledge)
    {
        var informs = knowledge.Disclosing.Is(verb, DisclosingKind.Informs);
        var sentence = verb.Sentence;
        for (var i = verb.Index + 1; i < Math.Min(verb.Index + Between, sentence.Count - 2); i++)
        {
            if (sentence.Tags[i] == Upos.Punct || (i > verb.Index + 1 && sentence.Tags[i] == Upos.Verb))
            {
                break;
            }
            if (
                sentence[i].IsForm("that")
                && (informs || CanPrecede(verb, sentence[i - 1]))
                && HasFiniteVerb(sentence, i + 1)
            )
            {
                return ToTheEnd(verb, i, knowledge);
            }
        }
        if (verb.Child(Relation.Obj) is { } subject && IsSubject(verb, subject))
        {
            return ToTheEnd(verb, verb.Index + 1, knowledge);
        }
        // Nothing but words can be said: "say her plans would make it worse".
        var next = verb.Index + 1;
        return
            verb.IsLemma("say")
            && next + 2 < sentence.Count
            && verb.Index > 0
            && sentence.Tags[verb.Index - 1] != Upos.Punct
            && sentence.Tags[next] is not (Upos.Punct or Upos.Adp)
            && TimeWords.Find(sentence[next].Form) is null
            && verb.Child(Relation.Nsubj) is not null
            && HasFiniteVerb(sentence, next)
            ? ToTheEnd(verb, next, knowledge)
            : null;
    }

    // "noted prices in the north are rising": a finite verb right behind the object makes it a clause.
    private static bool IsSubject(Token verb, Token thing)
    {
        var sentence = verb.Sentence;
        if (thing.LeftEdge != verb.Index + 1 || verb.Child(Relation.Mark)?.IsForm("to") == true)
        {
            return false;
        }
        var joined = false;
        for (var i = thing.Index + 1; i < sentence.Count; i++)
        {
            if (sentence.Tags[i] == Upos.Punct || sentence[i].Relation == Relation.Nsubj)
            {
                return false;
            }
            joined |= sentence.Tags[i] == Upos.Cconj;
            if (sentence.Tags[i] is Upos.Aux or Upos.Verb)
            {
                // "drew criticism and calls for talks": a noun taken for a verb.
                return sentence.Tags[i] == Upos.Aux
                    ? sentence.Xpos[i] is "MD" or "VBZ" or "VBP" or "VBD"
                    : !joined && sentence.Xpos[i] is ("VBZ" or "VBP");
            }
        }
        return false;
    }

    /// <summary>
    /// The rest of a clause that a quotation only begins or is part of ("said the pact was “dead” and that he would leave",
    /// "said “old debts” would be paid"); null where the quotation is all that is said.
    /// </summary>
    public static Span? BeyondQuotation(Token verb, Span quotation, VoiceKnowledge knowledge)
    {
        var sentence = verb.Sentence;
        if (quotation.Start < verb.Span.End || quotation.End >= sentence.Span.End)
        {
            return null;
        }
        var (first, next) = (-1, sentence.Count);
        for (var i = verb.Index + 1; i < sentence.Count; i++)
        {
            if (sentence.Spans[i].Start >= quotation.End)
            {
                next = i;
                break;
            }
            first = first < 0 && sentence.Spans[i].Start >= quotation.Start ? i : first;
        }
        if (first < 0 || next + 1 >= sentence.Count || sentence[next - 2].Form is "," or "." or "?" or "!")
        {
            return null;
        }
        var joins =
            sentence.Tags[next] == Upos.Cconj
            && sentence.Xpos[next + 1] != verb.Xpos
            && sentence.Tags[next + 1] != Upos.Adv;
        return joins || sentence.Tags[next] == Upos.Aux ? ToTheEnd(verb, first, knowledge) : null;
    }

    private static bool CanPrecede(Token verb, Token before) =>
        before.Index == verb.Index || before.Upos is Upos.Propn or Upos.Pron || TimeWords.Find(before.Form) is not null;

    private static bool HasFiniteVerb(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Count; i++)
        {
            if (sentence.Xpos[i] is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }
        return false;
    }

    private static Span ToTheEnd(Token verb, int first, VoiceKnowledge knowledge)
    {
        var sentence = verb.Sentence;
        return Clauses.Trim(
            sentence,
            first,
            Math.Max(first, Stretch.WithoutTail(sentence, sentence[first], sentence.Count - 1, knowledge))
        );
    }

    // "…, as the police have said": the sentence without the clause.
    private static Span? As(Token verb)
    {
        var left = verb.LeftEdge;
        while (left < verb.Index && verb.Sentence.Tags[left] == Upos.Punct)
        {
            left++;
        }
        return
            left > 3
            && verb.Sentence[left].IsForm("as")
            && verb.RightEdge >= verb.Sentence.Count - 2
            && verb.Child(Relation.Nsubj) is not null
            && verb.Child(Relation.Obj) is null
            ? Clauses.Trim(verb.Sentence, 0, left - 1)
            : null;
    }
}
