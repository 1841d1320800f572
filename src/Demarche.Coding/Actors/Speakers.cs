using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>What the one who tells it says about the people and places told: a foreign ministry speaks of its own citizens.</summary>
internal static class Speakers
{
    /// <summary>Whether the phrase is the subject of saying: '…, officials in Nairobi said'.</summary>
    public static bool IsSpeaker(Sentence sentence, int phrase) =>
        sentence.Relations[phrase] == Relation.Nsubj
        && sentence[phrase].HeadToken is { Upos: Upos.Verb } verb
        && (verb.Relation == Relation.Parataxis || verb.Child(Relation.Ccomp) is not null);

    /// <summary>Whether a place stands in the speaker's phrase: where the speaker is, not where it happens.</summary>
    public static bool IsWhere(Sentence sentence, int place)
    {
        var at = place;
        while (sentence.Relations[at].Base() == Relation.Nmod)
        {
            at = sentence.Heads[at];
        }
        return IsSpeaker(sentence, at);
    }

    /// <summary>
    /// 'an engineer was kidnapped in Mali, the Danish Foreign Ministry said': the state of people whom no word gives one
    /// and who need not be of the place; null where no ministry or embassy for abroad speaks.
    /// </summary>
    public static StateCode? OwnCitizens(PassageScene passage, RoleEntry role)
    {
        if (
            role is not { Kind: RoleKind.Person, IsLocal: false }
            || role.Sector
                is not (Sector.Cvl or Sector.Med or Sector.Edu or Sector.Bus or Sector.Jrn or Sector.Rel or Sector.Lab)
        )
        {
            return null;
        }
        foreach (var speaker in passage.Roles)
        {
            if (
                speaker.Role.Sector == Sector.Gov
                && (speaker.Role.Abroad || speaker.Role.Name == "foreign ministry")
                && IsSpeaker(passage.Sentence, speaker.Head)
                && RoleReading.Nation(passage, speaker.Head, speaker) is { Code.IsState: true } owner
            )
            {
                return owner.Code;
            }
        }
        return null;
    }
}
