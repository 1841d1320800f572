using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Reads "Lebanon, Ohio" and "in Hamilton, Ontario": a town is where the province behind it says.</summary>
internal static class TownReader
{
    private const int LongestName = 3;

    public static void Read(PassageScene scene, ActorKnowledge knowledge)
    {
        foreach (var province in scene.Hits.FindAll(IsProvince))
        {
            var last = province.First - 2;
            if (
                last < 0
                || scene.Sentence[last + 1].Form is not ","
                || (province.Last + 1 < scene.Sentence.Count && scene.Sentence[province.Last + 1].Form is "and" or "or")
            )
            {
                continue;
            }
            var named = scene.HitOf[last];
            if (named is not null ? IsElsewhere(named, province) : Start(scene, last) is not null)
            {
                Put(scene, named?.First ?? Start(scene, last)!.Value, last, named, province, knowledge);
            }
        }
    }

    // Only where settlers named towns after states and capitals are provinces written so.
    private static bool IsProvince(NameHit hit) =>
        hit.Entry.Kind == ActorKind.Region
        && hit.Name.Use == NameUse.Name
        && hit.Entry.Code.Letters is "USA" or "CAN" or "AUS" or "GBR";

    private static bool IsElsewhere(NameHit hit, NameHit province) =>
        hit.Name.Use is NameUse.Name or NameUse.Former or NameUse.Capital
        && hit.Entry.Kind is ActorKind.State or ActorKind.City or ActorKind.Region
        && hit.Entry.Code != province.Entry.Code;

    // Where an unknown name behind a preposition begins; null where none stands there.
    private static int? Start(PassageScene scene, int last)
    {
        for (var t = last; t >= 0 && t > last - LongestName - 1; t--)
        {
            if (t < last && scene.Sentence.Tags[t] == Upos.Adp)
            {
                return t + 1;
            }
            if (!char.IsUpper(scene.Sentence[t].Form[0]) || scene.HitOf[t] is not null)
            {
                return null;
            }
        }
        return null;
    }

    private static void Put(
        PassageScene scene,
        int first,
        int last,
        NameHit? named,
        NameHit province,
        ActorKnowledge knowledge
    )
    {
        var sentence = scene.Sentence;
        var words = sentence.Text[sentence.Spans[first].Start..sentence.Spans[last].End];
        var name = new ActorName(words, NameUse.Name, default);
        var code = province.Entry.Code;
        var town =
            knowledge.Find(words).FirstOrDefault(e => e.Kind == ActorKind.City && e.Code == code)
            ?? new ActorEntry
            {
                Name = words,
                Id = $"city:{Letters.Slug($"{words} {province.Entry.Name}")}",
                Kind = ActorKind.City,
                Code = code,
                Names = [name],
            };
        var hit = new NameHit(first, last, scene.HeadOf(first, last), town, name, null, named?.Bound ?? false);
        if (named is not null)
        {
            scene.Hits[scene.Hits.IndexOf(named)] = hit;
        }
        else
        {
            scene.Hits.Insert(scene.Hits.IndexOf(province), hit);
        }
        for (var t = first; t <= last; t++)
        {
            scene.HitOf[t] = hit;
        }
    }
}
