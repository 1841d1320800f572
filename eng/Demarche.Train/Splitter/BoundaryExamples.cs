using Demarche.Core;
using Demarche.Language.Tokens;

namespace Demarche.Train.Splitter;

/// <summary>Places where a sentence could end, with their features, and whether one does.</summary>
internal sealed class BoundaryExamples
{
    private readonly List<int> _features = [];
    private readonly List<bool> _ends = [];

    public int Count => _ends.Count;

    public ReadOnlySpan<int> Features(int example) =>
        System
            .Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)
            .Slice(example * BoundaryReader.Features, BoundaryReader.Features);

    public bool IsEnd(int example) => _ends[example];

    /// <summary>Adds every place of a text, the sentences before it taken as the treebank has them.</summary>
    /// <param name="text">The text, or a variant of it with all characters in their places.</param>
    /// <param name="sentences">Where the sentences stand.</param>
    public void Add(string text, IEnumerable<Span> sentences)
    {
        var part = new Span(0, text.Length);
        var tokens = new List<RawToken>();
        Tokenizer.Split(text, part, tokens);
        var gold = sentences.Select(s => s.End).ToHashSet();
        var reader = new BoundaryReader();
        reader.Load(text, tokens);
        Span<int> features = stackalloc int[BoundaryReader.Features];
        for (var block = 0; block < tokens.Count; )
        {
            var blockEnd = SentenceSplitter.BlockEnd(tokens, block);
            var start = SentenceSplitter.DatelineEnd(text, part, tokens, block, blockEnd);
            reader.BeginBlock(start, blockEnd);
            for (var i = start; i < blockEnd; i++)
            {
                reader.Take(i);
                var ends = gold.Contains(tokens[i].End);
                if (reader.IsCandidate(i))
                {
                    reader.Collect(i, features);
                    _features.AddRange(features);
                    _ends.Add(ends);
                }
                if (ends)
                {
                    reader.BeginSentence(i + 1);
                }
            }
            block = blockEnd;
        }
    }
}
