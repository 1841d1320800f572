using Demarche.Language.Net;

namespace Demarche.Language.Model;

/// <summary>Which row of the embedding table stands for which form, affix and shape. Thread-safe.</summary>
/// <remarks>
/// Rows: 0 nothing, 1 the boundary, then the known forms, then the unknown form, then the affixes, then the shapes. A suffix is
/// listed as <c>-ing</c>, a prefix as <c>un-</c>, both of the <see cref="WordKey"/>.
/// </remarks>
internal sealed class Vocabulary
{
    private const int FirstForm = Network.BoundaryRow + 1;
    private const int Suffixes = 4;
    private const int Prefixes = 3;

    // The indexes of each known form, shape aside, from its first occurrence on; its own is written last and tells that the
    // others are there. Threads that fill the same place write the same, and only what is final.
    private readonly int[] _known;
    private readonly int _firstShape;

    public Vocabulary(StringTable forms, StringTable affixes)
    {
        Forms = forms;
        Affixes = affixes;
        UnknownForm = FirstForm + forms.Count;
        _firstShape = UnknownForm + 1 + affixes.Count;
        Rows = _firstShape + WordShape.Count;
        _known = new int[UnknownForm * WordBatch.Features];
    }

    /// <summary>The known forms, the most frequent first.</summary>
    public StringTable Forms { get; }

    public StringTable Affixes { get; }

    /// <summary>The row of every form that is not known; those before it stand for one form each.</summary>
    public int UnknownForm { get; }

    /// <summary>How many rows the embedding table has.</summary>
    public int Rows { get; }

    /// <summary>Fills in the indexes of one word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="first">Whether it begins its sentence.</param>
    /// <param name="ids">Receives <see cref="WordBatch.Features"/> indexes.</param>
    public void Fill(ReadOnlySpan<char> form, bool first, Span<int> ids)
    {
        Span<char> buffer = stackalloc char[WordKey.Longest];
        var key = WordKey.Of(form, buffer);
        var found = Forms.Find(key);
        if (found < 0)
        {
            FillAffixes(key, ids);
            ids[0] = UnknownForm;
        }
        else
        {
            var row = FirstForm + found;
            var known = _known.AsSpan(row * WordBatch.Features, WordBatch.Features);
            if (Volatile.Read(ref known[0]) == 0)
            {
                // Worked out aside: another thread may read the place already, so nothing unfinished may stand there.
                FillAffixes(key, ids);
                ids[1..^1].CopyTo(known[1..^1]);
                Volatile.Write(ref known[0], row);
            }
            known.CopyTo(ids);
        }
        ids[WordBatch.Features - 1] = _firstShape + WordShape.Of(form, first);
    }

    private void FillAffixes(ReadOnlySpan<char> key, Span<int> ids)
    {
        Span<char> affix = stackalloc char[8];
        for (var length = 1; length <= Suffixes; length++)
        {
            ids[length] = 0;
            if (key.Length >= length)
            {
                affix[0] = '-';
                key[^length..].CopyTo(affix[1..]);
                ids[length] = Row(affix[..(length + 1)]);
            }
        }
        for (var length = 1; length <= Prefixes; length++)
        {
            ids[Suffixes + length] = 0;
            if (key.Length >= length)
            {
                key[..length].CopyTo(affix);
                affix[length] = '-';
                ids[Suffixes + length] = Row(affix[..(length + 1)]);
            }
        }
    }

    private int Row(ReadOnlySpan<char> affix)
    {
        var found = Affixes.Find(affix);
        return found < 0 ? 0 : UnknownForm + 1 + found;
    }
}
