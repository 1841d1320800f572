using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Throws out what only looks like a time, by the tags of its words.</summary>
internal static class Plausible
{
    /// <summary>Whether the words from one token to another are used as a time.</summary>
    public static bool Is(Sentence sentence, TimeExpression expression, Tense tense, int first, int last)
    {
        switch (expression)
        {
            case CalendarExpression { Season: not null } when first == last:
                return sentence.Tags[first] is Upos.Noun or Upos.Propn;
            // "future generations", "the current" are adjectives of time; "current" the noun flows.
            case ReferenceExpression { Value: "PRESENT_REF" or "PAST_REF" } when first == last:
                return sentence.Tags[first] is Upos.Adv or Upos.Adj;
            // "soon" of what lies ahead, not "soon became".
            case ReferenceExpression { Value: "FUTURE_REF" } when first == last:
                return sentence.Tags[first] == Upos.Adv
                    && (tense == Tense.Future || first + 1 == sentence.Count || sentence.Tags[first + 1] == Upos.Punct);
            // A quarterly dividend is that of a quarter; it does not come again.
            case SetExpression { Value: "P3M" } when first == last:
                return sentence.Tags[first] == Upos.Adv;
            // ABC's "This Week", "60 Minutes"
            case ShiftExpression or DurationExpression when first > 0 && last > first:
                return !(
                    sentence[first - 1].Form is "\"" or "“" or "``" or "''"
                    && char.IsUpper(sentence[last].Form[0])
                    && char.IsLower(sentence.Text[sentence.Spans[last].End - 1])
                );
            case CalendarExpression { Month: not null, Day: null, Year: null } when first == last:
                // "January Smith" is a person.
                var named =
                    first + 1 < sentence.Count
                    && sentence.Tags[first + 1] == Upos.Propn
                    && (
                        sentence.Relations[first + 1] == Relation.Flat
                        || sentence.Relations[first] is Relation.Nsubj or Relation.Flat
                    );
                return !named
                    && (sentence.Tags[first] is Upos.Propn or Upos.Noun || sentence[first].Xpos is "NNP" or "NN");
            default:
                return true;
        }
    }
}
