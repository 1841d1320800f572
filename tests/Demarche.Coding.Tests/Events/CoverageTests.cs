using Demarche.Coding.Events;
using Demarche.Coding.Events.Rules;
using Demarche.Coding.Tests.Events.Rules;
using Demarche.Core;
using Demarche.Language;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Events;

/// <summary>Nothing of PLOVER is left without a rule and an example, and no rule gives a code that is not its type's.</summary>
public class CoverageTests
{
    private static readonly string Knowledge = DataFolder.Find("knowledge")!;
    private static readonly Ontology Pinned = Ontology.Load(Path.Combine(Knowledge, "ontologies"));
    private static readonly TypeNotes Notes = TypeNotes.Load([Knowledge], Pinned);

    private static IEnumerable<EventRule> AllRules => SharedCoder.Instance.Rules.Rules;

    private static IEnumerable<Event> Told =>
        SharedRuleChecks.All.Values.SelectMany(checks => checks).Select(c => c.Told).OfType<Event>();

    public static TheoryData<EventType, string> Modes() =>
        [.. EventTypes.All.SelectMany(t => Pinned.Modes(t).Select(m => (t, m)))];

    public static TheoryData<string> Contexts() => [.. Pinned.Contexts.Select(c => c.Name)];

    // PLOVER's manual, draft 2.0.
    [Theory]
    [InlineData(EventType.Agree, 0)]
    [InlineData(EventType.Consult, 4)]
    [InlineData(EventType.Support, 0)]
    [InlineData(EventType.Concede, 0)]
    [InlineData(EventType.Cooperate, 0)]
    [InlineData(EventType.Aid, 0)]
    [InlineData(EventType.Retreat, 6)]
    [InlineData(EventType.Request, 4)]
    [InlineData(EventType.Accuse, 3)]
    [InlineData(EventType.Reject, 4)]
    [InlineData(EventType.Threaten, 6)]
    [InlineData(EventType.Protest, 7)]
    [InlineData(EventType.Sanction, 4)]
    [InlineData(EventType.Mobilize, 4)]
    [InlineData(EventType.Coerce, 10)]
    [InlineData(EventType.Assault, 15)]
    public void The_table_has_all_modes(EventType type, int modes) => Assert.Equal(modes, Pinned.Modes(type).Length);

