using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Finds the states where a role noun has several: each then has such an actor.</summary>
internal static class SeveralOwners
{
    /// <summary>The states in the order of the text; none where the noun does not have several.</summary>
    public static List<NameHit> Of(PassageScene scene, RoleHit role)
    {
        var before = Before(scene, role);
        return before.Count > 1 || !scene.IsPlural(role.Head) ? before : Behind(scene, role);
    }

    // "French and Egyptian warships".
    private static List<NameHit> Before(PassageScene scene, RoleHit role)
    {
        var found = new List<NameHit>();
        var sentence = scene.Sentence;
        for (var t = Math.Min(role.First, role.Head) - 1; t >= 0; t--)
        {
            if (
                scene.HitOf[t]
                    is {
                        Bound: false,
                        Entry.Kind: ActorKind.State,
                        Name.Use: NameUse.Adjective or NameUse.Name or NameUse.People
                    } hit
                && hit.Last == t
            )
            {
                if (found.TrueForAll(h => h.Entry.Code != hit.Entry.Code))
                {
                    found.Add(hit);
                }
                t = hit.First;
            }
            else if (
                !(
                    sentence.Tags[t] is Upos.Adj or Upos.Cconj
                    || (sentence[t].Form is "," or "-" or "–" && found.Count > 0)
                )
                || sentence.Relations[t] == Relation.Case
            )
            {
                break;
            }
        }
        found.Reverse();
        // "Iran-US talks" aside, nationalities are joined by "and" or a comma.
        return found.Count > 1 && found.Zip(found.Skip(1)).All(p => p.Second.First - p.First.Last > 1) ? found : [];
    }

    // "The foreign ministers of Egypt and Jordan".
    private static List<NameHit> Behind(PassageScene scene, RoleHit role)
    {
        var found = new List<NameHit>();
        foreach (var child in scene.Sentence[role.Head].Children)
        {
            if (
                child.Index > role.Head
                && child.Relation == Relation.Nmod
                && scene.CaseOf(child.Index) is "of" or "from"
            )
            {
                Collect(scene, child.Index, found);
            }
        }
        if (found.Count == 0 && Phrase.FromBehind(scene.Sentence, role.Head) is { } loose)
        {
            Collect(scene, loose, found);
        }
        return found.Count > 1 ? found : [];
    }

    private static void Collect(PassageScene scene, int token, List<NameHit> found)
    {
        if (
            scene.HitOf[token] is { Bound: false, Entry.Kind: ActorKind.State } hit
            && found.TrueForAll(h => h.Entry.Code != hit.Entry.Code)
        )
        {
            found.Add(hit);
        }
        foreach (var child in scene.Sentence[token].Children)
        {
            if (child.Relation == Relation.Conj)
            {
                Collect(scene, child.Index, found);
            }
        }
    }
}
