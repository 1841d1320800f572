using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

// Role nouns: whose they are and what they are.
internal sealed partial class ActorResolver
{
    private void ResolveRole(PassageScene passage, RoleHit hit)
    {
        var sentence = passage.Sentence;
        var relation = sentence.Relations[hit.Head];
        if (
            relation is Relation.Compound or Relation.Amod or Relation.NmodDesc
            && sentence.Heads[hit.Head] > hit.Last
            && passage.PersonOf[sentence.Heads[hit.Head]] is null
        )
        {
            return;
        }
        var role = hit.Role;
        if (Named(passage, hit) is { } entity)
        {
            var whole = Phrase.Words(
                sentence,
                Math.Min(hit.First, Phrase.First(sentence, hit.Head)),
                Math.Max(hit.Last, entity.Title ? entity.Name.Last : hit.Last)
            );
            var self = Make(
                passage,
                entity.Name.First,
                entity.Name.Last,
                entity.Name.Entry.Name,
                entity.Name.Entry.Id,
                entity.Name.Entry.Code,
                entity.Name.Entry.SectorOn(scene.Day),
                entity.Name.Entry.Kind
            );
            passage.Actors[hit.Head] = new FoundActor(
                self with
                {
                    Span = whole,
                    Text = whole.In(sentence.Text),
                },
                entity.Title ? "title" : "apposition"
            )
            {
                Role = role,
            };
            if (entity.Title)
            {
                passage.Actors[entity.Name.Head] = passage.Actors[hit.Head];
            }
            return;
        }
        var owner = RoleReading.Nation(passage, hit.Head, hit);
        if (owner is { How: "complement" } && InPlace(passage, hit) && Speakers.OwnCitizens(passage, role) is not null)
        {
            owner = null;
        }
        var how = owner is null ? "role" : "title";
        var inner = RoleReading.InnerSector(passage, hit);
        var sector = role.Weak ? (inner != Sector.None ? inner : WeakSector(role, owner)) : Strong(role, inner);
        var code = owner?.Code ?? default;
        if (role.Kind == RoleKind.Thing && owner is null)
        {
            return;
        }
        var definite = IsDefinite(sentence, hit.Head);
        if (owner is null)
        {
            if (role.Weak && inner == Sector.None && role.Kind is not RoleKind.Person)
            {
                return;
            }
            if (role.Kind == RoleKind.Place || (role.IsState && !definite))
            {
                return;
            }
            if (role.Code != default)
            {
                code = role.Code;
            }
            else if (role.Abroad)
            {
                code = Sender(passage, hit) ?? (definite ? null : Speakers.OwnCitizens(passage, role)) ?? default;
            }
            else if (!definite && Speakers.OwnCitizens(passage, role) is { } own)
            {
                (code, how) = (own, "speaker");
            }
            else if (
                homes.Of(passage.Passage.Index) is { } home
                && IsDomestic(role, definite)
                && !IsForeign(passage, hit)
            )
            {
                (code, how) = (home, "home");
            }
        }
        if (role.Kind == RoleKind.Place)
        {
            ResolvePlace(passage, hit, owner!);
            return;
        }
        if (role.IsState)
        {
            sector = Sector.None;
        }
        var former = role.Kind == RoleKind.Person && words.IsFormer(sentence, hit);
        if (former && sector is Sector.Gov or Sector.Leg or Sector.Jud)
        {
            sector = Sector.Eli;
        }
        var first = Math.Min(hit.First, Phrase.First(sentence, hit.Head));
        var last = Math.Max(hit.Last, Phrase.Last(sentence, hit.Head));
        var several = role.IsState && passage.IsPlural(hit.Head);
        var actor = Make(
            passage,
            first,
            last,
            Phrase.Words(sentence, hit.First, hit.Last).In(sentence.Text),
            RoleId(passage, hit, code, sector, owner),
            code,
            sector,
            null
        );
        var sides = SeveralOwners.Of(passage, hit);
        passage.Actors[hit.Head] = new FoundActor(actor, several || sides.Count > 1 ? "collective" : how)
        {
            Members =
            [
                .. sides.Select(s =>
                    actor with
                    {
                        Code = s.Entry.Code,
                        Id = RoleId(passage, hit, s.Entry.Code, sector, null),
                        Agent = AgentOf(s.Entry.Code, sector),
                    }
                ),
            ],
            Role = role,
            IsPerson = role.Kind == RoleKind.Person && !passage.IsPlural(hit.Head),
            IsPlural = passage.IsPlural(hit.Head) || role.Kind == RoleKind.Group,
        };
    }

