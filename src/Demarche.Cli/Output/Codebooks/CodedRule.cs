using System.Collections.Immutable;
using Demarche.Coding;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>An example with what it gives.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Event">The event that the rule reads in it.</param>
internal sealed record CodedExample(string Text, Event Event)
{
    /// <summary>Mode, CAMEO code and sides, short.</summary>
    public string Gives => $"{$"{Event.Mode} {Event.Cameo}".TrimStart()}: {Sides}";

    private string Sides =>
        (Event.Actors.Count == 0 ? "?" : Codes(Event.Actors))
        + (Event.Recipients.Count == 0 ? "" : " → " + Codes(Event.Recipients));

    private static string Codes(IEnumerable<Actor> side) =>
        string.Join(" + ", side.Select(a => a.Code.ToString()).Distinct(StringComparer.Ordinal));
}

/// <summary>A rule with its examples coded.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Read">What it reads.</param>
/// <param name="LeftAlone">What it must not read, and does not.</param>
/// <param name="Wrong">The examples that come out otherwise; the codebook leaves them out.</param>
internal sealed record CodedRule(
    EventRule Rule,
    ImmutableArray<CodedExample> Read,
    ImmutableArray<RuleExample> LeftAlone,
    ImmutableArray<RuleCheck> Wrong
)
{
    /// <summary>Codes the examples of all rules, on all processors.</summary>
    public static ImmutableArray<CodedRule> All(Coder coder) =>
        [.. coder.Rules.Rules.AsParallel().AsOrdered().Select(rule => Of(coder, rule))];

    private static CodedRule Of(Coder coder, EventRule rule)
    {
        var checks = RuleCheck.Of(coder, rule).ToList();
        return new CodedRule(
            rule,
            [.. checks.Where(c => c.Told is not null).Select(c => new CodedExample(c.Example.Text, c.Told!))],
            [.. checks.Where(c => c is { Wrong: null, Told: null }).Select(c => c.Example)],
            [.. checks.Where(c => c.Wrong is not null)]
        );
    }
}
