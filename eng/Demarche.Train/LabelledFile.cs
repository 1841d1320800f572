using System.Runtime.InteropServices;

namespace Demarche.Train;

/// <summary>Keeps labels between stages: for each sentence its tags, heads and relations as numbers, the first and the second ones; the words lie elsewhere.</summary>
internal static class LabelledFile
{
    /// <summary>Writes it whole or not at all.</summary>
    public static void Write(string path, IReadOnlyList<GoldSentence> sentences)
    {
        var part = path + ".part";
        using (var file = new BufferedStream(File.Create(part), 1 << 20))
        {
            foreach (var labels in sentences.SelectMany(Rows))
            {
                file.Write(MemoryMarshal.AsBytes(Array.ConvertAll(labels, i => (short)i).AsSpan()));
            }
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Reads the labels of those sentences.</summary>
    public static GoldSentence[] Read(string path, IReadOnlyList<string[]> sentences)
    {
        using var file = new BufferedStream(File.OpenRead(path), 1 << 20);
        return
        [
            .. sentences.Select(words =>
            {
                var n = words.Length;
                return new GoldSentence(words, words, Row(n), Row(n), Row(n), Row(n))
                {
                    Second = new SecondThoughts(Row(n), Row(n), Row(n), Row(n), Row(n), Row(n), Row(n)),
                };
            }),
        ];

        int[] Row(int count)
        {
            var row = new short[count];
            file.ReadExactly(MemoryMarshal.AsBytes(row.AsSpan()));
            return Array.ConvertAll(row, i => (int)i);
        }
    }

    private static int[][] Rows(GoldSentence sentence) =>
        sentence is { Second: { } second }
            ?
            [
                sentence.Upos,
                sentence.Xpos,
                sentence.Heads,
                sentence.Relations,
                second.UposSure,
                second.Upos,
                second.HeadSure,
                second.Heads,
                second.HeadRelations,
                second.RelationSure,
                second.Relations,
            ]
            : throw new ArgumentException("only what nets labelled is kept", nameof(sentence));
}
