using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;
using Demarche.Core;

namespace Demarche.Coding.Events.Rules;

/// <summary>A rule while its lines are read.</summary>
internal sealed class RuleDraft(string name, EventType type, string where, string note)
{
    public string Note { get; } = note;
    public string Name { get; } = name;
    public EventType Type { get; } = type;
    public string Where { get; } = where;
    public string Cameo { get; set; } = "";
    public int Weight { get; set; }
    public List<ModeChoice> Modes { get; } = [];
    public List<string> Contexts { get; } = [];
    public List<Condition> Conditions { get; } = [];
    public List<PatternDraft> Patterns { get; } = [];
    public List<RuleExample> Examples { get; } = [];

    // What has no condition is for what no condition takes, wherever its line stands.
    public IEnumerable<ModeChoice> Choices() =>
        Modes
            .Where(m => m.Conditions.Length > 0)
            .Append(Modes.Find(m => m.Conditions.Length == 0) ?? new ModeChoice("", "", []));
}

/// <summary>A pattern while its lines are read; what no line says is as usual for its kind.</summary>
internal sealed class PatternDraft(TriggerKind kind, ImmutableArray<string> lemmas, ImmutableArray<string> written)
{
    public List<Role>? Actor { get; set; }
    public List<Role>? Recipient { get; set; }
    public bool MayLackRecipient { get; set; }
    public List<Role>? Sides { get; set; }
    public List<Role>? About { get; set; }
    public List<Condition> Conditions { get; } = [];
    public bool? Absorbs { get; set; }
    public int Weight { get; set; }

    public RulePattern Finish(EventRule rule, List<Condition> shared, bool absorbs) =>
        new()
        {
            Rule = rule,
            Kind = kind,
            Lemmas = lemmas,
            Written = written,
            Actor = [.. Actor ?? (kind == TriggerKind.Noun ? NounActor : [new Role(Slot.Subject, "")])],
            Recipient = [.. Recipient ?? (kind == TriggerKind.Verb ? [new Role(Slot.Object, "")] : NounRecipient)],
            MayLackRecipient = MayLackRecipient,
            Sides = [.. Sides ?? []],
            About = [.. About ?? DefaultAbout],
            Conditions = [.. shared, .. Conditions],
            Absorbs = Absorbs ?? absorbs,
            Weight = Weight,
        };

    private static readonly List<Role> NounActor =
    [
        new Role(Slot.Oblique, "by"),
        new Role(Slot.Possessor, ""),
        new Role(Slot.Subject, ""),
        new Role(Slot.Modifier, ""),
    ];

    private static readonly List<Role> NounRecipient =
    [
        new Role(Slot.Oblique, "against"),
        new Role(Slot.Oblique, "on"),
        new Role(Slot.Oblique, "to"),
        new Role(Slot.Oblique, "of"),
    ];

    private static readonly List<Role> DefaultAbout =
    [
        new Role(Slot.Oblique, "over"),
        new Role(Slot.Oblique, "about"),
        new Role(Slot.Oblique, "for"),
        new Role(Slot.Oblique, "on"),
    ];
}
