using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Model;

/// <summary>Turns stored half floats into floats, many at a time. Only finite values occur.</summary>
internal static class HalfFloats
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Expand(ReadOnlySpan<Half> from, Span<float> into)
    {
        var bits = MemoryMarshal.Cast<Half, ushort>(from);
        // A half's exponent and fraction, shifted into a float's place, lack the difference of the two biases: 2¹¹².
        var scale = Vector512.Create(5.192296858534828e33f);
        var i = 0;
        for (; i + 16 <= bits.Length; i += 16)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(bits.Slice(i, 16)));
            var wide = Vector512.Create(low, high);
            var magnitude = ((wide & Vector512.Create(0x7FFFu)) << 13).AsSingle() * scale;
            var sign = (wide & Vector512.Create(0x8000u)) << 16;
            (magnitude.AsUInt32() | sign).AsSingle().CopyTo(into[i..]);
        }
        for (; i < bits.Length; i++)
        {
            into[i] = (float)from[i];
        }
    }
}
