using Demarche.Coding;
using Demarche.Coding.Events;
using Demarche.Core;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>
/// The published codebook: an index, a page a type and one of words, made from the rules, the tables and the notes on types.
/// The same knowledge gives the same bytes.
/// </summary>
internal static class Codebook
{
    /// <summary>The pages by their files' names.</summary>
    public static SortedDictionary<string, string> Pages(Coder coder, TypeNotes notes, IReadOnlyList<CodedRule> rules)
    {
        var byType = EventTypes.All.ToDictionary(
            t => t,
            t => (IReadOnlyList<CodedRule>)[.. rules.Where(r => r.Rule.Type == t)]
        );
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["README.md"] = IndexPage.Make(notes, coder.Ontology, coder.Rules, byType),
            ["words.md"] = WordsPage.Make(coder.Rules),
        };
        foreach (var type in EventTypes.All)
        {
            pages[PageOf(type)] = TypePage.Make(notes.Of(type), coder.Ontology, byType[type]);
        }
        return pages;
    }

    /// <summary>The file of a type's page.</summary>
    public static string PageOf(EventType type) => type.Name().ToLowerInvariant() + ".md";

    /// <summary>Writes the pages into a folder, which is made where there is none.</summary>
    /// <exception cref="DemarcheException">DM0504: the folder or a file in it cannot be written.</exception>
    public static void Write(IReadOnlyDictionary<string, string> pages, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in pages)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException(
                new Problem(
                    ProblemCodes.OutputRefused,
                    $"The pages cannot be written there: {refused.Message}",
                    folder
                ),
                refused
            );
        }
    }
}
