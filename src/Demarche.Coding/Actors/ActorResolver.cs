using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Turns names, people and role nouns into actors at the heads of their phrases.</summary>
internal sealed class ActorResolver(ReportScene scene, HomeFinder homes)
{
    private static readonly HashSet<string> Where = new(StringComparer.Ordinal)
    {
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "through",
        "via",
        "across",
        "within",
        "throughout",
        "into",
        "onto",
        "off",
        "towards",
        "toward",
        "above",
        "beyond",
        "along",
        "beneath",
        "amid",
        "north",
        "south",
        "east",
        "west",
        "from",
    };

    private static readonly HashSet<string> Motion = new(StringComparer.Ordinal)
    {
        "go",
        "travel",
        "fly",
        "return",
        "arrive",
        "come",
        "head",
        "transfer",
        "move",
        "drive",
        "sail",
        "flee",
        "escape",
        "bring",
        "rush",
        "walk",
        "march",
        "relocate",
        "transport",
        "take",
        "trip",
        "visit",
        "flight",
        "journey",
        "fled",
        "back",
    };

    private static readonly HashSet<string> Abroad = new(StringComparer.Ordinal)
    {
        "foreign",
        "international",
        "global",
        "overseas",
        "multinational",
        "world",
        "transnational",
        "unidentified",
    };

    private static readonly HashSet<string> Former = new(StringComparer.OrdinalIgnoreCase)
    {
        "former",
        "ex",
        "ousted",
        "deposed",
        "late",
        "then",
        "exiled",
        "toppled",
        "one-time",
        "onetime",
        "overthrown",
        "retired",
        "ex-",
    };

    public void Resolve(PassageScene passage)
    {
        foreach (var hit in passage.Hits)
        {
            ResolveName(passage, hit);
        }
        foreach (var role in passage.Roles)
        {
            if (passage.Actors[role.Head] is null)
            {
                ResolveRole(passage, role);
            }
        }
        foreach (var person in passage.People)
        {
            ResolvePerson(passage, person);
        }
    }

    private void ResolveName(PassageScene passage, NameHit hit)
    {
        var entry = hit.Entry;
        if (entry.Kind == ActorKind.Person)
        {
            return;
        }
        var sentence = passage.Sentence;
        var sector = RoleReading.SectorOf(hit, scene.Day);
        var how = hit.Name.Use switch
        {
            NameUse.Adjective or NameUse.People => "demonym",
            NameUse.Capital => "capital",
            NameUse.Metonym => "metonym",
            _ => "name",
        };
        var place = hit.City ?? entry;
        var isPlace =
            place.Kind is ActorKind.City or ActorKind.Region
            || (entry.Kind == ActorKind.State && how is "name" or "capital");
        if (isPlace)
        {
            passage.Places[hit.Head] = new Place(
                Phrase.Words(sentence, hit.First, hit.Last).In(sentence.Text),
                place.Code,
                place.At?.Latitude,
                place.At?.Longitude
            );
        }
        var code = entry.Code;
        if (hit.Name.Use == NameUse.People || entry.Kind == ActorKind.People)
        {
            code = Minority(passage, hit) ?? code;
        }
        var id = entry.Id;
        if (
            entry.Kind == ActorKind.Service
            && RoleReading.Before(passage, hit) is { Owner.Kind: ActorKind.State, Code: var other }
            && other != entry.Code
        )
        {
            // Another state's organ of the same name.
            (code, id) = (other, $"{other}/{sector.Code()}/{Letters.Slug(hit.Name.Text)}");
        }
        var self = Make(passage, hit.First, hit.Last, entry.Name, id, code, sector, entry.Kind);
        var named = new FoundActor(self, how) { IsPlural = hit.Name.Use == NameUse.People };
        if (hit.Bound)
        {
            return;
        }
        var unnamedCode = entry.Code == default && isPlace;
        for (var t = hit.First; t <= hit.Last && !unnamedCode; t++)
        {
            passage.Modifiers[t] = named;
        }
        if (IsModifier(sentence, hit) || unnamedCode || (isPlace && IsWhere(passage, hit, place)))
        {
            return;
        }
        var last = Math.Max(hit.Last, how == "demonym" ? Phrase.Last(sentence, hit.Head) : hit.Last);
        var first = Math.Min(hit.First, Phrase.First(sentence, hit.Head));
        if (Abbreviation(passage, hit) is { } end)
        {
            last = end;
        }
        passage.Actors[hit.Head] = named with
        {
            Actor = Make(passage, first, last, entry.Name, id, code, sector, entry.Kind),
            IsPerson =
                how == "demonym"
                && !passage.IsPlural(hit.Head)
                && sentence[hit.Head].Child(Relation.Det) is { } det
                && det.IsForm("a"),
        };
    }

