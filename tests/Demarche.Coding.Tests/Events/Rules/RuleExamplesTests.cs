using Demarche.Coding.Events.Rules;

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
        var wrong = RuleCheck.Of(SharedCoder.Instance, rule).Where(c => c.Wrong is not null);
        Assert.Empty(wrong.Select(c => $"{rule.Name}: “{c.Example.Text}” {c.Wrong}"));
    }
}
