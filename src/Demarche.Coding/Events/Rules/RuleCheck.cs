using Demarche.Core;

namespace Demarche.Coding.Events.Rules;

/// <summary>What a rule's examples came to.</summary>
/// <param name="Example">The example.</param>
/// <param name="Wrong">What came instead; null where it is as expected.</param>
/// <param name="Told">The event that the rule read in it, with the sides expected; null where none.</param>
public sealed record RuleCheck(RuleExample Example, string? Wrong, Event? Told)
{
    /// <summary>Codes the examples of one rule and compares.</summary>
    /// <param name="coder">A coder that has the rule.</param>
    /// <param name="rule">The rule.</param>
    public static IEnumerable<RuleCheck> Of(Coder coder, EventRule rule)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Examples.Select(e => Compare(coder, rule, e));
    }

    private static RuleCheck Compare(Coder coder, EventRule rule, RuleExample example)
    {
        var explanation = coder.Explain(ReportOf(example.Text));
        var told = explanation
            .Coded.Events.Where(e => e.Evidence.Any(x => x.Rule.StartsWith(rule.Name + ".", StringComparison.Ordinal)))
            .ToList();
        if (!example.Expected)
        {
            return new RuleCheck(example, told.Count == 0 ? null : $"read all the same: {Say(told)}", null);
        }
        var right = told.Find(e => Holds(e.Actors, example.Actors) && Holds(e.Recipients, example.Recipients));
        return new RuleCheck(example, right is null ? Instead(explanation) : null, right);
    }

    private static string Instead(Explanation explanation)
    {
        var steps = explanation.Steps.Where(s => !s.Coded).Select(s => $"{s.Rule}: {s.Outcome}");
        return $"gave {Say(explanation.Coded.Events)} ({string.Join("; ", steps)})";
    }

    private static string Say(IReadOnlyCollection<Event> events) =>
        events.Count == 0
            ? "nothing"
            : string.Join("; ", events.Select(e => $"{e.Evidence[0].Rule} {Codes(e.Actors)} > {Codes(e.Recipients)}"));

    private static string Codes(IEnumerable<Actor> side) => string.Join(' ', side.Select(a => a.Code));

    private static bool Holds(EquatableArray<Actor> side, IEnumerable<StateCode> wanted) =>
        wanted.All(c => side.Any(a => a.Code == c));

    private static Report ReportOf(string text) =>
        new()
        {
            Id = "example",
            Revision = new Revision
            {
                Text = text,
                Paragraphs = [new Span(0, text.Length)],
                Published = new DateTimeOffset(2024, 3, 13, 12, 0, 0, TimeSpan.Zero),
            },
        };
}
