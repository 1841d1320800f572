using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Coding.Tests.Events.Rules;

/// <summary>Every rule carries its own tests; here they run, one test a rule.</summary>
public class RuleExamplesTests
{
    public static TheoryData<string> Rules() => [.. SharedCoder.Instance.Rules.Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_reads_its_examples(string name)
    {
        var rule = SharedCoder.Instance.Rules.Rules.Single(r => r.Name == name);
        var wrong = rule.Examples.Select(e => Wrong(rule, e)).Where(w => w is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Wrong(EventRule rule, RuleExample example)
    {
        var explanation = SharedCoder.Instance.Explain(SharedCoder.Report(example.Text));
        var told = explanation
            .Coded.Events.Where(e => e.Evidence.Any(x => x.Rule.StartsWith(rule.Name + ".", StringComparison.Ordinal)))
            .ToList();
        if (!example.Expected)
        {
            return told.Count == 0 ? null : $"{rule.Name}: fires on “{example.Text}”";
        }
        return told.Exists(e => Holds(e.Actors, example.Actors) && Holds(e.Recipients, example.Recipients))
            ? null
            : $"{rule.Name}: “{example.Text}” gives {Say(explanation)}";
    }

    private static bool Holds(EquatableArray<Actor> side, IEnumerable<StateCode> wanted) =>
        wanted.All(c => side.Any(a => a.Code == c));

    private static string Say(Explanation explanation)
    {
        var events = explanation.Coded.Events.Select(e =>
            $"{e.Evidence[0].Rule} {string.Join(' ', e.Actors.Select(a => a.Code))} > {string.Join(' ', e.Recipients.Select(a => a.Code))}"
        );
        var steps = explanation.Steps.Where(s => !s.Coded).Select(s => $"{s.Rule}: {s.Outcome}");
        return $"[{string.Join("; ", events)}] ({string.Join("; ", steps)})";
    }
}
