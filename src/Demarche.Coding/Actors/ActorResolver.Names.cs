using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

// Names of the knowledge: as actors, as modifiers, as places.
internal sealed partial class ActorResolver
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

    private bool IsWhere(PassageScene passage, NameHit hit, ActorEntry place)
    {
        var sentence = passage.Sentence;
        var preposition = passage.CaseOf(hit.Head);
        if (Where.Contains(preposition))
        {
            return preposition != "from" || hit.Entry.Kind != ActorKind.State;
        }
        var governor = sentence.Heads[hit.Head];
        if (preposition is "to" or "for" && governor >= 0 && words.Motion.Contains(sentence.Lemmas[governor]))
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
}
