using Demarche.Language;

namespace Demarche.Cli.Output;

/// <summary>Prints the names of a sentence as comments, one a line, which stand before a tree in CoNLL-U too.</summary>
internal static class NamePrinter
{
    /// <summary><c># name = person 3-4 Jane Roe</c>: the kind, the words from 1, the name.</summary>
    public static void Print(TextWriter output, Sentence sentence)
    {
        foreach (var name in sentence.Names())
        {
            var kind = name.Kind.ToString().ToLowerInvariant();
            var text = string.Join(' ', name.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            output.Write($"# name = {kind} {name.First + 1}-{name.Last + 1} {text}\n");
        }
    }
}
