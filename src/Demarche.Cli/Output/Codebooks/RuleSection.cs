using System.Text;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>What the codebook says of one rule.</summary>
internal static class RuleSection
{
    // So many examples and counter-examples are seen at once; the others are folded.
    private const int Shown = 3;
    private const int ShownNot = 2;

    // So many patterns are seen at once.
    private const int FewPatterns = 1;

    public static void Write(StringBuilder page, CodedRule coded)
    {
        var rule = coded.Rule;
        page.Append("### ").Paragraph(rule.Name);
        if (rule.Note.Length > 0)
        {
            page.Paragraph(Markdown.Escape(rule.Note));
        }
        Gives(page, rule);
        page.Paragraph($"Words: {Triggers(rule)}.");
        Examples(page, coded.Read.Take(Shown), coded.LeftAlone.Take(ShownNot));
        More(page, coded);
        Patterns(page, rule);
    }

    private static void Gives(StringBuilder page, EventRule rule)
    {
        var contexts = rule.Contexts.IsEmpty ? "" : $"; context {string.Join(", ", rule.Contexts)}";
        if (rule.Modes is [var only])
        {
            page.Paragraph($"Gives **{Name(rule, only)}**, CAMEO {only.Cameo}{contexts}.");
            return;
        }
        page.Paragraph($"Gives, the first that holds{contexts}:");
        foreach (var mode in rule.Modes)
        {
            var when = mode.Conditions.IsEmpty
                ? "otherwise"
                : "where " + string.Join("; ", mode.Conditions.Select(PlainEnglish.Say));
            page.Append($"- **{Name(rule, mode)}**, CAMEO {mode.Cameo}, {when}\n");
        }
        page.Append('\n');
    }

    private static string Name(EventRule rule, ModeChoice mode) => $"{rule.Type.Name()} {mode.Mode}".TrimEnd();

    private static string Triggers(EventRule rule) =>
        string.Join(
            "; ",
            rule.Patterns.GroupBy(p => p.Kind)
                .Select(kind =>
                    $"{kind.Key.ToString().ToLowerInvariant()} "
                    + PlainEnglish.Words([.. kind.SelectMany(p => p.Written).Distinct(StringComparer.Ordinal)])
                )
        );

    private static void Examples(StringBuilder page, IEnumerable<CodedExample> read, IEnumerable<RuleExample> leftAlone)
    {
        if (read.Any())
        {
            page.Head("example", "gives");
            foreach (var example in read)
            {
                page.Row(Markdown.Escape(example.Text), example.Gives);
            }
            page.Append('\n');
        }
        foreach (var example in leftAlone)
        {
            page.Append($"- Not this: {Markdown.Escape(example.Text)}\n");
        }
        if (leftAlone.Any())
        {
            page.Append('\n');
        }
    }

    private static void More(StringBuilder page, CodedRule coded)
    {
        var (read, leftAlone) = (
            coded.Read[Math.Min(Shown, coded.Read.Length)..],
            coded.LeftAlone[Math.Min(ShownNot, coded.LeftAlone.Length)..]
        );
        var parts = new List<string>();
        if (read.Length > 0)
        {
            parts.Add(Markdown.Count(read.Length, "more example"));
        }
        if (leftAlone.Length > 0)
        {
            parts.Add(Markdown.Count(leftAlone.Length, "more counter-example"));
        }
        if (parts.Count > 0)
        {
            page.Fold(string.Join(", ", parts));
            Examples(page, read, leftAlone);
            page.Length--;
            page.Unfold();
        }
    }

    private static void Patterns(StringBuilder page, EventRule rule)
    {
        var folded = rule.Patterns.Length > FewPatterns;
        if (folded)
        {
            page.Fold($"How it reads: {rule.Patterns.Length} patterns");
        }
        page.Head("words", "actor", "recipient", "only where");
        foreach (var pattern in rule.Patterns)
        {
            page.Row(
                $"{pattern.Kind.ToString().ToLowerInvariant()} {PlainEnglish.Words(pattern.Written)}",
                pattern.Sides.IsEmpty ? PlainEnglish.Side(pattern.Actor) : PlainEnglish.Both(pattern.Sides),
                pattern.Sides.IsEmpty ? PlainEnglish.Recipient(pattern) : "each other",
                string.Join("; ", pattern.Conditions.Select(PlainEnglish.Say))
            );
        }
        page.Append(folded ? "" : "\n");
        if (folded)
        {
            page.Unfold();
        }
    }
}
