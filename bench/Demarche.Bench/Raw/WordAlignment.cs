namespace Demarche.Bench.Raw;

/// <summary>
/// Finds which word of one reading is which of the other, as the CoNLL 2018 shared task does: by the characters that they cover;
/// inside tokens of several words, by the longest common subsequence of the forms.
/// </summary>
internal static class WordAlignment
{
    /// <summary>Gives for each gold word the index of the word found that is the same; -1 where there is none.</summary>
    public static int[] Align(IReadOnlyList<ScoredWord> gold, IReadOnlyList<ScoredWord> found)
    {
        var aligned = new int[gold.Count];
        Array.Fill(aligned, -1);
        var (g, f) = (0, 0);
        while (g < gold.Count && f < found.Count)
        {
            if (gold[g].InMultiword || found[f].InMultiword)
            {
                var (goldFrom, foundFrom) = Start(gold, found, g, f, out var end);
                (g, f) = Extend(gold, found, goldFrom, foundFrom, end);
                AlignForms(gold, found, goldFrom..g, foundFrom..f, aligned);
            }
            else if (gold[g].Start == found[f].Start && gold[g].End == found[f].End)
            {
                aligned[g++] = f++;
            }
            else if (gold[g].Start <= found[f].Start)
            {
                g++;
            }
            else
            {
                f++;
            }
        }
        return aligned;
    }

    // Where the words begin that belong to the token of several words, and where that ends.
    private static (int Gold, int Found) Start(
        IReadOnlyList<ScoredWord> gold,
        IReadOnlyList<ScoredWord> found,
        int g,
        int f,
        out int end
    )
    {
        if (gold[g].InMultiword)
        {
            end = gold[g].End;
            return (g, !found[f].InMultiword && found[f].Start < gold[g].Start ? f + 1 : f);
        }
        end = found[f].End;
        return (gold[g].Start < found[f].Start ? g + 1 : g, f);
    }

    // Takes words of both sides until neither reaches beyond the other.
    private static (int Gold, int Found) Extend(
        IReadOnlyList<ScoredWord> gold,
        IReadOnlyList<ScoredWord> found,
        int g,
        int f,
        int end
    )
    {
        while (!IsBeyond(gold, g, end) || !IsBeyond(found, f, end))
        {
            var word = g < gold.Count && (f >= found.Count || gold[g].Start <= found[f].Start) ? gold[g++] : found[f++];
            end = word.InMultiword ? Math.Max(end, word.End) : end;
        }
        return (g, f);
    }

    private static bool IsBeyond(IReadOnlyList<ScoredWord> words, int index, int end) =>
        index >= words.Count || (words[index].InMultiword ? words[index].Start >= end : words[index].End > end);

    private static void AlignForms(
        IReadOnlyList<ScoredWord> gold,
        IReadOnlyList<ScoredWord> found,
        Range goldRange,
        Range foundRange,
        int[] aligned
    )
    {
        var (g, gEnd, f, fEnd) = (
            goldRange.Start.Value,
            goldRange.End.Value,
            foundRange.Start.Value,
            foundRange.End.Value
        );
        // The longest common subsequence of the words from (i, j) on.
        var longest = new int[gEnd - g + 1, fEnd - f + 1];
        for (var i = gEnd - g - 1; i >= 0; i--)
        {
            for (var j = fEnd - f - 1; j >= 0; j--)
            {
                longest[i, j] = Same(gold[g + i], found[f + j])
                    ? 1 + longest[i + 1, j + 1]
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }
        for (var (i, j) = (0, 0); g + i < gEnd && f + j < fEnd; )
        {
            if (Same(gold[g + i], found[f + j]))
            {
                aligned[g + i++] = f + j++;
            }
            else if (longest[i, j] == longest[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static bool Same(ScoredWord gold, ScoredWord found) =>
        gold.Form.Equals(found.Form, StringComparison.OrdinalIgnoreCase);
}
