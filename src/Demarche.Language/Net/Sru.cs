using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// The recurrence of a simple recurrent unit in both directions: f = σ(f' + p·c), r = σ(r' + q·c), c ← f·c + (1 − f)·x',
/// h = r·c + (1 − r)·x, all element by element; what is primed came out of one matrix product for all words before.
/// </summary>
internal static unsafe class Sru
{
    /// <summary>Runs one sentence through one layer.</summary>
    /// <param name="gates">words × 6h: x', f', r' forward, then backward.</param>
    /// <param name="input">words × 2h: the layer's input, whose halves are passed through by each direction.</param>
    /// <param name="output">words × 2h.</param>
    /// <param name="peep">4 × h: p and q forward, p and q backward.</param>
    /// <param name="state">2 × h floats of scratch.</param>
    /// <param name="words">How many words.</param>
    /// <param name="h">Floats a direction, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* gates, float* input, float* output, float* peep, float* state, int words, int h)
    {
        new Span<float>(state, 2 * h).Clear();
        var last = words - 1;
        for (var t = 0; t < words; t++)
        {
            // The directions do not wait for each other, so each step takes one word of both.
            var back = last - t;
            for (var j = 0; j < h; j += 16)
            {
                var at = (long)t * 2 * h + j;
                Step(gates + (long)t * 6 * h + j, input + at, output + at, peep + j, state + j, h);
                at = (long)back * 2 * h + h + j;
                Step(gates + ((long)back * 6 + 3) * h + j, input + at, output + at, peep + 2 * h + j, state + h + j, h);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(float* gates, float* input, float* output, float* peep, float* state, int h)
    {
        var c = Vector512.Load(state);
        var (f, r) = VectorMath.Sigmoids(
            Vector512.FusedMultiplyAdd(Vector512.Load(peep), c, Vector512.Load(gates + h)),
            Vector512.FusedMultiplyAdd(Vector512.Load(peep + h), c, Vector512.Load(gates + 2 * h))
        );
        var candidate = Vector512.Load(gates);
        c = Vector512.FusedMultiplyAdd(f, c - candidate, candidate);
        Vector512.Store(c, state);
        var pass = Vector512.Load(input);
        Vector512.Store(Vector512.FusedMultiplyAdd(r, c - pass, pass), output);
    }
}
