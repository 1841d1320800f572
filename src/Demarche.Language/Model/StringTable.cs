using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Demarche.Language.Model;

/// <summary>
/// Strings in one block of characters, numbered from 0, and found by open addressing without a string being made. Thread-safe
/// once nothing is added any more.
/// </summary>
internal sealed class StringTable
{
    private const int LeastSlots = 8;

    private char[] _chars = [];
    private int[] _starts = new int[1];

    // The hash above, the number + 1 below; zero is free. At least half of them are.
    private ulong[] _slots = [];

    public StringTable() { }

    public StringTable(IReadOnlyCollection<string> strings)
    {
        Reserve(strings.Count, strings.Sum(s => s.Length));
        foreach (var item in strings)
        {
            Add(item);
        }
    }

    /// <summary>How many strings there are.</summary>
    public int Count { get; private set; }

    /// <summary>The string of that number.</summary>
    public ReadOnlySpan<char> this[int index] => _chars.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    /// <summary>A hash that is the same everywhere and always.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Hash(ReadOnlySpan<char> text)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * factor;
        ref var at = ref MemoryMarshal.GetReference(text);
        var left = text.Length;
        for (; left >= 4; left -= 4, at = ref Unsafe.Add(ref at, 4))
        {
            var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref at));
            hash = BitOperations.RotateLeft((hash ^ four) * factor, 29);
        }
        for (; left > 0; left--, at = ref Unsafe.Add(ref at, 1))
        {
            hash = (hash ^ at) * factor;
        }
        return (uint)((hash ^ (hash >> 29)) * factor >> 32);
    }

    /// <summary>Makes room for so many strings of so many characters together.</summary>
    public void Reserve(int strings, int chars)
    {
        Array.Resize(ref _chars, Math.Max(_chars.Length, chars));
        Array.Resize(ref _starts, Math.Max(_starts.Length, strings + 1));
        Rehash(strings);
    }

    /// <summary>Adds a string and gives its number; one that is there already gets another number and is not found by it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<char> text)
    {
        var start = _starts[Count];
        if (start + text.Length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(2 * _chars.Length, start + text.Length));
        }
        if (Count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, 2 * _starts.Length + 1);
        }
        if (2 * Count >= _slots.Length)
        {
            Rehash(2 * Count);
        }
        text.CopyTo(_chars.AsSpan(start));
        _starts[Count + 1] = start + text.Length;
        Place(Hash(text), Count);
        return Count++;
    }

    /// <summary>The number of the first string equal to <paramref name="text"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<char> text)
    {
        if (Count == 0)
        {
            return -1;
        }
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = (int)(uint)_slots[slot] - 1;
            if ((uint)(_slots[slot] >> 32) == hash && this[index].SequenceEqual(text))
            {
                return index;
            }
        }
        return -1;
    }

    private void Place(uint hash, int index)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }
        _slots[slot] = (ulong)hash << 32 | (uint)(index + 1);
    }

    private void Rehash(int strings)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSlots, 2 * strings));
        if (size <= _slots.Length)
        {
            return;
        }
        _slots = new ulong[size];
        // In the order of their numbers, so that the first of equal strings stays the first.
        for (var index = 0; index < Count; index++)
        {
            Place(Hash(this[index]), index);
        }
    }
}
