using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>'arrested Chilean fishmonger Tomas Ibarra', read as two objects: a trade right before a name belongs to it.</summary>
internal static class SplitNames
{
    /// <summary>The sentence with the name and its trade as one; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var trade = 1; trade < sentence.Count - 1; trade++)
        {
            var name = trade + 1;
            if (
                sentence.Tags[trade] == Upos.Noun
                && sentence.Tags[name] == Upos.Propn
                && sentence.Xpos[trade] is "NN"
                && char.IsLower(sentence[trade].Form[0])
                && char.IsUpper(sentence[name].Form[0])
                && sentence.Relations[trade] is Relation.Obj or Relation.Iobj
                && sentence.Relations[name] is Relation.Obj
                && sentence.Heads[trade] == sentence.Heads[name]
                && sentence[name].LeftEdge == name
                && !Grammar.IsTime(sentence, name)
            )
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(trade, name, Relation.NmodDesc);
                return draft.Finish();
            }
        }
        return null;
    }
}
