using Demarche.Language;

namespace Demarche.Cli.Output;

/// <summary>Prints a dependency tree so that a person can read it: one word a line, indented below its head.</summary>
internal static class TreePrinter
{
    private const int Indent = 2;
    private const int WordColumn = 44;

    /// <summary>The sentence, then its words in the order of the tree.</summary>
    public static void Print(TextWriter output, Sentence sentence)
    {
        output.WriteLine(
            string.Join(' ', sentence.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        var open = new Stack<(int Token, int Depth)>([(sentence.RootIndex, 1)]);
        while (open.TryPop(out var at))
        {
            var token = sentence[at.Token];
            var word = new string(' ', at.Depth * Indent) + token.Word;
            output.WriteLine(
                $"{word.PadRight(WordColumn)} {token.Relation.Name(), -12} {token.Upos.Name(), -6} {token.VerbLemma}"
            );
            var children = new List<int>();
            foreach (var child in token.Children)
            {
                children.Add(child.Index);
            }
            for (var i = children.Count - 1; i >= 0; i--)
            {
                open.Push((children[i], at.Depth + 1));
            }
        }
        output.WriteLine();
    }
}
