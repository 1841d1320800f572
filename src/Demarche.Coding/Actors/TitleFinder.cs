using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Finds what a sentence calls a person: the title before the name, the apposition beside it, the predicate noun.</summary>
internal static class TitleFinder
{
    private const int Reach = 9;
    private const int LongReach = 16;

    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "surnamed",
        "named",
        "called",
        "nicknamed",
    };

    public static void Find(PassageScene scene, PersonHit person)
    {
        if (Before(scene, person) is { } title)
        {
            (person.Role, person.IsTitled, person.IsSure) = (title, true, true);
        }
        else if (Beside(scene, person) is { } beside)
        {
            (person.Role, person.IsSure) = (beside, person.IsSure || person.Last > person.First);
        }
    }

    // "President Foo", "Deputy Minister for Political Affairs Foo", "Ambassador to Bar Foo".
    private static RoleHit? Before(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        var start = person.First - 1;
        if (start > 0 && Naming.Contains(sentence[start].Word))
        {
            // "a South Korean surnamed Foo", "a pastor named Foo".
            start--;
        }
        for (var t = start; t >= 0 && t >= person.First - Reach; t--)
        {
            if (scene.RoleOf[t] is { } role)
            {
                var titled =
                    role.Role.Kind == RoleKind.Person || role.Role.Sector is Core.Sector.Mil or Core.Sector.Cop;
                if (titled && IsTitleOf(scene, role, person))
                {
                    return role;
                }
                if (t == person.First - 1 && !titled)
                {
                    return null;
                }
            }
            var tag = sentence.Tags[t];
            if (
                tag is not (Upos.Propn or Upos.Noun or Upos.Adp or Upos.Det or Upos.Adj or Upos.Cconj or Upos.Part)
                || scene.PersonOf[t] is not null
            )
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsTitleOf(PassageScene scene, RoleHit role, PersonHit person)
    {
        if (scene.IsPlural(role.Head))
        {
            return false;
        }
        var sentence = scene.Sentence;
        if (role.Last == person.First - 1 || Naming.Contains(sentence[person.First - 1].Word))
        {
            return true;
        }
        if (sentence.Tags[role.Last + 1] != Upos.Adp)
        {
            return false;
        }
        // "The Russian ambassador to Bar Foo": one name and nothing else between.
        if (scene.HitOf[role.Last + 2] is { Entry.Kind: ActorKind.State } state && state.Last == person.First - 1)
        {
            return true;
        }
        // The words between must be a capitalised complement of the title: "Ambassador to South Korea", "Minister of Defence".
        if (sentence[role.First].Form[0] is < 'A' or > 'Z')
        {
            return false;
        }
        for (var t = role.Last + 1; t < person.First; t++)
        {
            if (sentence.Tags[t] is Upos.Propn or Upos.Noun && char.IsLower(sentence[t].Form[0]))
            {
                return false;
            }
        }
        return true;
    }

    private static RoleHit? Beside(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        foreach (var role in scene.Roles)
        {
            if (role.Role.Kind != RoleKind.Person || scene.IsPlural(role.Head))
            {
                continue;
            }
            var (r, p) = (role.Head, person.Head);
            var apposed =
                (sentence.Heads[r] == p && sentence.Relations[r] is Relation.Appos)
                || (
                    sentence.Heads[p] == r
                    && sentence.Relations[p] is Relation.Appos or Relation.Flat or Relation.NmodDesc
                );
            var predicate =
                sentence.Heads[p] == r
                && sentence.Relations[p] == Relation.Nsubj
                && sentence[r].Child(Relation.Cop) is not null;
            if (apposed || predicate)
            {
                return role;
            }
        }
        return AfterComma(scene, person) ?? BeforeComma(scene, person) ?? Served(scene, person);
    }

    // "Seoul's special representative for such and such affairs, Foo, met".
    private static RoleHit? BeforeComma(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        if (
            person.First < 2
            || person.Last + 1 >= sentence.Count
            || sentence[person.First - 1].Form is not ","
            || sentence[person.Last + 1].Form is not ("," or ".")
        )
        {
            return null;
        }
        for (var t = person.First - 2; t >= 0 && t >= person.First - LongReach; t--)
        {
            if (scene.RoleOf[t] is { Role.Kind: RoleKind.Person } role && !scene.IsPlural(role.Head))
            {
                return role;
            }
            if (sentence.Tags[t] is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Pron || scene.PersonOf[t] is not null)
            {
                return null;
            }
        }
        return null;
    }

    // "Foo, who served as ambassador".
    private static RoleHit? Served(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        var t = person.Last + 1;
        if (t + 1 >= sentence.Count || sentence[t].Form is not "," || !sentence[t + 1].IsForm("who"))
        {
            return null;
        }
        var serves = false;
        for (t += 2; t < sentence.Count && t < person.Last + LongReach; t++)
        {
            serves |= sentence.Lemmas[t] is "serve" or "work" or "act" or "be";
            if (serves && scene.RoleOf[t] is { Role.Kind: RoleKind.Person } role && !scene.IsPlural(role.Head))
            {
                return role;
            }
            if (sentence.Tags[t] == Upos.Punct || scene.PersonOf[t] is not null)
            {
                return null;
            }
        }
        return null;
    }

    // "Foo, a pastor from Bar," where the tree sees something else.
    private static RoleHit? AfterComma(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        var t = person.Last + 1;
        if (
            t + 1 >= sentence.Count
            || sentence[t].Form is not ","
            || sentence.Tags[t + 1] is not (Upos.Det or Upos.Adj or Upos.Propn or Upos.Noun)
        )
        {
            return null;
        }
        for (t++; t < sentence.Count && t < person.Last + Reach; t++)
        {
            if (scene.RoleOf[t] is { Role.Kind: RoleKind.Person } role && !scene.IsPlural(role.Head))
            {
                return role;
            }
            if (
                sentence.Tags[t] is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Cconj or Upos.Pron
                || scene.PersonOf[t] is not null
            )
            {
                return null;
            }
        }
        return null;
    }
}
