using System.Globalization;
using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Events.Details;

/// <summary>The tables of sentences beside these tests: a sentence, a tab, and what its events must tell.</summary>
internal static class DetailRows
{
    /// <summary>Those rows of which an expectation does not hold, with what the events tell.</summary>
    /// <param name="file">The table.</param>
    /// <param name="holds">Whether the events of the wanted type tell that.</param>
    /// <param name="shown">What an event tells, for the message.</param>
    public static (int All, List<string> Wrong) Check(
        string file,
        Func<IReadOnlyList<Event>, string, bool> holds,
        Func<Event, string> shown
    )
    {
        var wrong = new List<string>();
        var rows = File.ReadLines(Repository.At("tests", "Demarche.Coding.Tests", "Events", "Details", file))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .ToList();
        foreach (var row in rows)
        {
            var events = SharedCoder.Events(row[0]);
            if (!row[1].Split(" | ").All(part => Holds(events, part, holds)))
            {
                wrong.Add(
                    $"{row[0]} wants {row[1]}, has {string.Join(" / ", events.Select(e => $"{e.Type.Name()} {shown(e)}"))}"
                );
            }
        }
        return (rows.Count, wrong);
    }

    /// <summary>Fails where fewer than that share of the rows are right.</summary>
    public static void AssertMost((int All, List<string> Wrong) found, double share) =>
        Assert.True(
            found.All - found.Wrong.Count >= share * found.All,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{found.All - found.Wrong.Count} of {found.All} are right.\n{string.Join('\n', found.Wrong)}"
            )
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
