using Demarche.Language.Model;

namespace Demarche.Language.Lemmas;

/// <summary>
/// The lemmas given last, so that a word that comes again costs one look and allocates nothing. Bounded; thread-safe without
/// locks, since an entry is written whole or not at all.
/// </summary>
internal sealed class LemmaMemo
{
    /// <summary>Longer words are not kept, so that no text can fill the memory.</summary>
    public const int LongestForm = 256;

    // A word is kept in one of so many neighbouring places.
    private const int Ways = 4;
    private const int Places = 1 << 15;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The lemma kept for a word as written and its class, or null.</summary>
    public string? Find(ReadOnlySpan<char> form, int kind)
    {
        var set = SetOf(form, kind);
        foreach (ref var place in _entries.AsSpan(set, Ways))
        {
            var entry = Volatile.Read(ref place);
            if (entry is null)
            {
                return null;
            }
            if (entry.Kind == kind && form.SequenceEqual(entry.Form))
            {
                return entry.Lemma;
            }
        }
        return null;
    }

    /// <summary>Keeps a lemma in place of the oldest of its neighbours.</summary>
    public void Keep(ReadOnlySpan<char> form, int kind, string lemma)
    {
        if (form.Length > LongestForm)
        {
            return;
        }
        var set = _entries.AsSpan(SetOf(form, kind), Ways);
        set[..^1].CopyTo(set[1..]);
        Volatile.Write(ref set[0], new Entry(form.ToString(), kind, lemma));
    }

    private static int SetOf(ReadOnlySpan<char> form, int kind) =>
        (int)((StringTable.Hash(form) ^ (uint)kind * 0x9E3779B1) % (Places / Ways)) * Ways;

    private sealed record Entry(string Form, int Kind, string Lemma);
}
