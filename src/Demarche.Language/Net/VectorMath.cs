using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>Elementary functions of our own, the same bit for bit on every machine; errors stay near 1e-7.</summary>
internal static class VectorMath
{
    /// <summary>eˣ, clamped so that the result is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // x = n·ln 2 + r with |r| ≤ ln 2 / 2; eʳ by its series; 2ⁿ by writing the exponent.
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var shift = Vector512.Create(12582912f); // 1.5·2²³: adding it rounds to a whole number
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), shift);
        var n = shifted - shift;
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1f / 720);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1f / 120));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1f / 24));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1f / 6));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.5f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512<float>.One);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512<float>.One);
        var exponent = Vector512.ShiftLeft(shifted.AsInt32(), 23);
        return (p.AsInt32() + exponent).AsSingle();
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>1 / (1 + e⁻ˣ) of two vectors, which share one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> X, Vector512<float> Y) Sigmoids(Vector512<float> x, Vector512<float> y)
    {
        var below = Vector512<float>.One + Exp(-x);
        var belowToo = Vector512<float>.One + Exp(-y);
        var shared = Vector512<float>.One / (below * belowToo);
        return (shared * belowToo, shared * below);
    }

    /// <summary>x where positive, else x / 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Leaky(Vector512<float> x) => Vector512.MaxNative(x, x * Vector512.Create(0.125f));
}