    // "ethnic Albanians in Serbia", "Albanians of Serbia", "Kurds in Turkey": a people within another state is that state's.
    private StateCode? Minority(PassageScene passage, NameHit hit)
    {
        var sentence = passage.Sentence;
        var ethnic = hit.First > 0 && sentence[hit.First - 1].IsForm("ethnic");
        if (ethnic || (hit.Entry.Kind == ActorKind.People && !hit.Entry.Many && hit.Entry.Code == default))
        {
            return RoleReading.Nation(passage, hit.Head, null)?.Code ?? homes.Of(passage.Passage.Index);
        }
        foreach (var child in sentence[hit.Head].Children)
        {
            if (
                child.Index > hit.Last
                && child.Relation == Relation.Nmod
                && passage.CaseOf(child.Index) == "of"
                && passage.HitOf[child.Index] is { } where
                && where.Entry.Code.IsState
            )
            {
                return where.Entry.Code;
            }
        }
        return null;
    }

    // "Federal Security Service (FSB)".
    private static int? Abbreviation(PassageScene passage, NameHit hit)
    {
        var sentence = passage.Sentence;
        var open = hit.Last + 1;
        return
            open + 2 < sentence.Count
            && sentence[open].Form is "("
            && passage.HitOf[open + 1] is { } same
            && same.Entry == hit.Entry
            && same.Last + 1 < sentence.Count
            && sentence[same.Last + 1].Form is ")"
            ? same.Last + 1
            : null;
    }

    private static bool IsModifier(Sentence sentence, NameHit hit)
    {
        var relation = sentence.Relations[hit.Head];
        var head = sentence.Heads[hit.Head];
        return relation is Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.NmodPoss or Relation.Det
                && head > hit.Last
            || (relation == Relation.Flat && hit.Name.Use is NameUse.Adjective)
            || (
                hit.Name.Use == NameUse.Adjective
                && sentence.Tags[hit.Head] == Upos.Adj
                && relation is Relation.Conj or Relation.Advmod
                && !IsNounLike(sentence, hit.Head)
            );
    }

    private static bool IsNounLike(Sentence sentence, int token)
    {
        var head = sentence.Heads[token];
        return head >= 0 && sentence.Relations[head].Base() is Relation.Nsubj or Relation.Obj;
    }

    private static bool IsWhere(PassageScene passage, NameHit hit, ActorEntry place)
    {
        var sentence = passage.Sentence;
        var preposition = passage.CaseOf(hit.Head);
        if (Where.Contains(preposition))
        {
            return preposition != "from" || hit.Entry.Kind != ActorKind.State;
        }
        var governor = sentence.Heads[hit.Head];
        if (preposition is "to" or "for" && governor >= 0 && Motion.Contains(sentence.Lemmas[governor]))
        {
            return true;
        }
        if (hit.Name.Use == NameUse.Capital || hit.Entry.Kind == ActorKind.State)
        {
            return false;
        }
        // A city or region acts and is acted upon only as subject and object.
        return sentence.Relations[hit.Head].Base()
                is not (Relation.Nsubj or Relation.Obj or Relation.Conj or Relation.Root or Relation.Appos)
            && !(
                sentence.Relations[hit.Head].Base() is Relation.Obl or Relation.Nmod
                && preposition is "by" or "on" or "against" or "of"
                && place.Kind == ActorKind.City
            );
    }

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
                code = Sender(passage, hit) ?? default;
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
        var former = role.Kind == RoleKind.Person && IsFormer(sentence, hit.Head, hit.First);
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
        var sides = RoleReading.Several(passage, hit);
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

    // "news agency Foo", "Foo, a rebel group": the noun and the name are one.
    private static (NameHit Name, bool Title)? Named(PassageScene passage, RoleHit hit)
    {
        if (hit.Role.Kind is RoleKind.Place or RoleKind.Thing || passage.IsPlural(hit.Head))
        {
            return null;
        }
        var sentence = passage.Sentence;
        var next = hit.Last + 1 < sentence.Count ? passage.HitOf[hit.Last + 1] : null;
        if (
            next is { Bound: false }
            && IsBody(next.Entry.Kind)
            && next.First == hit.Last + 1
            && !(next.Last + 1 < sentence.Count && passage.RoleOf[next.Last + 1] is not null)
        )
        {
            return (next, true);
        }
        var head = sentence.Heads[hit.Head];
        return
            sentence.Relations[hit.Head] == Relation.Appos
            && head >= 0
            && passage.HitOf[head] is { Bound: false } apposed
            && IsBody(apposed.Entry.Kind)
            && apposed.Head == head
            ? (apposed, false)
            : null;
    }

    private static bool IsBody(ActorKind kind) =>
        kind is ActorKind.Organisation or ActorKind.Group or ActorKind.Service or ActorKind.Medium or ActorKind.Company;

    private void ResolvePlace(PassageScene passage, RoleHit hit, RoleOwner owner)
    {
        var sentence = passage.Sentence;
        var first = Math.Min(hit.First, Phrase.First(sentence, hit.Head));
        var last = Math.Max(hit.Last, Phrase.Last(sentence, hit.Head));
        var words = Phrase.Words(sentence, first, last).In(sentence.Text);
        if (hit.Role.IsState)
        {
            var state = Make(
                passage,
                first,
                last,
                words,
                "",
                owner.Owner?.Kind == ActorKind.Organisation ? owner.Code : default,
                Sector.None,
                null
            );
            passage.Actors[hit.Head] = new FoundActor(state, "collective") { Role = hit.Role, IsPlural = true };
            return;
        }
        passage.Places[hit.Head] = new Place(words, owner.Code);
        if (!Where.Contains(passage.CaseOf(hit.Head)))
        {
            var actor = Make(passage, first, last, words, "", owner.Code, Sector.Cvl, null);
            passage.Actors[hit.Head] = new FoundActor(actor, "place") { Role = hit.Role };
        }
    }

