using System.Text;
using Demarche.Coding.Events.Rules;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>The codebook's page of the named sets of words that rules use.</summary>
internal static class WordsPage
{
    public static string Make(RuleSet rules)
    {
        var page = new StringBuilder();
        page.Paragraph("# Words");
        page.Paragraph("The lists of words that the rules call by a name. Contexts have [theirs](README.md#contexts).");
        foreach (var name in Used(rules))
        {
            page.Append("## ").Paragraph(name);
            page.Paragraph(
                string.Join(
                    ", ",
                    rules.Written(name).Select(w => w[0] == '@' ? $"all of [{w[1..]}](#{w[1..]})" : Markdown.Escape(w))
                )
            );
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    // By name, with the sets that a set takes in.
    private static SortedSet<string> Used(RuleSet rules)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(
            rules
                .Rules.SelectMany(r =>
                    r.Patterns.SelectMany(p => p.Written.Concat(p.Conditions.SelectMany(c => c.Written)))
                        .Concat(r.Modes.SelectMany(m => m.Conditions).SelectMany(c => c.Written))
                )
                .Where(w => w[0] == '@')
                .Select(w => w[1..])
        );
        while (open.TryPop(out var name))
        {
            if (used.Add(name))
            {
                foreach (var inner in rules.Written(name).Where(w => w[0] == '@'))
                {
                    open.Push(inner[1..]);
                }
            }
        }
        return used;
    }
}
