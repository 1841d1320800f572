using System.Collections.Frozen;

namespace Demarche.Core;

/// <summary>What belongs to a <see cref="Sector"/>: its code, and whether it acts for the state.</summary>
public static class Sectors
{
    /// <summary>PLOVER's code, <c>GOV</c>; the empty string for <see cref="Sector.None"/>.</summary>
    public static string Code(this Sector sector) => sector == Sector.None ? "" : sector.ToString().ToUpperInvariant();

    /// <summary>Reads PLOVER's code; the empty string is <see cref="Sector.None"/>.</summary>
    public static bool TryParse(string code, out Sector sector) => ByCode.TryGetValue(code, out sector);

    private static readonly FrozenDictionary<string, Sector> ByCode = Enum.GetValues<Sector>()
        .ToFrozenDictionary(sector => sector.Code(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether such an actor acts for its state. A state without a sector does.</summary>
    public static Agent Agent(this Sector sector) =>
        sector switch
        {
            Sector.None or Sector.Gov or Sector.Mil or Sector.Spy or Sector.Cop or Sector.Jud or Sector.Leg =>
                Core.Agent.State,
            _ => Core.Agent.Society,
        };
}
