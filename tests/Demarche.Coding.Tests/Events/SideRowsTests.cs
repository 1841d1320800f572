using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Events;

/// <summary>The table of who acts and to whom, sides.tsv.</summary>
public class SideRowsTests
{
    // What is left over are sentences that the parser misreads.
    private const double Share = 0.95;

    [Fact]
    public void Most_codes_stand_on_their_side()
    {
        var rows = File.ReadLines(Repository.At("tests", "Demarche.Coding.Tests", "Events", "sides.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .ToList();
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var events = SharedCoder.Events(row[1]);
            if (!events.Any(e => Fits(row[2], e.Type.Name()) && Fits(row[3], e.Actors) && Fits(row[4], e.Recipients)))
            {
                var told = events.Select(e => $"{e.Type.Name()} {Codes(e.Actors)} > {Codes(e.Recipients)}");
                wrong.Add($"{row[1]} wants {row[2]} {row[3]} > {row[4]}, has {string.Join(" / ", told)}");
            }
        }
        Assert.True(
            rows.Count - wrong.Count >= Share * rows.Count,
            $"{wrong.Count} of {rows.Count} are wrong.\n{string.Join('\n', wrong)}"
        );
    }

    private static bool Fits(string wanted, IEnumerable<Actor> side) => Fits(wanted, Codes(side));

    private static bool Fits(string wanted, string told) => wanted == "*" || wanted.Split('|').Contains(told);

    private static string Codes(IEnumerable<Actor> side)
    {
        var codes = side.Select(a => a.Code.Letters).Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? "-" : string.Join(',', codes);
    }
}
