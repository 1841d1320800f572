using System.Globalization;
using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Details;

public class PlaceReaderTests
{
    private const double Near = 0.06;

    [Fact]
    public void Places_of_invented_sentences_are_read() =>
        DetailRows.Check(
            "places.tsv",
            (events, wanted) =>
                wanted.Length == 0
                    ? events.All(e => e.Place is null)
                    : events.Any(e => e.Place is { } place && IsAt(place, wanted)),
            e => $"{e.Place}"
        );

    // 'Bandar Abbas IRN', 'Vladivostok RUS 43.12 131.89'.
    private static bool IsAt(Place place, string wanted)
    {
        var name = $"{place.Text} {place.Code}";
        if (wanted == name)
        {
            return true;
        }
        var degrees = wanted.StartsWith(name + " ", StringComparison.Ordinal)
            ? wanted[name.Length..].Trim().Split(' ')
            : [];
        return degrees.Length == 2
            && Math.Abs(double.Parse(degrees[0], CultureInfo.InvariantCulture) - place.Latitude ?? double.NaN) < Near
            && Math.Abs(double.Parse(degrees[1], CultureInfo.InvariantCulture) - place.Longitude ?? double.NaN) < Near;
    }
}
