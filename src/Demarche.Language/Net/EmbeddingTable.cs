using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// Rows of embeddings as IEEE half floats, expanded when they are used: most rows are seldom or never. Only finite values
/// occur. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class EmbeddingTable
{
    // Keeps the memory below the pointer alive; it is pinned.
    private readonly Array _memory;
    private readonly ushort* _halves;

    /// <summary>Takes halves that lie in a file's bytes already.</summary>
    /// <param name="pinned">A pinned array.</param>
    /// <param name="offset">Where the first half lies in it.</param>
    /// <param name="count">How many halves, whole rows of a multiple of 16.</param>
    public EmbeddingTable(byte[] pinned, int offset, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + (long)count * sizeof(ushort), pinned.Length);
        (_memory, Count) = (pinned, count);
        _halves = (ushort*)((byte*)Unsafe.AsPointer(ref pinned[0]) + offset);
    }

    /// <summary>Rounds floats.</summary>
    public EmbeddingTable(ReadOnlySpan<float> values)
    {
        var halves = GC.AllocateUninitializedArray<ushort>(values.Length, pinned: true);
        for (var i = 0; i < values.Length; i++)
        {
            halves[i] = BitConverter.HalfToUInt16Bits((Half)values[i]);
        }
        (_memory, Count) = (halves, values.Length);
        _halves = (ushort*)Unsafe.AsPointer(ref halves[0]);
    }

    /// <summary>How many halves there are in all rows together.</summary>
    public int Count { get; }

    /// <summary>The halves as a file stores them.</summary>
    public ReadOnlySpan<byte> Bytes => new(_halves, Count * sizeof(ushort));

    /// <summary>Adds rows up, in their order.</summary>
    /// <param name="rows">Which rows.</param>
    /// <param name="width">Floats a row, a multiple of 16.</param>
    /// <param name="into">Receives the sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(ReadOnlySpan<int> rows, int width, float* into)
    {
        for (var j = 0; j < width; j += 16)
        {
            var sum = Vector512<float>.Zero;
            foreach (var row in rows)
            {
                sum += HalfFloats.Load(_halves + (long)row * width + j);
            }
            Vector512.Store(sum, into + j);
        }
        GC.KeepAlive(_memory);
    }
}
