using Demarche.Core;

namespace Demarche.Language.Tokens;

/// <summary>
/// Divides tokens into sentences. What is sure is a rule: a blank line ends a sentence, and so
/// does an abbreviation before a word like "The"; a dateline is one; none is endless. At
/// every other place a linear model decides. Thread-safe, as long as each thread brings a reader of its own.
/// </summary>
internal sealed class SentenceSplitter(SentenceModel model)
{
    /// <summary>Gives the index after the last token of each sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part that the tokens are from.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="most">Sentences are cut after so many tokens.</param>
    /// <param name="reader">What reads the places; its old contents are lost.</param>
    /// <param name="ends">Receives the ends.</param>
    public void Split(string text, Span part, List<RawToken> tokens, int most, BoundaryReader reader, List<int> ends)
    {
        reader.Load(text, tokens);
        Span<int> features = stackalloc int[BoundaryReader.Features];
        for (var block = 0; block < tokens.Count; )
        {
            var blockEnd = BlockEnd(tokens, block);
            var start = DatelineEnd(text, part, tokens, block, blockEnd);
            AddCut(block, start, most, ends);
            reader.BeginBlock(start, blockEnd);
            for (var i = start; i < blockEnd; i++)
            {
                reader.Take(i);
                var ended = i + 1 == blockEnd || i + 1 - start == most || reader.IsSure(i);
                if (!ended && reader.IsCandidate(i))
                {
                    reader.Collect(i, features);
                    ended = model.IsEnd(features);
                }
                if (ended)
                {
                    ends.Add(start = i + 1);
                    reader.BeginSentence(start);
                }
            }
            block = blockEnd;
        }
    }

    /// <summary>The index after the last token before the next blank line.</summary>
    public static int BlockEnd(List<RawToken> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Count && !tokens[end].BreakBefore)
        {
            end++;
        }
        return end;
    }

    /// <summary>The index after the last token of the dateline that a paragraph begins with; its start where there is none.</summary>
    public static int DatelineEnd(string text, Span part, List<RawToken> tokens, int start, int end)
    {
        var last = Dateline.End(text, tokens[start].Start, part.End);
        while (start < end && tokens[start].End <= last)
        {
            start++;
        }
        return start;
    }

    private static void AddCut(int start, int end, int most, List<int> ends)
    {
        for (; end - start > most; start += most)
        {
            ends.Add(start + most);
        }
        if (end > start)
        {
            ends.Add(end);
        }
    }
}
