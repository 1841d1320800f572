using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Details;

/// <summary>The tables of sentences beside these tests: a mark, a sentence, and what its events must tell, parted by tabs.</summary>
internal static class DetailRows
{
    /// <summary>Fails where a row marked ok does not hold, with what the events tell.</summary>
    /// <param name="file">The table.</param>
    /// <param name="holds">Whether the events of the wanted type tell that.</param>
    /// <param name="shown">What an event tells, for the message.</param>
    public static void Check(string file, Func<IReadOnlyList<Event>, string, bool> holds, Func<Event, string> shown) =>
        MarkedRows.Check(
            row =>
            {
                var events = SharedCoder.Events(row[0]);
                return row[1].Split(" | ").All(part => Holds(events, part, holds))
                    ? null
                    : $"{row[0]} wants {row[1]}, has {string.Join(" / ", events.Select(e => $"{e.Type.Name()} {shown(e)}"))}";
            },
            "Events",
            "Details",
            file
        );

    // 'TYPE what': of the events of that type, any where something is wanted, the first where nothing is.
    private static bool Holds(EquatableArray<Event> events, string part, Func<IReadOnlyList<Event>, string, bool> holds)
    {
        var type = part.Split(' ')[0];
        var fitting = events.Where(e => type == "*" || e.Type.Name() == type).ToList();
        var wanted = part[(type.Length + 1)..];
        return wanted == "-" ? holds(fitting.Take(1).ToList(), "") : fitting.Count > 0 && holds(fitting, wanted);
    }
}
