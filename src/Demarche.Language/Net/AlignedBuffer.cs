using System.Runtime.CompilerServices;

namespace Demarche.Language.Net;

/// <summary>Floats that begin on a cache line and never move, zero at first. Not thread-safe for writing.</summary>
internal sealed unsafe class AlignedBuffer
{
    private const int CacheLineFloats = 16;
    private readonly float[] _pinned;

    public AlignedBuffer(int count)
    {
        Count = count;
        _pinned = GC.AllocateArray<float>(count + CacheLineFloats, pinned: true);
        var start = (nint)Unsafe.AsPointer(ref _pinned[0]);
        var off = (int)((64 - start % 64) % 64 / sizeof(float));
        Pointer = (float*)Unsafe.AsPointer(ref _pinned[off]);
    }

    public int Count { get; }

    /// <summary>Valid as long as this object is reachable.</summary>
    public float* Pointer { get; }

    public Span<float> Values => new(Pointer, Count);
}
