using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'arrested Chilean fishmonger Tomas Ibarra', read as two objects: a trade right before a name belongs to it. So does one before
/// several: 'arrested the brothers Ana and Luis Paz', where the tree has brothers, an Ana. And 'Wall Street Journal reporter Ana Paz',
/// where the journal bears her name, is a reporter.
/// </summary>
internal static class SplitNames
{
    /// <summary>The sentence with the name and its trade as one; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence)
    {
        for (var trade = 1; trade < sentence.Count - 1; trade++)
        {
            var name = trade + 1;
            if (NamesSeveral(sentence, trade, name))
            {
                return Named(sentence, trade, name);
            }
            if (IsOfHouse(sentence, trade, name))
            {
                return OutOfHouse(sentence, trade, name);
            }
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

    private static bool NamesSeveral(Sentence sentence, int trade, int name) =>
        sentence.Xpos[trade] == "NNS"
        && sentence.Tags[name] == Upos.Propn
        && sentence.Relations[name] == Relation.Appos
        && sentence.Heads[name] == trade
        && sentence[name].Child(Relation.Conj) is { Upos: Upos.Propn };

    // The first name takes the trade's place, with what stands behind; what stands before the trade stays with it.
    private static Sentence Named(Sentence sentence, int trade, int name)
    {
        var draft = new TreeDraft(sentence);
        draft.TakePlace(name, trade);
        draft.Attach(trade, name, Relation.NmodDesc);
        foreach (var child in sentence[trade].Children)
        {
            if (child.Index != name && (child.Index > name || child.Relation is Relation.Case or Relation.Cc))
            {
                draft.Attach(child.Index, name, child.Relation);
            }
        }
        return draft.Finish();
    }

    private static bool IsOfHouse(Sentence sentence, int trade, int name) =>
        sentence.Xpos[trade] == "NN"
        && char.IsLower(sentence[trade].Form[0])
        && sentence.Relations[trade] == Relation.Compound
        && sentence.Heads[trade] is var house
        && house < trade
        && sentence.Tags[house] == Upos.Propn
        && sentence.Tags[name] == Upos.Propn
        && sentence.Relations[name] == Relation.Flat
        && sentence.Heads[name] == house;

    private static Sentence OutOfHouse(Sentence sentence, int trade, int name)
    {
        var house = sentence.Heads[trade];
        var draft = new TreeDraft(sentence);
        draft.TakePlace(name, house);
        draft.Attach(trade, name, Relation.NmodDesc);
        draft.Attach(house, trade, Relation.Compound);
        foreach (var child in sentence[house].Children)
        {
            if (
                child.Index > name
                || child.Index < house && child.Relation is Relation.Case or Relation.Cc or Relation.Punct
            )
            {
                draft.Attach(child.Index, name, child.Relation);
            }
        }
        return draft.Finish();
    }
}
