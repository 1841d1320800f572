using Demarche.Core;

namespace Demarche.Chronicle;

/// <summary>Threads the events of a report by what answers what.</summary>
internal static class ChainReader
{
    /// <summary>The chains of a report that hold one of the events asked for; an event that neither answers nor is answered is none.</summary>
    /// <param name="coded">The report.</param>
    /// <param name="asked">Ids of the events asked for.</param>
    public static IEnumerable<Chain> Of(CodedReport coded, IReadOnlySet<string> asked)
    {
        var known = coded.Events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var answers = coded
            .Events.Where(e => Answered(e, known) is not null)
            .ToLookup(e => Answered(e, known)!, StringComparer.Ordinal);
        foreach (var first in coded.Events.Where(e => Answered(e, known) is null && answers.Contains(e.Id)))
        {
            var links = new List<ChainLink>();
            Follow(first, 0, answers, links);
            if (links.Exists(l => asked.Contains(l.Event.Id)))
            {
                yield return new Chain(coded.Report, links.ToEquatableArray());
            }
        }
    }

    private static string? Answered(Event told, HashSet<string> known) =>
        told.Answers.Select(a => a.Event).FirstOrDefault(known.Contains);

    private static void Follow(Event told, int depth, ILookup<string, Event> answers, List<ChainLink> links)
    {
        links.Add(new ChainLink(told, depth));
        foreach (var answer in answers[told.Id].OrderBy(e => e.Happened.Period.From ?? DateOnly.MaxValue))
        {
            // A record that another program wrote may run in a circle.
            if (!links.Exists(l => l.Event.Id == answer.Id))
            {
                Follow(answer, depth + 1, answers, links);
            }
        }
    }
}
