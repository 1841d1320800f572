using System.Collections.Immutable;
using System.Globalization;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>
/// PLOVER's types and modes with their scores, its contexts, and CAMEO's codes with Goldstein's: the pinned tables of
/// <c>knowledge/ontologies</c>.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed class Ontology
{
    // Not frozen, here as in the other knowledge: freezing takes longer than all the look-ups of a short run.
    private readonly Dictionary<(EventType, string), Entry> entries;
    private readonly Dictionary<string, CameoCode> cameo;
    private readonly Dictionary<EventType, ImmutableArray<string>> modes;

    private Ontology(
        Dictionary<(EventType, string), Entry> entries,
        Dictionary<string, CameoCode> cameo,
        ImmutableArray<Context> contexts
    )
    {
        this.entries = entries;
        this.cameo = cameo;
        Contexts = contexts;
        modes = entries
            .Keys.GroupBy(k => k.Item1, k => k.Item2)
            .ToDictionary(g => g.Key, g => g.Where(m => m.Length > 0).ToImmutableArray());
    }

    /// <summary>A row of the table: what a type, or a mode of it, scores, and the CAMEO code it has where nothing finer is known.</summary>
    /// <param name="Score">PLOVER's score, -10 to 10.</param>
    /// <param name="Cameo">The CAMEO code.</param>
    public sealed record Entry(double Score, string Cameo);

    /// <summary>A context: what an act is about.</summary>
    /// <param name="Name">PLOVER's name.</param>
    /// <param name="YieldsTo">Contexts beside which it is not given, as they say more.</param>
    /// <param name="Meaning">What it is, in plain words.</param>
    public sealed record Context(string Name, ImmutableArray<string> YieldsTo, string Meaning);

    /// <summary>All contexts, in PLOVER's order.</summary>
    public ImmutableArray<Context> Contexts { get; }

    /// <summary>Reads plover.tsv, cameo.tsv and contexts.tsv.</summary>
    /// <param name="folder">The folder that holds them.</param>
    /// <exception cref="DemarcheException">DM0301 where one is missing, DM0302 where a line cannot be read.</exception>
    public static Ontology Load(string folder)
    {
        var cameo = new Dictionary<string, CameoCode>(StringComparer.Ordinal);
        foreach (var (cells, where) in Tsv(Path.Combine(folder, "cameo.tsv"), 3))
        {
            cameo[cells[0]] = new CameoCode(cells[1], Number(cells[2], where));
        }
        var entries = new Dictionary<(EventType, string), Entry>();
        foreach (var (cells, where) in Tsv(Path.Combine(folder, "plover.tsv"), 5))
        {
            if (!EventTypes.TryParse(cells[0], out var type) || !cameo.ContainsKey(cells[4]))
            {
                throw Bad($"'{cells[0]}' is no PLOVER type or '{cells[4]}' no CAMEO code.", where);
            }
            if (((int)type.Quad()).ToString(CultureInfo.InvariantCulture) != cells[2])
            {
                throw Bad($"{cells[0]} has quad class {(int)type.Quad()}, not {cells[2]}.", where);
            }
            entries[(type, cells[1])] = new Entry(Number(cells[3], where), cells[4]);
        }
        var contexts = Tsv(Path.Combine(folder, "contexts.tsv"), 3)
            .Select(row => new Context(
                row.Cells[0],
                [.. row.Cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                row.Cells[2]
            ));
        return new Ontology(entries, cameo, [.. contexts]);
    }

    /// <summary>The modes of a type, in PLOVER's order; empty where it has none.</summary>
    public ImmutableArray<string> Modes(EventType type) => modes[type];

    /// <summary>Whether there is such a context.</summary>
    public bool HasContext(string name) => Contexts.Any(c => c.Name == name);

    /// <summary>Whether the mode belongs to the type; the empty mode belongs to all.</summary>
    public bool HasMode(EventType type, string mode) => entries.ContainsKey((type, mode));

    /// <summary>Whether there is such a CAMEO code.</summary>
    public bool HasCameo(string code) => cameo.ContainsKey(code);

    /// <summary>The row of a type and mode.</summary>
    /// <exception cref="KeyNotFoundException">The mode does not belong to the type.</exception>
    public Entry Of(EventType type, string mode) => entries[(type, mode)];

    /// <summary>Goldstein's score of a CAMEO code.</summary>
    /// <exception cref="KeyNotFoundException">There is no such code.</exception>
    public double Goldstein(string code) => cameo[code].Goldstein;

    /// <summary>What a CAMEO code is called.</summary>
    /// <exception cref="KeyNotFoundException">There is no such code.</exception>
    public string CameoName(string code) => cameo[code].Name;

    private static IEnumerable<(string[] Cells, string Where)> Tsv(string path, int columns)
    {
        if (!File.Exists(path))
        {
            throw new DemarcheException(
                new Problem(
                    ProblemCodes.KnowledgeMissing,
                    "The file is missing. Install the program's knowledge folder again.",
                    path
                )
            );
        }
        var number = 0;
        var header = true;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (header)
            {
                header = false;
                continue;
            }
            var cells = line.Split('\t');
            yield return cells.Length == columns
                ? (cells, $"{path}:{number}")
                : throw Bad($"The line has {cells.Length} columns, not {columns}.", $"{path}:{number}");
        }
    }

    private static double Number(string text, string where) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad($"'{text}' is no number.", where);

    private sealed record CameoCode(string Name, double Goldstein);

    private static DemarcheException Bad(string text, string where) =>
        new(new Problem(ProblemCodes.BadKnowledge, text, where));
}
