using System.Collections.Immutable;
using Demarche.Language.Net;

namespace Demarche.Language.Model;

/// <summary>Which row of the embedding table stands for which form, affix and shape. Immutable and thread-safe.</summary>
/// <remarks>
/// Rows: 0 nothing, 1 the boundary, then the known forms, then the unknown form, then the affixes, then the shapes. A suffix is
/// listed as <c>-ing</c>, a prefix as <c>un-</c>, both of the <see cref="WordKey"/>.
/// </remarks>
internal sealed class Vocabulary
{
    private const int FirstForm = Network.BoundaryRow + 1;
    private const int Suffixes = 4;
    private const int Prefixes = 3;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _forms;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _affixes;
    private readonly int[] _known;
    private readonly int _firstShape;

    public Vocabulary(ImmutableArray<string> forms, ImmutableArray<string> affixes)
    {
        Forms = forms;
        Affixes = affixes;
        UnknownForm = FirstForm + forms.Length;
        _forms = Index(forms, FirstForm).GetAlternateLookup<ReadOnlySpan<char>>();
        _affixes = Index(affixes, UnknownForm + 1).GetAlternateLookup<ReadOnlySpan<char>>();
        _firstShape = UnknownForm + 1 + affixes.Length;
        Rows = _firstShape + WordShape.Count;
        _known = new int[UnknownForm * WordBatch.Features];
        for (var i = 0; i < forms.Length; i++)
        {
            FillAffixes(forms[i], FirstForm + i, _known.AsSpan((FirstForm + i) * WordBatch.Features));
        }
    }

    public ImmutableArray<string> Forms { get; }

    public ImmutableArray<string> Affixes { get; }

    /// <summary>The row of every form that is not known.</summary>
    public int UnknownForm { get; }

    /// <summary>How many rows the embedding table has.</summary>
    public int Rows { get; }

    /// <summary>The indexes of the known forms, without shapes, for <see cref="Network"/>.</summary>
    public ReadOnlySpan<int> KnownForms => _known;

    /// <summary>Fills in the indexes of one word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="first">Whether it begins its sentence.</param>
    /// <param name="ids">Receives <see cref="WordBatch.Features"/> indexes.</param>
    public void Fill(ReadOnlySpan<char> form, bool first, Span<int> ids)
    {
        Span<char> buffer = stackalloc char[WordKey.Longest];
        var key = WordKey.Of(form, buffer);
        if (_forms.TryGetValue(key, out var row))
        {
            _known.AsSpan(row * WordBatch.Features, WordBatch.Features).CopyTo(ids);
        }
        else
        {
            FillAffixes(key, UnknownForm, ids);
        }
        ids[WordBatch.Features - 1] = _firstShape + WordShape.Of(form, first);
    }

    private void FillAffixes(ReadOnlySpan<char> key, int form, Span<int> ids)
    {
        Span<char> affix = stackalloc char[8];
        ids[0] = form;
        for (var length = 1; length <= Suffixes; length++)
        {
            ids[length] = 0;
            if (key.Length >= length)
            {
                affix[0] = '-';
                key[^length..].CopyTo(affix[1..]);
                ids[length] = _affixes.TryGetValue(affix[..(length + 1)], out var row) ? row : 0;
            }
        }
        for (var length = 1; length <= Prefixes; length++)
        {
            ids[Suffixes + length] = 0;
            if (key.Length >= length)
            {
                key[..length].CopyTo(affix);
                affix[length] = '-';
                ids[Suffixes + length] = _affixes.TryGetValue(affix[..(length + 1)], out var row) ? row : 0;
            }
        }
    }

    private static Dictionary<string, int> Index(ImmutableArray<string> names, int first)
    {
        var index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            index[names[i]] = first + i;
        }
        return index;
    }
}
