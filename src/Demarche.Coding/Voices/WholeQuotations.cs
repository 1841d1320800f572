using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>A quotation of several sentences is its speaker's from its first mark to its last.</summary>
internal static class WholeQuotations
{
    // A piece that only touches the mark of a quotation does not begin it.
    private const int Touching = 3;

    /// <summary>An attribution whose content neither begins nor ends within a quotation.</summary>
    public static Said Of(Said said, ImmutableArray<Span> quotations)
    {
        var pieces = ImmutableArray.CreateBuilder<Span>(said.Content.Length);
        var changed = false;
        foreach (var part in said.Content)
        {
            var piece = part;
            foreach (var quotation in quotations)
            {
                if (quotation.Overlaps(piece) && !quotation.Contains(said.Cue))
                {
                    piece = Widened(piece, quotation, said.Cue);
                }
            }
            changed |= piece != part;
            if (pieces.Count > 0 && pieces[^1].Overlaps(piece))
            {
                pieces[^1] = pieces[^1].Union(piece);
            }
            else
            {
                pieces.Add(piece);
            }
        }
        return changed ? said with { Content = pieces.DrainToImmutable() } : said;
    }

    private static Span Widened(Span piece, Span quotation, Span cue)
    {
        var before = quotation.End <= cue.Start;
        var start = before && piece.End <= cue.Start ? Math.Min(piece.Start, quotation.Start) : piece.Start;
        var end =
            (before || piece.Start >= cue.End) && piece.End - quotation.Start > Touching
                ? Math.Max(piece.End, quotation.End)
                : piece.End;
        // What stands before the quotation in its piece stays.
        return new Span(piece.Start < quotation.Start ? piece.Start : start, end);
    }
}