    [Fact]
    public void The_table_has_all_contexts() =>
        Assert.Equal(37, Pinned.Contexts.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void The_tables_are_those_of_the_manual_where_it_is_at_hand()
    {
        var shared = Repository.At("..", "shared", "plover");
        Assert.SkipUnless(Directory.Exists(shared), "../shared/plover is not here.");
        foreach (var cells in Rows(Path.Combine(shared, "plover_modes.tsv")))
        {
            var type = Enum.Parse<EventType>(cells[0], ignoreCase: true);
            Assert.Contains(cells[1], Pinned.Modes(type));
            if (cells[2].Length > 0)
            {
                Assert.Equal(Number(cells[2]), Pinned.Of(type, cells[1]).Score);
            }
        }
        Assert.Equal(
            Rows(Path.Combine(shared, "plover_contexts.tsv")).Select(c => c[0]),
            Pinned.Contexts.Select(c => c.Name)
        );
        foreach (var cells in Rows(Path.Combine(shared, "cameo_codes_goldstein.tsv")))
        {
            Assert.Equal(Number(cells[2]), Pinned.Goldstein(cells[0]));
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_mode_has_a_rule_and_an_example(EventType type, string mode)
    {
        Assert.Contains(AllRules, r => r.Type == type && r.Modes.Any(m => m.Mode == mode));
        Assert.Contains(Told, e => e.Type == type && e.Mode == mode);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void A_context_has_words_and_an_example(string context)
    {
        Assert.NotEmpty(SharedCoder.Instance.Rules.Written("context-" + context));
        Assert.Contains(Told, e => e.Contexts.Contains(context));
    }

    [Fact]
    public void No_words_bring_what_is_no_context() =>
        Assert.Empty(
            SharedCoder.Instance.Rules.Words.Keys.Where(n =>
                n.StartsWith("context-", StringComparison.Ordinal) && !Pinned.HasContext(n["context-".Length..])
            )
        );

    // Beside its own family a type has what PLOVER counts to it and CAMEO elsewhere: verdicts (116) are sanctions,
    // inquiries (09) accusations, blockades (191) coercion, force against crowds (175) assault, promises to yield (035)
    // concessions.
    [Theory]
    [InlineData(EventType.Agree, "03")]
    [InlineData(EventType.Consult, "04")]
    [InlineData(EventType.Support, "05")]
    [InlineData(EventType.Concede, "08 035")]
    [InlineData(EventType.Cooperate, "06")]
    [InlineData(EventType.Aid, "07")]
    [InlineData(EventType.Retreat, "08")]
    [InlineData(EventType.Request, "10")]
    [InlineData(EventType.Accuse, "09 11")]
    [InlineData(EventType.Reject, "12")]
    [InlineData(EventType.Threaten, "13")]
    [InlineData(EventType.Protest, "14")]
    [InlineData(EventType.Sanction, "16 116")]
    [InlineData(EventType.Mobilize, "15")]
    [InlineData(EventType.Coerce, "17 191")]
    [InlineData(EventType.Assault, "18 19 20 175")]
    public void A_types_rules_give_its_cameo_codes(EventType type, string stems)
    {
        Assert.Equal(stems.Split(' '), Notes.Of(type).CameoStems);
        var strangers = AllRules
            .Where(r => r.Type == type)
            .SelectMany(r => r.Modes.Select(m => (r.Name, m.Cameo)))
            .Where(x => !Pinned.HasCameo(x.Cameo) || !Notes.Of(type).HasCameo(x.Cameo));
        Assert.Empty(strangers);
    }

    [Theory]
    [InlineData("030", 4)]
    [InlineData("042", 1.9)]
    [InlineData("051", 3.4)]
    [InlineData("061", 6.4)]
    [InlineData("073", 7.4)]
    [InlineData("0841", 7)]
    [InlineData("0874", 10)]
    [InlineData("104", -5)]
    [InlineData("112", -2)]
    [InlineData("124", -4)]
    [InlineData("138", -7)]
    [InlineData("141", -6.5)]
    [InlineData("154", -7.2)]
    [InlineData("163", -8)]
    [InlineData("173", -5)]
    [InlineData("190", -10)]
    public void A_code_has_goldsteins_score(string cameo, double score)
    {
        Assert.Equal(score, Pinned.Goldstein(cameo));
        Assert.Contains(AllRules, r => r.Modes.Any(m => m.Cameo == cameo));
    }

    [Theory]
    [InlineData("Hamas fired rockets at Israel.", "ASSAULT heavy-weapons 194")]
    [InlineData("Houthi rebels launch drones at Saudi Arabia.", "ASSAULT drone 195")]
    [InlineData("Syrian soldiers fired shots at a Turkish patrol.", "ASSAULT firearms 193")]
    [InlineData("A car bomb exploded outside a police station in Mogadishu.", "ASSAULT explosives 1832")]
    [InlineData("Algeria banned a Tunisian newspaper.", "COERCE censor 1721")]
    [InlineData("Venezuela outlawed the opposition party.", "COERCE restrict 1722")]
    [InlineData("Venezuelan officials closed the offices of a Swiss charity.", "COERCE restrict 172")]
    [InlineData("Ukraine accuses Hungary of spying.", "ACCUSE allege 1125")]
    [InlineData("Japanese warships patrolled near the Chinese coast.", "MOBILIZE troops 154")]
    [InlineData("Hungary rejected the German demand for judicial reform.", "REJECT change 123")]
    public void The_finest_mode_and_code_that_hold_are_given(string text, string expected)
    {
        var one = Assert.Single(SharedCoder.Events(text));
        Assert.Equal(expected, $"{one.Type.Name()} {one.Mode} {one.Cameo}");
    }

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Skip(1).Select(l => l.Split('\t'));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
