using System.Globalization;
using System.Text;
using Demarche.Coding.Events;
using Demarche.Core;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>The codebook's page of one type.</summary>
internal static class TypePage
{
    public static string Make(TypeNote note, Ontology ontology, IReadOnlyList<CodedRule> rules)
    {
        var page = new StringBuilder();
        page.Append("# ").Paragraph(note.Type.Name());
        page.Paragraph(Markdown.Escape(note.Meaning));
        page.Paragraph(
            $"{QuadName(note.Type)} (quad class {(int)note.Type.Quad()}), score {Number(ontology.Of(note.Type, "").Score)}. "
                + $"{Markdown.Count(rules.Count, "rule")}, {Markdown.Count(Examples(rules), "example")}. "
                + "[All types, and how to read this page](README.md)."
        );
        if (!note.Mistaken.IsEmpty)
        {
            page.Paragraph("**Not here:**");
            page.AppendJoin("", note.Mistaken.Select(m => $"- {Markdown.Escape(m)}\n")).Append('\n');
        }
        Modes(page, note, ontology, rules);
        Cameo(page, ontology, rules);
        Contexts(page, rules);
        page.Paragraph("## Rules");
        page.Paragraph(string.Join(" · ", rules.Select(Link)));
        foreach (var rule in rules)
        {
            RuleSection.Write(page, rule);
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The class of a type as words.</summary>
    public static string QuadName(EventType type) =>
        type.Quad() switch
        {
            QuadClass.VerbalCooperation => "Cooperation in words",
            QuadClass.MaterialCooperation => "Cooperation in deed",
            QuadClass.VerbalConflict => "Conflict in words",
            _ => "Conflict in deed",
        };

    /// <summary>A score.</summary>
    public static string Number(double score) => score.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many examples rules have, counter-examples among them.</summary>
    public static int Examples(IEnumerable<CodedRule> rules) => rules.Sum(r => r.Rule.Examples.Length);

    private static string Link(CodedRule rule) => $"[{rule.Rule.Name}](#{rule.Rule.Name})";

    private static void Modes(StringBuilder page, TypeNote note, Ontology ontology, IReadOnlyList<CodedRule> rules)
    {
        var modes = ontology.Modes(note.Type);
        if (modes.IsEmpty)
        {
            return;
        }
        page.Paragraph("## Modes");
        page.Head("mode", "means", "for example", "score", "CAMEO");
        foreach (var mode in modes)
        {
            var codes = rules.SelectMany(r => r.Rule.Modes).Where(m => m.Mode == mode).Select(m => m.Cameo);
            page.Row(
                $"**{mode}**",
                Markdown.Escape(note.Modes.GetValueOrDefault(mode, "")),
                Example(rules, e => e.Mode == mode),
                Number(ontology.Of(note.Type, mode).Score),
                string.Join(", ", codes.Distinct().Order(StringComparer.Ordinal))
            );
        }
        page.Append('\n');
    }

    private static string Example(IEnumerable<CodedRule> rules, Func<Event, bool> wanted) =>
        Markdown.Escape(rules.SelectMany(r => r.Read).FirstOrDefault(e => wanted(e.Event))?.Text ?? "");

    private static void Cameo(StringBuilder page, Ontology ontology, IReadOnlyList<CodedRule> rules)
    {
        page.Paragraph("## CAMEO codes");
        page.Head("code", "called", "Goldstein", "rules");
        foreach (
            var code in rules
                .SelectMany(r => r.Rule.Modes.Select(m => (m.Cameo, Rule: r)))
                .GroupBy(x => x.Cameo, x => x.Rule, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            page.Row(
                code.Key,
                Markdown.Escape(ontology.CameoName(code.Key)),
                Number(ontology.Goldstein(code.Key)),
                string.Join(", ", code.Distinct().Select(Link))
            );
        }
        page.Append('\n');
    }

    private static void Contexts(StringBuilder page, IReadOnlyList<CodedRule> rules)
    {
        var giving = rules.Where(r => !r.Rule.Contexts.IsEmpty).ToList();
        if (giving.Count == 0)
        {
            return;
        }
        page.Paragraph("## Contexts");
        page.Paragraph(
            "Words bring [contexts](README.md#contexts) to every act. These rules always give one: "
                + string.Join("; ", giving.Select(r => $"{Link(r)} {string.Join(", ", r.Rule.Contexts)}"))
                + "."
        );
    }
}
