using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'stopped a march', read as a measure: a phrase with an article right behind the verb that tells no time is its object.</summary>
internal static class LostObjects
{
    /// <summary>The sentence with its object; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var noun = 2; noun < sentence.Count; noun++)
        {
            var verb = sentence.Heads[noun];
            if (
                sentence.Relations[noun] == Relation.OblUnmarked
                && sentence.Tags[noun] == Upos.Noun
                && verb >= 0
                && sentence.Tags[verb] == Upos.Verb
                && sentence[noun].LeftEdge == verb + 1
                && sentence[noun].Child(Relation.Det) is not null
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
}
