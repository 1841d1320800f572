using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>
/// Tells in which state the unnamed actors of a passage act: where the sentence says that it happens, else the dateline,
/// else the only state that the sentence names, else the outlet's or the one that the report names most.
/// </summary>
internal sealed class HomeFinder
{
    private readonly ReportScene scene;
    private readonly StateCode? dateline;
    private readonly StateCode? dominant;
    private readonly StateCode?[] homes;

    public HomeFinder(ReportScene scene, ActorKnowledge knowledge)
    {
        this.scene = scene;
        dateline = Dateline();
        dominant = Outlet(knowledge) ?? Dominant(Zones.Of(scene.Report.Report.Revision.Published)) ?? Dominant(null);
        homes = [.. scene.Passages.Select(Find)];
    }

    public StateCode? Of(int passage) => homes[passage];

    private StateCode? Find(PassageScene passage) =>
        Place(passage) ?? dateline ?? Only(passage) ?? dominant ?? First(passage);

    private static StateCode? Place(PassageScene passage)
    {
        foreach (var hit in passage.Hits)
        {
            var sentence = passage.Sentence;
            if (
                Codes(hit)
                && (hit.City is not null || hit.Entry.Kind is ActorKind.State or ActorKind.City or ActorKind.Region)
                && hit.Name.Use is NameUse.Name or NameUse.Former or NameUse.Capital
                && passage.CaseOf(hit.Head)
                    is "in"
                        or "at"
                        or "near"
                        or "outside"
                        or "across"
                        or "throughout"
                        or "around"
                && sentence.Relations[hit.Head].Base() is Relation.Obl or Relation.Nmod
                && !Speakers.IsWhere(sentence, hit.Head)
                && !IsSupposed(sentence, hit.Head)
            )
            {
                return hit.City?.Code ?? hit.Entry.Code;
            }
        }
        return null;
    }

    // 'will take nobody in if war breaks out in Iraq': where nothing has happened yet.
    private static bool IsSupposed(Sentence sentence, int token)
    {
        for (var at = token; at >= 0; at = sentence.Heads[at])
        {
            if (
                sentence.Relations[at].Base() == Relation.Advcl
                && sentence[at].Child(Relation.Mark) is { } mark
                && (mark.IsForm("if") || mark.IsForm("unless"))
            )
            {
                return true;
            }
        }
        return false;
    }

    private static StateCode? Only(PassageScene passage)
    {
        StateCode? only = null;
        foreach (var hit in passage.Hits)
        {
            if (!Codes(hit))
            {
                continue;
            }
            if (only is { } seen && seen != hit.Entry.Code)
            {
                return null;
            }
            only = hit.Entry.Code;
        }
        return only;
    }

    private static StateCode? First(PassageScene passage) => passage.Hits.Find(Codes)?.Entry.Code;

    private static bool Codes(NameHit hit) =>
        hit.Entry.Code.IsState && !hit.Bound && hit.Entry.Kind is not (ActorKind.Medium or ActorKind.Person);

    // "JAKARTA, June 5 (Reuters) –": a city at the very start of the body, in capitals or before a comma, bracket or dash.
    private StateCode? Dateline()
    {
        foreach (var passage in scene.Passages)
        {
            if (passage.Passage.Part != Part.Body)
            {
                continue;
            }
            if (
                passage.Hits.Find(h => h.First == 0) is { } hit
                && (hit.City is not null || hit.Entry.Kind is ActorKind.City or ActorKind.State)
            )
            {
                var sentence = passage.Sentence;
                var next = hit.Last + 1 < sentence.Count ? sentence[hit.Last + 1].Word : "";
                var isCapitals = !sentence[0].Word.Any(char.IsLower) && sentence[0].Word.Length > 3;
                var dash = false;
                for (var t = hit.Last + 1; t < Math.Min(sentence.Count, hit.Last + 9); t++)
                {
                    dash |=
                        sentence[t].Form is "–" or "—" or "--" or "-"
                        && sentence.Spans[t].Start > sentence.Spans[t - 1].End;
                }
                if ((isCapitals && next is "," or "(") || (dash && next is "," or "(" or "–" or "—" or "--"))
                {
                    return hit.City?.Code ?? hit.Entry.Code;
                }
            }
            return null;
        }
        return null;
    }

    private StateCode? Outlet(ActorKnowledge knowledge) =>
        scene.Report.Report.Outlet is { Length: > 0 } outlet
        && knowledge.Find(outlet).FirstOrDefault(e => e.Kind == ActorKind.Medium) is { Wire: false } medium
            ? medium.Code
            : null;

    // The state named most; of those that keep the time of the report's stamp where it tells.
    private StateCode? Dominant(IReadOnlySet<string>? zone)
    {
        if (scene.Passages.Count < 2 || zone is { Count: 0 })
        {
            return null;
        }
        return scene
            .Passages.SelectMany(p => p.Hits)
            .Where(h => Codes(h) && zone?.Contains(h.Entry.Code.Letters) != false)
            .GroupBy(h => h.Entry.Code)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => (StateCode?)g.Key)
            .FirstOrDefault();
    }
}