    private void ResolvePerson(PassageScene passage, PersonHit hit)
    {
        var person = hit.Person!;
        var sentence = passage.Sentence;
        var first = Math.Min(hit.First, Phrase.First(sentence, hit.Head));
        var last = hit.Last;
        if (hit.IsTitled)
        {
            first = Math.Min(first, Math.Min(hit.Role!.First, Phrase.First(sentence, hit.Role.Head)));
        }
        var sector = person.IsFormer ? Sector.Eli : person.Sector;
        var actor = new Actor
        {
            Span = Phrase.Words(sentence, first, last),
            Text = Phrase.Words(sentence, first, last).In(sentence.Text),
            Name = person.Name,
            Id = person.Id,
            Code = person.Code,
            Sector = sector,
            Agent =
                sector == Sector.None && (person.Code.IsState || person.Code == default)
                    ? Agent.Society
                    : AgentOf(person.Code, sector),
        };
        var found = new FoundActor(
            actor,
            hit.IsTitled ? "title"
                : hit.Entry is not null ? "name"
                : "person"
        )
        {
            IsPerson = true,
            Role = person.RoleEntry,
        };
        passage.Actors[hit.Head] = found;
        for (var t = hit.First; t <= hit.Last; t++)
        {
            passage.Modifiers[t] = found;
        }
        if (hit.IsTitled)
        {
            passage.Actors[hit.Role!.Head] = found;
        }
        else if (hit.Role is { } beside && passage.Actors[beside.Head] is { } described)
        {
            var words = described.Actor;
            passage.Actors[beside.Head] = found with
            {
                Actor = actor with { Span = words.Span, Text = words.Text },
                How = "apposition",
            };
        }
    }

    /// <summary>Whether a word before the noun says that the office is past.</summary>
    public static bool IsFormer(Sentence sentence, int head, int first)
    {
        for (var t = Phrase.First(sentence, head); t < Math.Max(first, head); t++)
        {
            if (Former.Contains(sentence[t].Word))
            {
                return true;
            }
        }
        return first > 0 && Former.Contains(sentence[first - 1].Word);
    }

    public static Agent AgentOf(StateCode code, Sector sector) =>
        code.IsState || code == default ? sector.Agent() : Agent.Organisation;

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

    // What a country has one or many of: unnamed, it is the country's where the report is.
    private static bool IsDomestic(RoleEntry role, bool definite) =>
        role.Kind switch
        {
            RoleKind.Organ or RoleKind.Group => true,
            RoleKind.Person when role.Weak => role.Name is "official" or "spokesperson" or "negotiator",
            RoleKind.Person => role.Sector is not (Sector.Cvl or Sector.Uaf or Sector.Reb)
                || definite
                || role.Name
                    is "protester"
                        or "demonstrator"
                        or "rebel"
                        or "militant"
                        or "activist"
                        or "civilian"
                        or "resident"
                        or "villager"
                        or "gunman"
                        or "insurgent"
                        or "people",
            _ => false,
        };

    // "China recalls its consul and five diplomats in Britain": a state of the sentence that is not their host.
    private static StateCode? Sender(PassageScene passage, RoleHit hit)
    {
        StateCode? host = null;
        foreach (var child in passage.Sentence[hit.Head].Children)
        {
            if (child.Index > hit.Last && passage.HitOf[child.Index] is { } where && where.Entry.Code.IsState)
            {
                host = where.Entry.Code;
            }
        }
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

    // "foreign intelligence services", "a country's ministry": of no state that is told.
    private static bool IsForeign(PassageScene passage, RoleHit hit)
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
            if (child.Relation is Relation.Amod && Abroad.Contains(child.Word.ToLowerInvariant()))
            {
                return true;
            }
        }
        return hit.First > 0 && Abroad.Contains(sentence[hit.First - 1].Word.ToLowerInvariant());
    }

    private static bool IsDefinite(Sentence sentence, int head) =>
        sentence[head].Child(Relation.Det) is { } det
        && (det.IsForm("the") || det.IsForm("this") || det.IsForm("that"));

    private static string RoleId(PassageScene passage, RoleHit hit, StateCode code, Sector sector, RoleOwner? owner)
    {
        var role = hit.Role;
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

    private static Actor Make(
        PassageScene passage,
        int first,
        int last,
        string name,
        string id,
        StateCode code,
        Sector sector,
        ActorKind? kind
    )
    {
        var span = Phrase.Words(passage.Sentence, first, last);
        return new Actor
        {
            Span = span,
            Text = span.In(passage.Sentence.Text),
            Name = name,
            Id = id,
            Code = code,
            Sector = sector,
            Agent = kind == ActorKind.Organisation ? Agent.Organisation : AgentOf(code, sector),
        };
    }
}
