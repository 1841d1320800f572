using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Output;
using Demarche.Cli.Output.Codebooks;
using Demarche.Coding;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche rules</c>: lists, shows, tests and publishes the rules for acts.</summary>
internal static class RulesVerb
{
    public static Command Command() =>
        new("rules", "The rules for acts: lists, shows, tests and publishes them.")
        {
            List(),
            Show(),
            Test(),
            Published(),
        };

    private static Command List()
    {
        var type = new Option<string?>("--type") { Description = "Only rules of that PLOVER type.", HelpName = "TYPE" };
        var knowledge = Options.Knowledge();
        var command = new Command("list", "Every rule: its type, its words, how many examples it has.")
        {
            type,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(type);
            var table = Screen.Table("type", "rule", "examples", "words");
            foreach (var rule in Load(parsed.GetValue(knowledge)).Rules)
            {
                if (wanted is null || rule.Type.Name().Equals(wanted, StringComparison.OrdinalIgnoreCase))
                {
                    table.AddRow(
                        new Markup(rule.Type.Name()),
                        new Markup(Markup.Escape(rule.Name)),
                        new Markup(rule.Examples.Length.ToString(CultureInfo.InvariantCulture)),
                        new Markup(Markup.Escape(Words(rule)))
                    );
                }
            }
            Screen.Out.Write(table);
            return Exit.Well;
        });
        return command;
    }

    private static Command Show()
    {
        var name = new Argument<string>("NAME") { Description = "A rule's name." };
        var knowledge = Options.Knowledge();
        var command = new Command("show", "One rule as its file has it.") { name, knowledge };
        command.SetAction(parsed =>
        {
            var rule = Find(Load(parsed.GetValue(knowledge)), parsed.GetValue(name)!);
            Screen.Out.MarkupLineInterpolated($"[dim]{rule.Where}[/]");
            foreach (var line in Source(rule))
            {
                Screen.Out.WriteLine(line);
            }
            return Exit.Well;
        });
        return command;
    }

    private static Command Test()
    {
        var names = new Argument<string[]>("NAME")
        {
            Description = "Rules, or PLOVER types; all where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var knowledge = Options.Knowledge();
        var command = new Command("test", "Codes the examples of rules, and says which come out otherwise.")
        {
            names,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var coder = Coder.Load(parsed.GetValue(knowledge));
            var rules = Chosen(coder.Rules, parsed.GetValue(names)!);
            var (right, wrong) = (0, 0);
            foreach (
                var checks in rules
                    .AsParallel()
                    .AsOrdered()
                    .Select(r => (Rule: r, All: RuleCheck.Of(coder, r).ToList()))
            )
            {
                foreach (var check in checks.All)
                {
                    right += check.Wrong is null ? 1 : 0;
                    wrong += check.Wrong is null ? 0 : 1;
                    if (check.Wrong is { } instead)
                    {
                        Say(Screen.Out, checks.Rule, check.Example, instead);
                    }
                }
            }
            Screen.Out.WriteLine($"{rules.Count} rules, {right + wrong} examples, {wrong} wrong");
            return wrong == 0 ? Exit.Well : Exit.SomeFailed;
        });
        return command;
    }

    private static Command Published()
    {
        var output = new Option<string>("--output")
        {
            Description = "The folder to write the pages to.",
            DefaultValueFactory = _ => Path.Combine("docs", "codebook"),
            HelpName = "DIR",
        };
        var knowledge = Options.Knowledge();
        var command = new Command(
            "codebook",
            "Writes the codebook: a page a type with its modes, codes, rules and examples."
        )
        {
            output,
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var notes = Coder.LoadTypeNotes(parsed.GetValue(knowledge));
            var coder = Coder.Load(parsed.GetValue(knowledge));
            var rules = CodedRule.All(coder);
            var pages = Codebook.Pages(coder, notes, rules);
            Codebook.Write(pages, parsed.GetValue(output)!);
            foreach (var rule in rules)
            {
                foreach (var check in rule.Wrong)
                {
                    Say(Screen.Err, rule.Rule, check.Example, check.Wrong!);
                }
            }
            var wrong = rules.Sum(r => r.Wrong.Length);
            Screen.Out.WriteLine(
                $"{pages.Count} pages on {rules.Length} rules written to {parsed.GetValue(output)}"
                    + (wrong == 0 ? "" : $"; {Markdown.Count(wrong, "example")} left out as wrong")
            );
            return wrong == 0 ? Exit.Well : Exit.SomeFailed;
        });
        return command;
    }

    private static void Say(IAnsiConsole console, EventRule rule, RuleExample example, string instead)
    {
        var file = rule.Where[..rule.Where.LastIndexOf(':')];
        console.MarkupLineInterpolated(
            $"{file}:{example.Line} [bold]{rule.Name}[/] “{example.Text}” [red]{instead}[/]"
        );
    }

    private static RuleSet Load(string? knowledge) => Coder.LoadRules(knowledge);

    private static List<EventRule> Chosen(RuleSet rules, string[] names)
    {
        if (names.Length == 0)
        {
            return [.. rules.Rules];
        }
        return
        [
            .. names.SelectMany(n =>
                rules.Rules.Where(r => r.Type.Name().Equals(n, StringComparison.OrdinalIgnoreCase)) is var all
                && all.Any()
                    ? all
                    : [Find(rules, n)]
            ),
        ];
    }

    private static EventRule Find(RuleSet rules, string name) =>
        rules.Rules.FirstOrDefault(r => r.Name == name)
        ?? throw new DemarcheException(
            new Problem(
                ProblemCodes.NothingByThatName,
                "There is no such rule; 'demarche rules list' lists them.",
                name
            )
        );

    private static string Words(EventRule rule)
    {
        const int most = 8;
        var words = rule.Patterns.SelectMany(p => p.Lemmas).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(' ', words.Take(most)) + (words.Count > most ? " …" : "");
    }

    // From the rule's first line to the next rule's.
    private static IEnumerable<string> Source(EventRule rule)
    {
        var colon = rule.Where.LastIndexOf(':');
        var from = int.Parse(rule.Where[(colon + 1)..], CultureInfo.InvariantCulture);
        var lines = File.ReadLines(rule.Where[..colon]).Skip(from - 1).ToList();
        var next = lines.FindIndex(1, l => l.StartsWith("rule ", StringComparison.Ordinal));
        return lines[..(next < 0 ? lines.Count : next)]
            .AsEnumerable()
            .Reverse()
            .SkipWhile(string.IsNullOrWhiteSpace)
            .Reverse();
    }
}
