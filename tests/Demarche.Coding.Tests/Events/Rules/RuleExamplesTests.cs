namespace Demarche.Coding.Tests.Events.Rules;

/// <summary>Every rule carries its own tests; here they run, one test a rule.</summary>
public class RuleExamplesTests
{
    public static TheoryData<string> Rules() => [.. SharedCoder.Instance.Rules.Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_reads_its_examples(string name)
    {
        var wrong = SharedRuleChecks.All[name].Where(c => c.Wrong is not null);
        Assert.Empty(wrong.Select(c => $"{name}: “{c.Example.Text}” {c.Wrong}"));
    }
}
