using System.Collections.Frozen;
using Demarche.Coding.Events.Rules;

namespace Demarche.Coding.Tests.Events.Rules;

/// <summary>The examples of all rules, coded once for all tests.</summary>
internal static class SharedRuleChecks
{
    private static readonly Lazy<FrozenDictionary<string, RuleCheck[]>> Checked = new(() =>
        SharedCoder
            .Instance.Rules.Rules.AsParallel()
            .Select(r => (r.Name, Checks: RuleCheck.Of(SharedCoder.Instance, r).ToArray()))
            .ToFrozenDictionary(x => x.Name, x => x.Checks, StringComparer.Ordinal)
    );

    /// <summary>By the rules' names.</summary>
    public static FrozenDictionary<string, RuleCheck[]> All => Checked.Value;
}
