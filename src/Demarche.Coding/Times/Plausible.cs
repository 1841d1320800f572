using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Throws out what only looks like a time, by the tags of its words.</summary>
internal static class Plausible
{
    /// <summary>Whether the words from one token to another are used as a time.</summary>
    public static bool Is(Sentence sentence, TimeExpression expression, int first, int last)
    {
        switch (expression)
        {
            case CalendarExpression { Season: not null } when first == last:
                return sentence.Tags[first] is Upos.Noun or Upos.Propn;
            // "future generations", "the current" are adjectives of time; "current" the noun flows.
            case ReferenceExpression { Value: "PRESENT_REF" or "PAST_REF" } when first == last:
                return sentence.Tags[first] is Upos.Adv or Upos.Adj;
            case CalendarExpression { Month: not null, Day: null, Year: null } when first == last:
                return sentence.Tags[first] is Upos.Propn or Upos.Noun || sentence[first].Xpos is "NNP" or "NN";
            default:
                return true;
        }
    }
}
