using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds where somebody is from whose trade is no role noun: "Foo, a Belgian cyclist", "Foo, a baker in Ohio", "England
/// midfielder Foo".
/// </summary>
internal static class OriginFinder
{
    private const int Reach = 7;

    public static NameHit? Find(PassageScene scene, PersonHit person) => Behind(scene, person) ?? Before(scene, person);

    private static NameHit? Behind(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        var t = person.Last + 2;
        if (t >= sentence.Count || sentence[t - 1].Form is not "," || sentence.Tags[t] != Upos.Det)
        {
            return null;
        }
        for (var end = Math.Min(sentence.Count, t + Reach); ++t < end; )
        {
            if (scene.HitOf[t] is { } hit)
            {
                return IsNation(hit) ? hit : null;
            }
            if (
                sentence.Tags[t] is not (Upos.Adj or Upos.Noun or Upos.Num)
                && sentence[t].Form is not ("-" or "from" or "in" or "at" or "near")
            )
            {
                return null;
            }
        }
        return null;
    }

    private static NameHit? Before(PassageScene scene, PersonHit person)
    {
        var sentence = scene.Sentence;
        var noun = person.First - 1;
        if (
            noun < 1
            || sentence.Tags[noun] != Upos.Noun
            || !char.IsLower(sentence[noun].Form[0])
            // Only where the tree, too, takes noun and name for one.
            || (sentence.Heads[noun] != person.Head && sentence.Heads[person.Head] != noun)
        )
        {
            return null;
        }
        for (var t = noun - 1; t >= 0 && t > noun - Reach; t--)
        {
            if (scene.HitOf[t] is { } hit)
            {
                return IsNation(hit) && hit.Name.Use is NameUse.Adjective or NameUse.People or NameUse.Name
                    ? hit
                    : null;
            }
            if (
                !char.IsLower(sentence[t].Form[0]) && sentence[t].Form is not "-"
                || sentence.Tags[t] is Upos.Verb or Upos.Adp
            )
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsNation(NameHit hit) =>
        !hit.Bound && hit.Entry.Code.IsState && hit.Entry.Kind is ActorKind.State or ActorKind.City or ActorKind.Region;
}
