using System.Text;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>The codebook's first page: the types, how a rule is read, the contexts.</summary>
internal static class IndexPage
{
    private const string Lead = """
        # The codebook

        What Demarche takes for an event, type by type: what belongs to it, its modes and CAMEO codes, and every rule with its examples. The types, modes and contexts are PLOVER's, the codes CAMEO's with Goldstein's scores. These pages are made from the knowledge files with `demarche rules codebook`; change a file, not a page.


        """;

    private const string Legend = """
        ## How to read a rule

        A rule is triggered by a word (*summon*) and looks at the phrases around it. Grammar is undone first: “Finland summoned the envoy”, “the envoy was summoned by Finland” and “Finland, which summoned the envoy” are the same to it.

        | a page says | that is |
        |---|---|
        | subject | who does it, in active and passive alike; with a noun, the subject of the verb that carries it (“*Israel* launched an attack”) |
        | object | to whom or what it is done |
        | indirect object | “gave *Lebanon* food” |
        | “against …” | what stands under that preposition |
        | owner, modifier | “*Iran’s* threat”; “the *Russian* attack”, “a *drone* attack” |
        | clause | the verb of what follows: “agreed to *meet*” |
        | object in clause | a step further: “agreed to meet *Iran*” |
        | A, else B | A, or B where A names no actor |
        | all of: A, B | everybody there takes part on equal footing |
        | stands under | the word that governs it: “*launched* an attack” |
        | [arms …](words.md#arms) | any word of the list of that name |

        An example’s *gives* has the mode, the CAMEO code and the sides as country codes: `114: FIN → RUS`. `?` is an actor whom the sentence does not name; IGO and NGO are international organisations, XXX is nobody's state. Sentences marked *not this* are left alone by the rule, though another may read them. All are invented.


        """;

    public static string Make(
        TypeNotes notes,
        Ontology ontology,
        RuleSet rules,
        IReadOnlyDictionary<EventType, IReadOnlyList<CodedRule>> byType
    )
    {
        var page = new StringBuilder(Lead.ReplaceLineEndings("\n"));
        page.Paragraph("## Types");
        page.Head("type", "class", "score", "rules", "examples", "what belongs here");
        foreach (var type in EventTypes.All)
        {
            page.Row(
                $"[{type.Name()}]({Codebook.PageOf(type)})",
                $"{(int)type.Quad()} {TypePage.QuadName(type).ToLowerInvariant()}",
                TypePage.Number(ontology.Of(type, "").Score),
                $"{byType[type].Count}",
                $"{TypePage.Examples(byType[type])}",
                Markdown.Escape(notes.Of(type).Meaning)
            );
        }
        page.Append('\n').Append(Legend.ReplaceLineEndings("\n"));
        Contexts(page, ontology, rules, byType);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Contexts(
        StringBuilder page,
        Ontology ontology,
        RuleSet rules,
        IReadOnlyDictionary<EventType, IReadOnlyList<CodedRule>> byType
    )
    {
        var examples = EventTypes.All.SelectMany(t => byType[t]).SelectMany(r => r.Read).ToList();
        page.Paragraph("## Contexts");
        page.Paragraph(
            "What an act is about. The words in the passage that tells it bring them; an act may have several. Some rules always give one, whatever the words."
        );
        page.Head("context", "means", "brought by", "for example");
        foreach (var context in ontology.Contexts)
        {
            var words = rules.Written("context-" + context.Name);
            page.Row(
                $"**{context.Name}**",
                Markdown.Escape(context.Meaning)
                    + (context.YieldsTo.IsEmpty ? "" : $"; not beside {string.Join(", ", context.YieldsTo)}"),
                PlainEnglish.Words(words),
                Markdown.Escape(examples.Find(e => e.Event.Contexts.Contains(context.Name))?.Text ?? "")
            );
        }
    }
}
