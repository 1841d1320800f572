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
    /// <param name="state">h floats of scratch.</param>
    /// <param name="words">How many words.</param>
    /// <param name="h">Floats a direction, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* gates, float* input, float* output, float* peep, float* state, int words, int h)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            var step = direction == 0 ? 1 : -1;
            var first = direction == 0 ? 0 : words - 1;
            var g = gates + (long)first * 6 * h + direction * 3 * h;
            var x = input + (long)first * 2 * h + direction * h;
            var y = output + (long)first * 2 * h + direction * h;
            var p = peep + direction * 2 * h;
            new Span<float>(state, h).Clear();
            for (var t = 0; t < words; t++, g += step * 6 * h, x += step * 2 * h, y += step * 2 * h)
            {
                for (var j = 0; j < h; j += 16)
                {
                    var c = Vector512.Load(state + j);
                    var f = VectorMath.Sigmoid(
                        Vector512.FusedMultiplyAdd(Vector512.Load(p + j), c, Vector512.Load(g + h + j))
                    );
                    var r = VectorMath.Sigmoid(
                        Vector512.FusedMultiplyAdd(Vector512.Load(p + h + j), c, Vector512.Load(g + 2 * h + j))
                    );
                    var candidate = Vector512.Load(g + j);
                    c = Vector512.FusedMultiplyAdd(f, c - candidate, candidate);
                    Vector512.Store(c, state + j);
                    var pass = Vector512.Load(x + j);
                    Vector512.Store(Vector512.FusedMultiplyAdd(r, c - pass, pass), y + j);
                }
            }
        }
    }
}
