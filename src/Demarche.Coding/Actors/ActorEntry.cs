using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>What an entry of the knowledge is; the file that it stands in says so.</summary>
public enum ActorKind
{
    /// <summary>A state or territory.</summary>
    State = 0,

    /// <summary>A city or town.</summary>
    City,

    /// <summary>A province, region, sea or place.</summary>
    Region,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>An armed group, movement or party.</summary>
    Group,

    /// <summary>An organ of a state that has a name of its own.</summary>
    Service,

    /// <summary>A medium.</summary>
    Medium,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A people.</summary>
    People,

    /// <summary>A person.</summary>
    Person,

    /// <summary>Words that sound like a name and name nobody: Swiss cheese, Real Madrid.</summary>
    Thing,
}

/// <summary>How a name stands for what it names.</summary>
public enum NameUse
{
    /// <summary>The name itself.</summary>
    Name = 0,

    /// <summary>A former name.</summary>
    Former,

    /// <summary>The adjective: Danish.</summary>
    Adjective,

    /// <summary>The people: Dane, Danes.</summary>
    People,

    /// <summary>The capital, which can stand for the government.</summary>
    Capital,

    /// <summary>A palace or street that stands for the government.</summary>
    Metonym,
}

/// <summary>One name of an entry.</summary>
/// <param name="Text">The name.</param>
/// <param name="Use">How it stands for the entry.</param>
/// <param name="Period">When; unknown means always.</param>
public sealed record ActorName(string Text, NameUse Use, Period Period);

/// <summary>One entry of the actor knowledge. Immutable.</summary>
public sealed record ActorEntry
{
    /// <summary>The usual name.</summary>
    public required string Name { get; init; }

    /// <summary>Stable id: <c>state:KOR</c>, <c>org:un</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The state that it belongs to, or IGO, NGO, XXX.</summary>
    public required StateCode Code { get; init; }

    /// <summary>Its sectors with their days; empty where none is told.</summary>
    public ImmutableArray<DatedText> Sectors { get; init; } = [];

    /// <summary>All its names, the usual one first.</summary>
    public required ImmutableArray<ActorName> Names { get; init; }

    /// <summary>Offices of a person with their days.</summary>
    public ImmutableArray<DatedText> Offices { get; init; } = [];

    /// <summary>Members of an organisation, by the headings of states.txt, with their days.</summary>
    public ImmutableArray<DatedText> Members { get; init; } = [];

    /// <summary>The name by which reports call a person while in office; empty where none.</summary>
    public string Short { get; init; } = "";

    /// <summary>Words one of which must stand near the name, each between blanks; empty where the name needs none.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Degrees north and east of a city; null where not known.</summary>
    public (double Latitude, double Longitude)? At { get; init; }

    /// <summary>Whether a people is of many states and never means one: Europeans.</summary>
    public bool Many { get; init; }

    /// <summary>Whether a medium belongs to its state.</summary>
    public bool StateOwned { get; init; }

    /// <summary>Whether it is a wire that other media reprint.</summary>
    public bool Wire { get; init; }

    /// <summary>Where the facts are from; empty where the head of the file says it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The file and line that it stands in.</summary>
    public string Where { get; init; } = "";

    /// <summary>Whether the person holds an office on that day; true where the report has no day.</summary>
    public bool InOffice(DateOnly? day) => Offices.Any(o => o.HoldsOn(day));

    /// <summary>The sector on that day.</summary>
    public Sector SectorOn(DateOnly? day)
    {
        foreach (var dated in Sectors)
        {
            if (dated.HoldsOn(day) && Core.Sectors.TryParse(dated.Text, out var sector))
            {
                return sector;
            }
        }
        if (Kind != ActorKind.Person || Offices.Length == 0)
        {
            return Sector.None;
        }
        return day is null || InOffice(day) || Offices.All(o => o.Period.From > day) ? Sector.Gov : Sector.Eli;
    }
}
