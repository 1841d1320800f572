using Demarche.Language;
using Demarche.Language.Conllu;

namespace Demarche.Train;

/// <summary>One sentence to learn from.</summary>
/// <param name="Forms">The words.</param>
/// <param name="Lemmas">Their lemmas.</param>
/// <param name="Upos">Their parts of speech, as indexes.</param>
/// <param name="Xpos">Their Penn tags, as indexes into the model's list; -1 where the model has none such.</param>
/// <param name="Heads">Their heads, -1 for the root.</param>
/// <param name="Relations">Their relations, as values of <see cref="Relation"/>.</param>
internal sealed record GoldSentence(
    string[] Forms,
    string[] Lemmas,
    int[] Upos,
    int[] Xpos,
    int[] Heads,
    int[] Relations
)
{
    /// <summary>What else the labellers held possible, where nets labelled it.</summary>
    public SecondThoughts? Second { get; init; }
}

/// <summary>Reads treebanks.</summary>
internal static class Treebank
{
    // Labels that the treebanks' guidelines have since renamed.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["obl:npmod"] = "obl:unmarked",
        ["obl:tmod"] = "obl:unmarked",
        ["nmod:npmod"] = "nmod:unmarked",
        ["nmod:tmod"] = "nmod:unmarked",
    };

    public static List<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return [.. ConlluReader.Read(reader, Path.GetFileName(path))];
    }

    /// <summary>Every Penn tag, in ordinal order.</summary>
    public static string[] PennTags(IEnumerable<ConlluSentence> sentences) =>
        [
            .. sentences
                .SelectMany(s => s.Words)
                .Select(w => w.Xpos)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    public static GoldSentence Gold(ConlluSentence sentence, string[] xpos) =>
        new(
            [.. sentence.Words.Select(w => w.Form)],
            [.. sentence.Words.Select(w => w.Lemma)],
            [.. sentence.Words.Select(w => UposNames.TryParse(w.Upos, out var upos) ? (int)upos : (int)Upos.X)],
            [.. sentence.Words.Select(w => Array.IndexOf(xpos, w.Xpos))],
            [.. sentence.Words.Select(w => w.Head - 1)],
            [
                .. sentence.Words.Select(w =>
                    (int)RelationNames.ParseNearest(Renamed.GetValueOrDefault(w.Relation, w.Relation))
                ),
            ]
        );
}