    private static Sector WeakSector(RoleEntry role, RoleOwner? owner) =>
        owner?.Owner is { Kind: not (ActorKind.State or ActorKind.City or ActorKind.Region or ActorKind.People) } named
            ? (owner.Sector == Sector.None && named.Code.IsState ? role.Sector : owner.Sector)
            : role.Sector;

    private static Sector Strong(RoleEntry role, Sector inner) =>
        inner switch
        {
            Sector.Opp when role.Sector is Sector.Pty or Sector.Gov or Sector.Soc => Sector.Opp,
            Sector.Reb when role.Sector is Sector.Mil or Sector.Soc or Sector.Pty or Sector.Gov => Sector.Reb,
            _ => role.Sector,
        };

    // 'an engineer in Mali': where somebody is, and perhaps not whose.
    private static bool InPlace(PassageScene passage, RoleHit hit)
    {
        foreach (var child in passage.Sentence[hit.Head].Children)
        {
            if (
                child.Index > hit.Head
                && child.Relation == Relation.Nmod
                && passage.CaseOf(child.Index) is "in" or "at" or "near"
            )
            {
                return true;
            }
        }
        return false;
    }

    // What a country has one or many of: unnamed, it is the country's where the report is.
    private static bool IsDomestic(RoleEntry role, bool definite) =>
        role.Kind switch
        {
            RoleKind.Organ or RoleKind.Group => true,
            RoleKind.Person when role.Weak => role.Name is "official" or "spokesperson" or "negotiator",
            RoleKind.Person => role.Sector is not (Sector.Cvl or Sector.Uaf or Sector.Reb) || definite || role.IsLocal,
            _ => false,
        };

    // "China recalls its consul and five diplomats in Britain": a state of the sentence that is not their host. Where they
    // are may hang on them or on the verb.
    private static StateCode? Sender(PassageScene passage, RoleHit hit)
    {
        var noun = passage.Sentence[hit.Head];
        var host = Host(passage, noun, hit.Last) ?? (noun.IsRoot ? null : Host(passage, noun.HeadToken, hit.Last));
        return host is null
            ? null
            : passage
                .Hits.Find(h =>
                    h.First < hit.First
                    && h.Entry.Kind == ActorKind.State
                    && h.Entry.Code.IsState
                    && h.Entry.Code != host
                )
                ?.Entry.Code;
    }

    private static StateCode? Host(PassageScene passage, Token above, int behind)
    {
        StateCode? host = null;
        foreach (var child in above.Children)
        {
            if (
                child.Index > behind
                && child.Relation.Base() is Relation.Nmod or Relation.Obl
                && passage.HitOf[child.Index] is { Entry.Code: { IsState: true } where }
            )
            {
                host = where;
            }
        }
        return host;
    }

    // "foreign intelligence services", "a country's ministry": of no state that is told.
    private bool IsForeign(PassageScene passage, RoleHit hit)
    {
        var sentence = passage.Sentence;
        foreach (var child in sentence[hit.Head].Children)
        {
            if (child.Index >= hit.First)
            {
                continue;
            }
            if (
                child.Relation == Relation.NmodPoss
                && passage.RoleOf[child.Index] is { Role.IsState: true }
                && !IsDefinite(sentence, child.Index)
            )
            {
                return true;
            }
            if (child.Relation is Relation.Amod && words.Abroad.Contains(child.LowerForm))
            {
                return true;
            }
        }
        return hit.First > 0 && words.Abroad.Contains(sentence[hit.First - 1].LowerForm);
    }

    private static bool IsDefinite(Sentence sentence, int head) =>
        sentence[head].Child(Relation.Det) is { } det
        && (det.IsForm("the") || det.IsForm("this") || det.IsForm("that"));

    private static string RoleId(PassageScene passage, RoleHit hit, StateCode code, Sector sector, RoleOwner? owner)
    {
        var role = hit.Role;
        if (code == default && owner?.Owner is { Many: true } many)
        {
            return many.Id;
        }
        if (code == default || (role.Kind == RoleKind.Person && (passage.IsPlural(hit.Head) || sector == Sector.Cvl)))
        {
            return "";
        }
        if (role.IsState)
        {
            return "state:" + code.Letters;
        }
        var slug = Letters.Slug(role.Name);
        return owner?.Owner is { Kind: ActorKind.Organisation or ActorKind.Group or ActorKind.Service } named
                ? $"{named.Id}/{slug}"
            : sector == Sector.None ? $"{code.Letters}/{slug}"
            : $"{code.Letters}/{sector.Code()}/{slug}";
    }
}
