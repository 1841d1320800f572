using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>A number with what it counts, and where both hang in the tree.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Counted">The noun that it counts; -1 where it stands alone.</param>
/// <param name="Top">The word by which the phrase hangs on the rest.</param>
internal sealed record CountedPhrase(Amount Amount, int Counted, int Top)
{
    /// <summary>The last word of the phrase.</summary>
    public int Last => Math.Max(Amount.Last, Counted);

    /// <summary>The phrase around a number: 'at least 40 Ukrainian soldiers', 'scores of soldiers', '12'.</summary>
    public static CountedPhrase Of(Sentence sentence, Amount amount)
    {
        var counted = amount.Unit.Length > 0 ? -1 : CountedBy(sentence, amount.Last);
        var last = Math.Max(amount.Last, counted);
        var top = counted >= 0 ? counted : amount.Last;
        for (var head = sentence.Heads[top]; head >= amount.Start && head <= last; head = sentence.Heads[top])
        {
            top = head;
        }
        return new CountedPhrase(amount, counted, top);
    }

    // The first noun behind the number that is no modifier of the next.
    private static int CountedBy(Sentence sentence, int number)
    {
        var at = number + 1;
        if (at < sentence.Count && sentence[at].IsForm("of"))
        {
            at++;
        }
        for (; at < sentence.Count; at++)
        {
            switch (sentence.Tags[at])
            {
                case Upos.Noun or Upos.Propn:
                    if (!ModifiesNext(sentence, at))
                    {
                        return at;
                    }
                    break;
                case Upos.Adj or Upos.Det or Upos.Verb or Upos.Punct when ModifiesNext(sentence, at):
                case Upos.Punct when sentence[at].IsForm("-"):
                case Upos.Num when sentence[at - 1].IsForm("-"):
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    private static bool ModifiesNext(Sentence sentence, int at) =>
        sentence.Heads[at] > at
        && sentence.Relations[at]
            is Relation.Amod
                or Relation.Compound
                or Relation.Det
                or Relation.NmodDesc
                or Relation.NmodUnmarked
                or Relation.NmodPoss
                or Relation.Flat
                or Relation.Punct;
}
