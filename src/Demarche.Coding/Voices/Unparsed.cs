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
