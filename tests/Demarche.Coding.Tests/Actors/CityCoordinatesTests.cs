using System.Globalization;
using Demarche.Coding.Actors;

namespace Demarche.Coding.Tests.Actors;

/// <summary>Where cities.txt says that cities lie.</summary>
public sealed class CityCoordinatesTests
{
    [Fact]
    public void Cities_lie_within_their_states()
    {
        var boxes = Rows.Of("boxes.tsv")
            .ToDictionary(
                row => row[0],
                row => row[1..].Select(d => double.Parse(d, CultureInfo.InvariantCulture)).ToArray(),
                StringComparer.Ordinal
            );
        var outside =
            from entry in SharedActors.Knowledge.Entries
            where entry is { Kind: ActorKind.City, At: not null } && boxes.ContainsKey(entry.Code.Letters)
            let box = boxes[entry.Code.Letters]
            let at = entry.At!.Value
            where at.Latitude < box[0] || at.Latitude > box[1] || at.Longitude < box[2] || at.Longitude > box[3]
            select $"{entry.Name} {entry.Code} {at}";
        Assert.Empty(outside);
    }

    [Fact]
    public void Most_capitals_have_a_place()
    {
        var placed = SharedActors
            .Knowledge.Entries.Where(e => e is { Kind: ActorKind.City, At: not null })
            .SelectMany(e => e.Names.Select(n => (n.Text, e.Code)))
            .ToHashSet();
        var capitals = SharedActors
            .Knowledge.Entries.Where(e => e.Kind == ActorKind.State)
            .Where(e => e.Names.Any(n => n.Use == NameUse.Capital))
            .ToList();
        var without = capitals
            .Where(e => !e.Names.Any(n => n.Use == NameUse.Capital && placed.Contains((n.Text, e.Code))))
            .Select(e => e.Name)
            .ToList();
        Assert.True(
            without.Count <= 0.03 * capitals.Count,
            $"{without.Count} of {capitals.Count}: {string.Join(", ", without)}"
        );
    }
}
