using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>Turns stored IEEE half floats into floats, sixteen at a time. Only finite values occur.</summary>
internal static unsafe class HalfFloats
{
    /// <summary>The sixteen that begin at <paramref name="halves"/>, which need not be aligned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ushort* halves)
    {
        // A half's exponent and fraction, shifted into a float's place, lack the difference of the two biases: 2¹¹².
        var scale = Vector512.Create(5.192296858534828e33f);
        var (low, high) = Vector256.Widen(Vector256.Load(halves));
        var wide = Vector512.Create(low, high);
        var magnitude = ((wide & Vector512.Create(0x7FFFu)) << 13).AsSingle() * scale;
        return (magnitude.AsUInt32() | (wide & Vector512.Create(0x8000u)) << 16).AsSingle();
    }

    /// <summary>Expands <paramref name="count"/> of them, a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Expand(ushort* from, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(Load(from + i), into + i);
        }
    }
}
