using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Whose a role noun is: the state, organisation or group that its phrase names.</summary>
/// <param name="Code">The code.</param>
/// <param name="Owner">The name that gives it; null where an inner phrase does.</param>
/// <param name="Sector">The sector that the owner gives a weak noun.</param>
/// <param name="How">Where it stood: <c>demonym</c>, <c>possessor</c>, <c>complement</c>.</param>
internal sealed record RoleOwner(StateCode Code, ActorEntry? Owner, Sector Sector, string How);

/// <summary>Reads the nationality and sector of a role noun from its phrase.</summary>
internal static class RoleReading
{
    private static readonly HashSet<string> Complements = new(StringComparer.Ordinal)
    {
        "of",
        "from",
        "in",
        "at",
        "for",
        "across",
        "throughout",
        "within",
        "inside",
        "near",
        "outside",
        "with",
        "around",
        "based",
    };

    /// <summary>The owner that the phrase names; null where it names none.</summary>
    public static RoleOwner? Nation(PassageScene scene, int head, RoleHit? role, int depth = 0)
    {
        if (depth > 4)
        {
            return null;
        }
        return Left(scene, head, role) ?? Right(scene, head, role, depth);
    }

    /// <summary>The state named right before a name: "Nigerian" of "the Nigerian National Guard".</summary>
    public static RoleOwner? Before(PassageScene scene, NameHit hit) =>
        hit.First > 0
            ? Left(scene, hit.First, null)
                ?? (
                    hit.Head != hit.First && Phrase.First(scene.Sentence, hit.Head) < hit.First
                        ? Left(scene, hit.Head, null, hit.First)
                        : null
                )
            : null;

    /// <summary>The sector that a noun before a weak head gives: "army spokesman", "Foreign Ministry spokesperson".</summary>
    public static Sector InnerSector(PassageScene scene, RoleHit role)
    {
        var first = Phrase.First(scene.Sentence, role.Head);
        for (var t = Math.Min(role.First, role.Head) - 1; t >= first; t--)
        {
            if (
                scene.RoleOf[t] is { } inner
                && inner != role
                && inner.Role is { Weak: false, Kind: not RoleKind.Place, Sector: not Sector.Cvl }
            )
            {
                return inner.Role.Sector;
            }
            if (
                scene.HitOf[t] is { Bound: false } hit
                && SectorOf(hit) is var sector and not Sector.None and not Sector.Cvl
            )
            {
                return sector;
            }
        }
        foreach (var child in scene.Sentence[role.Head].Children)
        {
            if (
                child.Index > role.Head
                && child.Relation == Relation.Nmod
                && scene.CaseOf(child.Index) is "of" or "for" or "from" or "in" or "at"
                && scene.RoleOf[child.Index] is { Role: { Weak: false, Kind: RoleKind.Organ or RoleKind.Group } } of
            )
            {
                return of.Role.Sector;
            }
        }
        return Sector.None;
    }

    /// <summary>The sector that a name gives by itself, in the way in which it stands here.</summary>
    public static Sector SectorOf(NameHit hit) => SectorOf(hit, null);

    /// <inheritdoc cref="SectorOf(NameHit)"/>
    public static Sector SectorOf(NameHit hit, DateOnly? day) =>
        hit.Name.Use switch
        {
            NameUse.Capital or NameUse.Metonym => Sector.Gov,
            NameUse.People or NameUse.Adjective when hit.Entry.Kind == ActorKind.State => Sector.Cvl,
            _ => hit.Entry.SectorOn(day),
        };

    // "Russian troops", "the South Korean Ministry of Foreign Affairs", "Russia's Federal Security Service", "Hamas leader".
    private static RoleOwner? Left(PassageScene scene, int head, RoleHit? role, int? from = null)
    {
        var sentence = scene.Sentence;
        var start = from ?? (role is null ? head : Math.Min(role.First, head));
        var first = Math.Min(Phrase.First(sentence, start), Phrase.First(sentence, head));
        for (var t = start - 1; t >= 0; t--)
        {
            if (t < first && !IsPremodifier(sentence, t, start))
            {
                break;
            }
            if (scene.HitOf[t] is { } hit)
            {
                if (role?.Role.Abroad == true && hit.Entry.Kind is ActorKind.City or ActorKind.Region)
                {
                    // "Manchester consul general": where, not whose.
                    t = hit.First;
                    continue;
                }
                if (
                    !hit.Bound
                    && hit.Entry.Kind != ActorKind.Person
                    && (hit.Entry.Code != default || hit.Entry.Kind == ActorKind.Group || hit.Entry.Many)
                )
                {
                    return Of(hit, sentence.Relations[hit.Head] == Relation.NmodPoss ? "possessor" : "demonym");
                }
                t = hit.First;
            }
            else if (scene.PersonOf[t] is { Person: { } person })
            {
                if (sentence.Relations[t].Base() == Relation.NmodPoss && person.Code != default)
                {
                    return new RoleOwner(person.Code, null, Sector.None, "possessor");
                }
            }
        }
        return null;
    }

