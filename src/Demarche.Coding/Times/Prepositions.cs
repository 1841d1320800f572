using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Words before a date that set it ahead or back, whatever the verb says: "extended the truce until Friday", "as early as Tuesday".</summary>
internal static class Prepositions
{
    // How far back the other end of "from May until July" may stand.
    private const int Range = 8;

    /// <summary>The tense of the expression that begins at a place, by the word before it, else by its clause.</summary>
    public static Tense Tense(UnitList units, int at, Tense clause, bool negated) =>
        units.Key(at - 1) switch
        {
            "since" => Times.Tense.Past,
            // "Until Thursday they had …" and "did not tell until Thursday" look back.
            "until" or "till" when at > 1 && !negated && !IsRange(units, at - 2) => Times.Tense.Future,
            "through" when clause != Times.Tense.Past && !IsRange(units, at - 2) => Times.Tense.Future,
            "effective" => Times.Tense.Future,
            "as" when units.Key(at - 2) is "early" or "soon" && units.Key(at - 3) == "as" => Times.Tense.Future,
            _ => clause,
        };

    private static bool IsRange(UnitList units, int at)
    {
        for (var i = at; i > at - Range; i--)
        {
            if (units.Key(i) is "from" or "between" or "since" || units.RoleAt(i) is Role.Month or Role.Weekday)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a phrase has a time of its own, by its preposition: "after the vote", "because of the vote".</summary>
    public static bool PartsTimes(Sentence sentence, int noun) =>
        (sentence[noun].Child(Relation.Case) ?? sentence[noun].Child(Relation.Mark))?.Lemma
            is "after"
                or "following"
                or "follow"
                or "before"
                or "since"
                or "until"
                or "despite"
                or "over"
                or "ahead"
                or "because"
                or "due";
}
