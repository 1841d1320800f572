using System.Globalization;
using System.Text.Json;
using Demarche.Coding.Actors;
using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Actors;

/// <summary>Heads of state and of government, asked for at a day inside their term. Needs ../shared; skipped without it.</summary>
public sealed class HeadsOfStateTests(ITestOutputHelper output)
{
    private sealed record Head(string Name, string State, DateOnly Day);

    [Fact]
    public void Those_in_office_in_2026_are_of_their_state()
    {
        var heads = InOffice2026();
        Assert.SkipWhen(heads.Count == 0, "../shared/facts is not here");
        var wrong = heads.Where(h => CodeOf("", h) != h.State).ToList();
        output.WriteLine(Told(wrong, heads.Count));
        Assert.True(heads.Count > 300);
        Assert.True(33 * wrong.Count <= heads.Count, Told(wrong, heads.Count));
    }

    [Fact]
    public void Leaders_since_1995_are_of_their_state_by_office_and_surname()
    {
        var heads = Since1995();
        Assert.SkipWhen(heads.Count == 0, "../shared/facts is not here");
        var wrong = heads
            .Where(h => CodeOf("President ", h) != h.State && CodeOf("Prime Minister ", h) != h.State)
            .ToList();
        output.WriteLine(Told(wrong, heads.Count));
        Assert.True(heads.Count > 100);
        Assert.True(8 * wrong.Count <= heads.Count, Told(wrong, heads.Count));
    }

    [Fact]
    public void Those_of_thirty_states_in_August_2026_are_of_their_state()
    {
        var heads = InAugust2026();
        Assert.SkipWhen(heads.Count == 0, "../shared/facts is not here");
        var wrong = heads.Where(h => CodeOf("", h) != h.State).ToList();
        output.WriteLine(Told(wrong, heads.Count));
        Assert.True(heads.Count > 35);
        Assert.True(20 * wrong.Count <= heads.Count, Told(wrong, heads.Count));
    }

    private static string Told(List<Head> wrong, int all) =>
        $"{wrong.Count} of {all}: {string.Join(", ", wrong.Select(h => $"{h.Name} ({h.State}, {h.Day:yyyy-MM-dd})"))}";

    // The state of the mention that covers the name's last word.
    private static string CodeOf(string title, Head head)
    {
        var end = title.Length + head.Name.Length;
        var reading = SharedActors.Read(
            $"{title}{head.Name} spoke to reporters.",
            head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        return reading
                .Mentions.FirstOrDefault(m => m.Actor.Span.Start < end && m.Actor.Span.End >= end)
                ?.Actor.Code.Letters
            ?? "";
    }

    // Members of the United Nations, and those that others recognise: territories have the head of their state.
    private static readonly Lazy<HashSet<string>> UnitedNations = new(() =>
        [
            .. File.ReadLines(Repository.At("..", "shared", "facts", "country-codes.csv"))
                .Select(Cells)
                .Where(c => c.Count > 4 && c[4] == "Yes")
                .Select(c => c[2]),
            "XKX",
            "PSE",
            "TWN",
        ]
    );

    private static HashSet<string> Members => UnitedNations.Value;

    // "President Abdelmadjid TEBBOUNE (since 12 December 2019)": with the title, as a report would have it.
    private static List<Head> InOffice2026()
    {
        var path = Repository.At("..", "shared", "facts", "factbook_government.json");
        if (!File.Exists(path))
        {
            return [];
        }
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. from country in json.RootElement.EnumerateArray()
            let states = SharedActors.Knowledge.Find(country.GetProperty("name_short").GetString()!)
            let state = states.FirstOrDefault(s => s.Kind == ActorKind.State)
            where state is not null && Members.Contains(state.Code.Letters)
            from office in (string[])["chief_of_state", "head_of_government"]
            let told = country.GetProperty(office).GetString()!
            let since = told.IndexOf(" (since", StringComparison.Ordinal)
            where since > 0 && !told.Contains("represented by", StringComparison.Ordinal)
            let name = told[..since]
            // Lists of several, and explanations, are no names.
            where name.IndexOfAny([';', '(', ',']) < 0
            select new Head(Cased(name), state.Code.Letters, new DateOnly(2026, 3, 1)),
        ];
    }

    // By name alone; who is head of several states is left out.
    private static List<Head> InAugust2026()
    {
        var path = Repository.At("..", "shared", "facts", "world-leaders-2026-08-22.json");
        if (!File.Exists(path))
        {
            return [];
        }
        var codes = File.ReadLines(Repository.At("..", "shared", "facts", "country-codes.csv"))
            .Select(Cells)
            .Where(c => c.Count > 9 && c[9].Length == 2)
            .ToDictionary(c => c[9], c => c[2]);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. (
                from country in json.RootElement.GetProperty("countries").EnumerateObject()
                let letters = country.Value.GetProperty("country").GetProperty("iso_code").GetString()
                where letters is not null && codes.ContainsKey(letters)
                from office in country.Value.GetProperty("positions").EnumerateObject()
                where office.Value.ValueKind == JsonValueKind.Object
                let holder = office.Value.GetProperty("current_holder")
                where holder.ValueKind == JsonValueKind.Object
                select new Head(holder.GetProperty("name_en").GetString()!, codes[letters], new DateOnly(2026, 8, 22))
            )
                .Distinct()
                .GroupBy(h => h.Name)
                .Where(g => g.Count() == 1)
                .Select(g => g.Single()),
        ];
    }

    // Family names stand in capitals there.
    private static string Cased(string name) =>
        string.Join(' ', name.Split(' ').Select(w => w.Length > 3 && w.All(c => !char.IsLower(c)) ? Title(w) : w));

    private static string Title(string word) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant());

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }
        return cells;
    }

    // Archigos names a leader by surname. Its letters for a country are often those of ISO, and only these are asked for.
    private static readonly DateOnly First = new(1995, 1, 1);
    private static readonly HashSet<string> OtherLetters = ["AUS", "MAC", "SLV", "SWZ"];

    private static List<Head> Since1995()
    {
        var path = Repository.At("..", "shared", "facts", "archigos_spells.csv");
        if (!File.Exists(path))
        {
            return [];
        }
        return
        [
            .. File.ReadLines(path)
                .Skip(1)
                .Select(Cells)
                .Select(c => (State: c[0].Split('-')[0], Name: c[3], From: Day(c[6]), To: Day(c[7])))
                .Select(l => l with { From = l.From > First ? l.From : First })
                .Where(l =>
                    l.To.DayNumber - l.From.DayNumber > 90
                    && l.Name.Length > 3
                    && !OtherLetters.Contains(l.State)
                    && l.Name.All(char.IsLetter)
                    && StateCode.TryParse(l.State, out var code)
                    && SharedActors.Knowledge.State(code) is not null
                )
                .Select(l => new Head(l.Name, l.State, l.From.AddDays((l.To.DayNumber - l.From.DayNumber) / 2))),
        ];
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
