using System.Text.RegularExpressions;
using Demarche.Cli.Output.Codebooks;
using Demarche.Coding;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Cli.Tests.Output.Codebooks;

/// <summary>The codebook in docs is the one that the program makes.</summary>
public sealed partial class CodebookTests : IDisposable
{
    private static readonly Lazy<SortedDictionary<string, string>> Made = new(() =>
    {
        var coder = Coder.Load();
        return Codebook.Pages(coder, Coder.LoadTypeNotes(), CodedRule.All(coder));
    });

    private readonly string folder = Directory.CreateTempSubdirectory("demarche-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_published_pages_are_what_the_program_makes_now()
    {
        var published = Repository.At("docs", "codebook");
        var old = Made
            .Value.Keys.Union(Directory.EnumerateFiles(published).Select(f => Path.GetFileName(f)))
            .Where(name => Read(Path.Combine(published, name)) != Made.Value.GetValueOrDefault(name, ""));
        Assert.True(
            !old.Any(),
            $"Run './demarche rules codebook' and commit it: {string.Join(", ", old)} is out of date."
        );
    }

    [Fact]
    public void There_is_a_page_a_type_an_index_and_the_words()
    {
        Assert.Equal(
            EventTypes.All.Select(Codebook.PageOf).Concat(["README.md", "words.md"]).Order(StringComparer.Ordinal),
            Made.Value.Keys
        );
        Assert.All(Made.Value.Values, p => Assert.DoesNotContain('\r', p));
    }

    [Fact]
    public void A_page_says_what_a_type_is_and_shows_rules_with_examples()
    {
        var page = Made.Value["accuse.md"];
        Assert.StartsWith("# ACCUSE\n", page, StringComparison.Ordinal);
        Assert.Contains("Conflict in words (quad class 3), score -3.", page, StringComparison.Ordinal);
        Assert.Contains("| **investigate** |", page, StringComparison.Ordinal);
        Assert.Contains("### summon\n", page, StringComparison.Ordinal);
        Assert.Contains("| disapprove 114: FIN → RUS |", page, StringComparison.Ordinal);
        Assert.Contains("- Not this: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        foreach (var (name, text) in Made.Value)
        {
            foreach (Match link in Links().Matches(text))
            {
                var page = link.Groups["page"].Value is { Length: > 0 } other ? other : name;
                Assert.True(Made.Value.ContainsKey(page), $"{name}: {link.Value}");
                var anchor = link.Groups["anchor"].Value;
                Assert.True(anchor.Length == 0 || Anchors(Made.Value[page]).Contains(anchor), $"{name}: {link.Value}");
            }
        }
    }

    [Fact]
    public void Folds_and_tables_are_closed()
    {
        foreach (var (name, text) in Made.Value)
        {
            Assert.Equal(Regex.Count(text, "<details>"), Regex.Count(text, "</details>"));
            var columns = 0;
            foreach (var line in text.Split('\n'))
            {
                var cells = line.StartsWith('|') ? Bars().Count(line) - 1 : 0;
                Assert.True(columns == 0 || cells == 0 || cells == columns, $"{name}: {line}");
                columns = cells;
            }
        }
    }

    [Fact]
    public void A_folder_that_is_a_file_has_a_number()
    {
        var file = Path.Combine(folder, "taken");
        File.WriteAllText(file, "");
        var failure = Assert.Throws<DemarcheException>(() => Codebook.Write(Made.Value, file));
        Assert.Equal(ProblemCodes.OutputRefused, failure.Problem.Code);
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

    private static HashSet<string> Anchors(string page) =>
        [.. Headings().Matches(page).Select(m => m.Groups["text"].Value.ToLowerInvariant().Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<page>[^)#]*)(#(?<anchor>[^)]*))?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex Bars();
}
