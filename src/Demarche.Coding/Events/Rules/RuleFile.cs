using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Demarche.Coding.Events.Frames;
using Demarche.Core;

namespace Demarche.Coding.Events.Rules;

/// <summary>Reads a file of rules. docs/rules.md tells the language.</summary>
internal sealed class RuleFile(string path, IReadOnlyDictionary<string, FrozenSet<string>> words, Ontology ontology)
{
    private static readonly FrozenSet<EventType> Absorbing = new[]
    {
        EventType.Agree,
        EventType.Request,
        EventType.Reject,
        EventType.Threaten,
        EventType.Concede,
        EventType.Support,
        EventType.Accuse,
    }.ToFrozenSet();

    private readonly RuleTerms terms = new(words);
    private readonly List<EventRule> rules = [];
    private EventType? type;
    private RuleDraft? draft;
    private int line;
    private string note = "";

    /// <summary>The rules of the file.</summary>
    /// <exception cref="DemarcheException">DM0302 with file and line.</exception>
    public IReadOnlyList<EventRule> Read()
    {
        foreach (var (text, number, above) in RuleLines.Of(path))
        {
            line = number;
            note = above;
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var key = space < 0 ? text : text[..space];
            var value = space < 0 ? "" : text[(space + 1)..].Trim();
            try
            {
                Take(key, value);
            }
            catch (FormatException wrong)
            {
                throw Bad(wrong.Message);
            }
        }
        Close();
        return rules;
    }

    private void Take(string key, string value)
    {
        switch (key)
        {
            case "type":
                type = EventTypes.TryParse(value, out var parsed) ? parsed : throw Bad($"'{value}' is no PLOVER type.");
                break;
            case "rule":
                Close();
                draft = new RuleDraft(
                    value,
                    type ?? throw Bad("A 'type' line must come before the first rule."),
                    $"{path}:{line}",
                    note
                );
                break;
            case "mode":
                Open().Modes.Add(ReadMode(value));
                break;
            case "cameo":
                Open().Cameo = ontology.HasCameo(value) ? value : throw Bad($"'{value}' is no CAMEO code.");
                break;
            case "context":
                Open().Contexts.AddRange(Split(value).Select(ReadContext));
                break;
            case "weight":
                Weigh(
                    int.TryParse(value, CultureInfo.InvariantCulture, out var weight)
                        ? weight
                        : throw Bad($"'{value}' is no whole number.")
                );
                break;
            case "verb" or "noun" or "adjective":
                Open()
                    .Patterns.Add(
                        new PatternDraft(
                            Enum.Parse<TriggerKind>(key, ignoreCase: true),
                            [.. terms.Words(Split(value))],
                            [.. Split(value)]
                        )
                    );
                break;
            case "actor":
                Pattern().Actor = RuleTerms.Roles(value);
                break;
            case "recipient":
                Pattern().Recipient = RuleTerms.Roles(value);
                Pattern().MayLackRecipient = RuleTerms.EndInNobody(value);
                break;
            case "sides":
                Pattern().Sides = RuleTerms.Roles(value);
                break;
            case "about":
                Pattern().About = RuleTerms.Roles(value);
                break;
            case "if" or "unless":
                (Open().Patterns.Count > 0 ? Pattern().Conditions : Open().Conditions).AddRange(
                    terms.Conditions([key, .. Split(value)])
                );
                break;
            case "absorbs":
                Pattern().Absorbs = value is not "no";
                break;
            case "+" or "-":
                Open().Examples.Add(ReadExample(key is "+", value));
                break;
            default:
                throw Bad($"'{key}' is no word of the rule language; docs/rules.md lists them.");
        }
    }

    private RuleDraft Open() => draft ?? throw Bad("A 'rule' line must come first.");

    private PatternDraft Pattern() =>
        Open().Patterns.Count > 0
            ? Open().Patterns[^1]
            : throw Bad("A 'verb', 'noun' or 'adjective' line must come first.");

    // Before the first pattern a weight is the rule's, behind it that pattern's.
    private void Weigh(int weight)
    {
        if (Open().Patterns.Count > 0)
        {
            Pattern().Weight = weight;
        }
        else
        {
            Open().Weight = weight;
        }
    }

    private void Close()
    {
        if (draft is not { } done)
        {
            return;
        }
        draft = null;
        if (done.Patterns.Count == 0)
        {
            throw Bad($"Rule '{done.Name}' has no 'verb', 'noun' or 'adjective' line.");
        }
        if (!done.Examples.Exists(e => e.Expected))
        {
            throw Bad($"Rule '{done.Name}' has no example: a rule carries at least one sentence as its test, '+ …'.");
        }
        var rule = new EventRule
        {
            Name = done.Name,
            Note = done.Note,
            Type = done.Type,
            Modes = [.. done.Choices().Select(m => m with { Cameo = CameoOf(done, m) })],
            Contexts = [.. done.Contexts],
            Weight = done.Weight,
            Examples = [.. done.Examples],
            Where = done.Where,
        };
        rules.Add(
            rule with
            {
                Patterns =
                [
                    .. done.Patterns.Select(p => p.Finish(rule, done.Conditions, Absorbing.Contains(done.Type))),
                ],
            }
        );
    }

    private string CameoOf(RuleDraft done, ModeChoice mode) =>
        mode.Cameo.Length > 0 ? mode.Cameo
        : done.Cameo.Length > 0 ? done.Cameo
        : ontology.Of(done.Type, mode.Mode).Cameo;

    private string ReadContext(string name) =>
        ontology.HasContext(name) ? name : throw Bad($"'{name}' is no context; contexts.tsv lists them.");

    // mode NAME [CAMEO] [if …] [unless …] …
    private ModeChoice ReadMode(string value)
    {
        var parts = Split(value);
        var end = Array.FindIndex(parts, p => p is "if" or "unless");
        end = end < 0 ? parts.Length : end;
        var mode = parts[0] is "none" ? "" : parts[0];
        var cameo = end > 1 ? parts[1] : "";
        if (!ontology.HasMode(Open().Type, mode))
        {
            throw Bad($"{Open().Type.Name()} has no mode '{mode}'.");
        }
        if (cameo.Length > 0 && !ontology.HasCameo(cameo))
        {
            throw Bad($"'{cameo}' is no CAMEO code.");
        }
        return new ModeChoice(mode, cameo, terms.Conditions(parts.AsSpan(end)));
    }

    // SENTENCE [=> CODES > CODES]
    private RuleExample ReadExample(bool expected, string value)
    {
        var parts = value.Split("=>", 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
        {
            return new RuleExample(parts[0], expected, [], [], line);
        }
        var sides = parts[1].Split('>', 2, StringSplitOptions.TrimEntries);
        return new RuleExample(parts[0], expected, Codes(sides[0]), sides.Length > 1 ? Codes(sides[1]) : [], line);
    }

    private ImmutableArray<StateCode> Codes(string text) =>
        [
            .. Split(text)
                .Select(c => StateCode.TryParse(c, out var code) ? code : throw Bad($"'{c}' is no three-letter code.")),
        ];

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private DemarcheException Bad(string text) => new(new Problem(ProblemCodes.BadKnowledge, text, $"{path}:{line}"));
}
