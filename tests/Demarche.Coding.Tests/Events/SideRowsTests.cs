using Demarche.Core;

namespace Demarche.Coding.Tests.Events;

/// <summary>The table of who acts and to whom, sides.tsv.</summary>
public class SideRowsTests
{
    [Fact]
    public void Codes_stand_on_their_side() => MarkedRows.Check(Wrong, "Events", "sides.tsv");

    private static string? Wrong(string[] row)
    {
        var events = SharedCoder.Events(row[1]);
        if (events.Any(e => Fits(row[2], e.Type.Name()) && Fits(row[3], e.Actors) && Fits(row[4], e.Recipients)))
        {
            return null;
        }
        var told = events.Select(e => $"{e.Type.Name()} {Codes(e.Actors)} > {Codes(e.Recipients)}");
        return $"{row[1]} wants {row[2]} {row[3]} > {row[4]}, has {string.Join(" / ", told)}";
    }

    private static bool Fits(string wanted, IEnumerable<Actor> side) => Fits(wanted, Codes(side));

    private static bool Fits(string wanted, string told) => wanted == "*" || wanted.Split('|').Contains(told);

    private static string Codes(IEnumerable<Actor> side)
    {
        var codes = side.Select(a => a.Code.Letters).Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? "-" : string.Join(',', codes);
    }
}