    // The tree may hang a premodifier elsewhere; a run of adjectives and names right before the noun still belongs to it.
    private static bool IsPremodifier(Sentence sentence, int token, int start)
    {
        if (
            token == start - 1
            && sentence.Tags[token] is Upos.Adj or Upos.Propn
            && sentence.Relations[token] is not (Relation.Nsubj or Relation.Obj or Relation.Appos)
        )
        {
            return true;
        }
        for (var t = token; t < start; t++)
        {
            if (
                sentence.Tags[t] is not (Upos.Adj or Upos.Propn or Upos.Noun)
                || sentence.Relations[t]
                    is not (Relation.Amod or Relation.Compound or Relation.Flat or Relation.NmodDesc)
            )
            {
                return false;
            }
        }
        return true;
    }

    // "the president of France", "police in Accra", "an official from the Ministry of Foreign Affairs of France".
    private static RoleOwner? Right(PassageScene scene, int head, RoleHit? role, int depth)
    {
        var sentence = scene.Sentence;
        RoleOwner? place = null;
        foreach (var child in sentence[head].Children)
        {
            if (child.Index < head || child.Relation is not (Relation.Nmod or Relation.Appos or Relation.Acl))
            {
                continue;
            }
            var preposition = scene.CaseOf(child.Index);
            if (child.Relation == Relation.Nmod && !Complements.Contains(preposition))
            {
                continue;
            }
            if (role?.Role.Abroad == true && preposition is "in" or "at" or "near" or "outside" or "for")
            {
                continue;
            }
            if (preposition == "with")
            {
                // "a woman with US citizenship".
                if (
                    sentence.Lemmas[child.Index] is "citizenship" or "nationality" or "passport"
                    && FirstName(scene, child) is { } citizenship
                )
                {
                    return Of(citizenship, "complement");
                }
                continue;
            }
            if (child.Relation == Relation.Acl)
            {
                // "a group based in Bar".
                place ??=
                    child.IsForm("based") || child.IsForm("living") || child.IsForm("operating")
                        ? Right(scene, child.Index, null, depth + 1)
                        : null;
                continue;
            }
            if (scene.HitOf[child.Index] is { Bound: false } hit)
            {
                if (
                    hit.Entry.Code != default
                    && (preposition != "for" || hit.Entry.Kind == ActorKind.State)
                    && hit.Entry.Kind != ActorKind.Person
                )
                {
                    return Of(hit, "complement");
                }
            }
            else if (
                scene.RoleOf[child.Index] is { } inner
                && (child.Relation == Relation.Nmod || scene.PersonOf[child.Index] is null)
            )
            {
                if (Nation(scene, child.Index, inner, depth + 1) is { } found)
                {
                    return found with { Sector = Sector.None };
                }
            }
            else if (
                child.Relation == Relation.Nmod
                && (preposition is "in" or "at" || (preposition == "of" && scene.IsPlural(child.Index)))
                && Nation(scene, child.Index, null, depth + 1) is { } deep
            )
            {
                place ??= deep with { Sector = Sector.None };
            }
        }
        if (
            role is { Role.Kind: RoleKind.Person or RoleKind.Group }
            && Phrase.FromBehind(sentence, head) is { } loose
            && scene.HitOf[loose] is { Bound: false, Entry.Code.IsState: true } origin
        )
        {
            return Of(origin, "complement");
        }
        if (place is null && role is not null)
        {
            foreach (var child in sentence[head].Children)
            {
                if (
                    child.Index > head
                    && child.Relation == Relation.Obl
                    && scene.HitOf[child.Index] is { } hit
                    && hit.Entry.Code != default
                )
                {
                    return Of(hit, "complement");
                }
            }
        }
        return place;
    }

    private static NameHit? FirstName(PassageScene scene, Token head)
    {
        for (var t = head.LeftEdge; t < head.Index; t++)
        {
            if (scene.HitOf[t] is { Entry.Kind: ActorKind.State } hit)
            {
                return hit;
            }
        }
        return null;
    }

    private static RoleOwner Of(NameHit hit, string how) => new(hit.Entry.Code, hit.Entry, SectorOf(hit), how);
}
