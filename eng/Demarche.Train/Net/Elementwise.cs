using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Operations on rows of floats whose length is a multiple of 16, except where said otherwise.</summary>
internal static unsafe class Elementwise
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(float* from, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(Vector512.Load(from + i), into + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(float* from, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(Vector512.Load(into + i) + Vector512.Load(from + i), into + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(float* from, float by, float* into, int count)
    {
        var factor = Vector512.Create(by);
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(
                Vector512.FusedMultiplyAdd(Vector512.Load(from + i), factor, Vector512.Load(into + i)),
                into + i
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(float* by, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(Vector512.Load(into + i) * Vector512.Load(by + i), into + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LeakyMasked(float* from, float* mask, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(VectorMath.Leaky(Vector512.Load(from + i)) * Vector512.Load(mask + i), into + i);
        }
    }

    /// <summary>Turns the gradient of <see cref="LeakyMasked"/>'s result into that of what went in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LeakyMaskedBack(float* result, float* mask, float* gradient, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            var slope = Vector512.ConditionalSelect(
                Vector512.GreaterThan(Vector512.Load(result + i), Vector512<float>.Zero),
                Vector512<float>.One,
                Vector512.Create(0.125f)
            );
            Vector512.Store(Vector512.Load(gradient + i) * Vector512.Load(mask + i) * slope, gradient + i);
        }
    }

    /// <summary>Dependent and head as one row: their product, the dependent, the head.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pair(float* dependent, float* head, float* into, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            var (x, y) = (Vector512.Load(dependent + i), Vector512.Load(head + i));
            Vector512.Store(x * y, into + i);
            Vector512.Store(x, into + count + i);
            Vector512.Store(y, into + 2 * count + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PairBack(
        float* dependent,
        float* head,
        float* pair,
        float* dependentGradient,
        float* headGradient,
        int count
    )
    {
        for (var i = 0; i < count; i += 16)
        {
            var g = Vector512.Load(pair + i);
            var dx = Vector512.FusedMultiplyAdd(g, Vector512.Load(head + i), Vector512.Load(pair + count + i));
            var dy = Vector512.FusedMultiplyAdd(g, Vector512.Load(dependent + i), Vector512.Load(pair + 2 * count + i));
            Vector512.Store(Vector512.Load(dependentGradient + i) + dx, dependentGradient + i);
            Vector512.Store(Vector512.Load(headGradient + i) + dy, headGradient + i);
        }
    }

    /// <summary>
    /// The cross entropy of softmax(scores) against the right answer, times <paramref name="scale"/>; the scores (any count, with
    /// room up to a multiple of 16, which is not kept) become its gradient. An answer of -1 costs nothing.
    /// </summary>
    public static double CrossEntropy(float* scores, int count, int answer, float scale)
    {
        var values = new Span<float>(scores, count);
        if (answer < 0)
        {
            values.Clear();
            return 0;
        }
        Softmax(scores, count);
        var probability = values[answer];
        foreach (ref var value in values)
        {
            value *= scale;
        }
        values[answer] -= scale;
        return -Math.Log(Math.Max(probability, 1e-30)) * scale;
    }

    /// <summary>Turns scores (any count) into probabilities.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(float* scores, int count)
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            most = scores[i] > most ? scores[i] : most;
        }
        var sums = Vector512<float>.Zero;
        var whole = count / 16 * 16;
        for (var i = 0; i < whole; i += 16)
        {
            var e = VectorMath.Exp(Vector512.Load(scores + i) - Vector512.Create(most));
            Vector512.Store(e, scores + i);
            sums += e;
        }
        if (whole < count)
        {
            Span<float> lanes = stackalloc float[16];
            lanes.Fill(float.NegativeInfinity);
            new Span<float>(scores + whole, count - whole).CopyTo(lanes);
            VectorMath.Exp(Vector512.Create<float>(lanes) - Vector512.Create(most)).CopyTo(lanes);
            lanes[..(count - whole)].CopyTo(new Span<float>(scores + whole, count - whole));
            // Lanes that hold nothing came out as a tiny number.
            lanes[(count - whole)..].Clear();
            sums += Vector512.Create<float>(lanes);
        }
        var share = 1 / Vector512.Sum(sums);
        for (var i = 0; i < count; i++)
        {
            scores[i] *= share;
        }
    }
}
