using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Gives each person of a report one state, one sector and a role from all that the report calls them.</summary>
internal static class PersonDescriber
{
    public static void Describe(ReportScene scene, HomeFinder homes, ActorWords words)
    {
        foreach (var person in scene.People)
        {
            // Surest first: a nationality in the words, then the knowledge, then the place of the report.
            var roles = person.Names.Where(n => n.Hit.Role is not null).Select(n => n.Hit).ToList();
            var owned = roles
                .Select(h => (Hit: h, Owner: OwnerOf(scene[h.Passage], h)))
                .FirstOrDefault(r => r.Owner?.Code is { IsState: true } or { Letters: "IGO" or "NGO" });
            var told = roles.OrderBy(h => Vagueness(h.Role!.Role)).FirstOrDefault();
            if (person.Entry is { } entry)
            {
                // Somebody who held a state's office may speak for an organisation now.
                var speaksFor = owned.Owner?.Owner?.Kind == ActorKind.Organisation ? owned.Owner.Code : entry.Code;
                (person.Code, person.Sector) = (speaksFor, entry.SectorOn(scene.Day));
            }
            else
            {
                person.Code = owned.Owner?.Code ?? default;
                if (person.Code == default && told is not null)
                {
                    person.Code = Listed(scene, told) ?? homes.Of(told.Passage) ?? default;
                }
            }
            if (told?.Role is not { } role)
            {
                if (person.Code == default && person.Names.Find(n => n.Hit.Origin is not null).Hit?.Origin is { } from)
                {
                    (person.Code, person.Sector) = (from.Entry.Code, Sector.Cvl);
                }
                continue;
            }
            var passage = scene[told.Passage];
            person.RoleEntry = role.Role;
            person.Role = RoleText(passage, role, told);
            person.IsFormer = roles.Any(h => words.IsFormer(scene[h.Passage].Sentence, h.Role!));
            if (
                person.Entry is not { Offices.Length: > 0 }
                || (person.Sector is Sector.None or Sector.Eli && !person.IsFormer)
            )
            {
                var inner = RoleReading.InnerSector(passage, role);
                owned = owned.Hit == told ? owned : default;
                var fromOwner = owned.Owner
                    is { Owner.Kind: not (ActorKind.State or ActorKind.City or ActorKind.Region) }
                    ? owned.Owner.Sector
                    : Sector.None;
                person.Sector =
                    !role.Role.Weak ? role.Role.Sector
                    : inner != Sector.None ? inner
                    : fromOwner != Sector.None ? fromOwner
                    : role.Role.Sector;
            }
            person.IsFormer &= person.Sector is Sector.Gov or Sector.Leg or Sector.Jud or Sector.Eli or Sector.Mil;
        }
    }

    // "the Malian president, his wife and interior minister Foo": who stands in a list without a state has the first one's.
    private static StateCode? Listed(ReportScene scene, PersonHit hit)
    {
        var passage = scene[hit.Passage];
        var sentence = passage.Sentence;
        for (var at = hit.Head; sentence.Relations[at].Base() is Relation.Conj or Relation.Appos; )
        {
            at = sentence.Heads[at];
            foreach (var other in passage.People)
            {
                if (other.First <= at && at <= other.Last && other.Person is { Code.IsState: true } first)
                {
                    return first.Code;
                }
            }
        }
        return null;
    }

    // "pastor" tells more than "national", a title more than "man".
    private static int Vagueness(RoleEntry role) =>
        role.Sector switch
        {
            Sector.Cvl => 2,
            _ when role.Weak && role.Name is "member" or "figure" or "expert" or "leader" => 1,
            _ => 0,
        };

    // A title's phrase may hang together with the name's: look at both.
    private static RoleOwner? OwnerOf(PassageScene passage, PersonHit hit)
    {
        var role = hit.Role!;
        if (RoleReading.Nation(passage, role.Head, role) is { } owner)
        {
            return owner;
        }
        return hit.IsTitled && hit.Head != role.Head
            ? BeforeTitle(passage, role) ?? RoleReading.Nation(passage, hit.Head, null)
            : null;
    }

    private static RoleOwner? BeforeTitle(PassageScene passage, RoleHit role)
    {
        var sentence = passage.Sentence;
        for (var t = role.First - 1; t >= 0 && t >= role.First - 6; t--)
        {
            if (
                passage.HitOf[t] is { Bound: false } hit
                && hit.Entry.Code != default
                && hit.Entry.Kind != ActorKind.Person
            )
            {
                return new RoleOwner(hit.Entry.Code, hit.Entry, RoleReading.SectorOf(hit), "demonym");
            }
            if (sentence.Tags[t] is not (Upos.Adj or Upos.Propn or Upos.Noun or Upos.Part))
            {
                return null;
            }
        }
        return null;
    }

    // The role in the report's words, without nationality before it and name behind it.
    private static string RoleText(PassageScene passage, RoleHit role, PersonHit hit)
    {
        var sentence = passage.Sentence;
        var first = Math.Min(role.First, Phrase.First(sentence, role.Head));
        var last = Math.Max(role.Last, Phrase.Last(sentence, role.Head));
        if (hit.IsTitled)
        {
            last = hit.First - 1;
        }
        for (var t = first; t < role.First; t++)
        {
            var nation = passage.HitOf[t] is { Entry.Kind: ActorKind.State };
            if (nation || sentence.Tags[t] is Upos.Det or Upos.Part or Upos.Adp || passage.PersonOf[t] is not null)
            {
                first = t + 1;
            }
        }
        return last < first ? role.Role.Name : Phrase.Words(sentence, first, last).In(sentence.Text);
    }
}
