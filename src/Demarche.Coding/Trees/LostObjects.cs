using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'stopped a march', read as a measure, 'cast doubt', read as a manner: such a phrase right behind the verb that tells no time is
/// its object. So is what comes late: 'returned to the museum eight statues', read as a museum, eight statues.
/// </summary>
internal static class LostObjects
{
    /// <summary>The sentence with its object; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var noun = 2; noun < sentence.Count; noun++)
        {
            var verb = sentence.Heads[noun];
            if ((Delayed(sentence, noun) ?? BesideItsVerb(sentence, noun)) is { } mended)
            {
                return mended;
            }
            if (
                verb >= 0
                && (IsMeasure(sentence, noun) || IsManner(sentence, noun) || IsName(sentence, noun, verb))
                && sentence.Tags[verb] == Upos.Verb
                && sentence[noun].LeftEdge == verb + 1
                && sentence[verb].Child(Relation.Obj) is null
                && !Grammar.IsTime(sentence, noun)
                && !Grammar.IsPassive(sentence, verb)
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(noun, verb, Relation.Obj);
                return draft.Finish();
            }
        }
        return null;
    }

    private static bool IsMeasure(Sentence sentence, int noun) =>
        sentence.Relations[noun] == Relation.OblUnmarked
        && sentence.Tags[noun] == Upos.Noun
        && sentence[noun].Child(Relation.Det) is not null;

    // 'referred twenty Sudanese': what is counted is no manner.
    private static bool IsManner(Sentence sentence, int noun) =>
        sentence.Relations[noun] == Relation.Advmod
        && (sentence.Tags[noun] == Upos.Noun || sentence[noun].Child(Relation.Nummod) is not null);

    // 'jailed Mette Lindgaard', 'called the premier', read as to be her: that is what somebody becomes, at most.
    private static bool IsName(Sentence sentence, int noun, int verb) =>
        sentence.Relations[noun] == Relation.Xcomp
        && (
            sentence.Tags[noun] == Upos.Propn
            || (sentence.Tags[noun] == Upos.Noun && sentence[noun].Child(Relation.Det)?.IsForm("the") == true)
        )
        && sentence.Lemmas[verb] is not ("become" or "remain" or "be");

    // 'are striking Hamas positions, he said', where he said positions, too: what stands right behind a verb without an object is its.
    private static Sentence? BesideItsVerb(Sentence sentence, int noun)
    {
        if (
            sentence.Relations[noun] != Relation.Ccomp
            || sentence.Tags[noun] is not (Upos.Noun or Upos.Propn)
            || sentence[noun].LeftEdge - 1 is var verb && verb < 1
            || sentence.Tags[verb] != Upos.Verb
            || sentence.Heads[verb] != sentence.Heads[noun]
            || sentence[noun].Child(Relation.Cop) is not null
            || sentence[noun].Child(Relation.Nsubj) is not null
            || sentence[verb].Child(Relation.Obj) is not null
            || Grammar.IsPassive(sentence, verb)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Attach(noun, verb, Relation.Obj);
        return draft.Finish();
    }

    // An apposition without a comma has neither article nor number.
    private static Sentence? Delayed(Sentence sentence, int noun)
    {
        var place = sentence.Heads[noun];
        if (
            sentence.Relations[noun] != Relation.Appos
            || sentence[noun].LeftEdge <= place
            || sentence.Tags[sentence[noun].LeftEdge] is not (Upos.Num or Upos.Det)
            || sentence.Tags[sentence[noun].LeftEdge - 1] is Upos.Punct
            || sentence.Relations[place] != Relation.Obl
            || sentence.Heads[place] is var verb && (verb > place || sentence.Tags[verb] != Upos.Verb)
            || sentence[verb].Child(Relation.Obj) is not null
            || Grammar.IsPassive(sentence, verb)
        )
        {
            return null;
        }
        var draft = new TreeDraft(sentence);
        draft.Attach(noun, verb, Relation.Obj);
        return draft.Finish();
    }
}
