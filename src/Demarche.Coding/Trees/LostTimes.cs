using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// 'arrested the pastor on May 3', read as the pastor of that day: what is no act has no day. And 'sanctioned Iraq after its invasion
/// of Kuwait in August 1990', read as sanctioned in August: a month or year behind such a phrase is the phrase's.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class LostTimes(RuleSet rules)
{
    private readonly HashSet<string> acts =
    [
        .. rules.Rules.SelectMany(r => r.Patterns).Where(p => p.Kind == TriggerKind.Noun).SelectMany(p => p.Lemmas),
    ];

    /// <summary>The sentence with its times; null where there is no such turn.</summary>
    public Sentence? Mend(Sentence sentence)
    {
        for (var time = 3; time < sentence.Count; time++)
        {
            if (!Grammar.IsTime(sentence, time) && sentence.Tags[time] != Upos.Num)
            {
                continue;
            }
            if (IsOfPerson(sentence, time))
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(time, sentence.Heads[sentence.Heads[time]], Relation.Obl);
                return draft.Finish();
            }
            if (PhraseBefore(sentence, time) is { } phrase)
            {
                var draft = new TreeDraft(sentence);
                draft.Attach(time, phrase, Relation.Nmod);
                return draft.Finish();
            }
        }
        return null;
    }

    private bool IsOfPerson(Sentence sentence, int time) =>
        sentence.Relations[time] == Relation.Nmod
        && Grammar.Preposition(sentence, time) == "on"
        && NamesDay(sentence, time)
        && sentence.Heads[time] is var noun
        && noun < time
        && sentence.Relations[noun] == Relation.Obj
        && sentence.Tags[noun] == Upos.Noun
        && !acts.Contains(sentence.Lemmas[noun])
        && sentence.Tags[sentence.Heads[noun]] == Upos.Verb;

    // 'May 3', 'Monday', not 'on 3 conditions'
    private static bool NamesDay(Sentence sentence, int time)
    {
        if (Grammar.IsTime(sentence, time))
        {
            return true;
        }
        foreach (var child in sentence[time].Children)
        {
            if (child.Relation != Relation.Case && Grammar.IsTime(sentence, child.Index))
            {
                return true;
            }
        }
        return false;
    }

    private static int? PhraseBefore(Sentence sentence, int time)
    {
        if (
            sentence.Relations[time] != Relation.Obl
            || Grammar.Preposition(sentence, time) != "in"
            || sentence[time].LeftEdge is var edge && edge < 2
            || !char.IsUpper(sentence[edge + 1].Form[0]) && sentence.Tags[edge + 1] != Upos.Num
        )
        {
            return null;
        }
        for (var word = edge - 1; word >= 0; word = sentence.Heads[word])
        {
            if (sentence[word].RightEdge != edge - 1 || Grammar.IsTime(sentence, word))
            {
                return null;
            }
            if (
                sentence.Tags[word] == Upos.Noun
                && Grammar.Preposition(sentence, word) is "after" or "since" or "following" or "before"
            )
            {
                return word;
            }
        }
        return null;
    }
}
