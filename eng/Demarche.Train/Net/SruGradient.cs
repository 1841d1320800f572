using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>What a layer's recurrence over one sentence reads and keeps; see <see cref="Sru"/> for the shapes.</summary>
internal readonly unsafe struct SruPass(
    float* gates,
    float* input,
    float* output,
    float* forget,
    float* reset,
    float* states,
    float* peep,
    int words,
    int hidden
)
{
    public readonly float* Gates = gates;
    public readonly float* Input = input;
    public readonly float* Output = output;
    public readonly float* Forget = forget;
    public readonly float* Reset = reset;
    public readonly float* States = states;
    public readonly float* Peep = peep;
    public readonly int Words = words;
    public readonly int Hidden = hidden;
}

/// <summary><see cref="Sru"/> forwards, keeping what the way back needs, and backwards.</summary>
internal static unsafe class SruGradient
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(in SruPass pass)
    {
        var h = pass.Hidden;
        for (var direction = 0; direction < 2; direction++)
        {
            var p = pass.Peep + direction * 2 * h;
            for (var t = 0; t < pass.Words; t++)
            {
                var at = direction == 0 ? t : pass.Words - 1 - t;
                var before = direction == 0 ? at - 1 : at + 1;
                var g = pass.Gates + (long)at * 6 * h + direction * 3 * h;
                var here = (long)at * 2 * h + direction * h;
                var there = (long)before * 2 * h + direction * h;
                for (var j = 0; j < h; j += 16)
                {
                    var c = t == 0 ? Vector512<float>.Zero : Vector512.Load(pass.States + there + j);
                    var f = VectorMath.Sigmoid(
                        Vector512.FusedMultiplyAdd(Vector512.Load(p + j), c, Vector512.Load(g + h + j))
                    );
                    var r = VectorMath.Sigmoid(
                        Vector512.FusedMultiplyAdd(Vector512.Load(p + h + j), c, Vector512.Load(g + 2 * h + j))
                    );
                    var candidate = Vector512.Load(g + j);
                    c = Vector512.FusedMultiplyAdd(f, c - candidate, candidate);
                    var x = Vector512.Load(pass.Input + here + j);
                    Vector512.Store(f, pass.Forget + here + j);
                    Vector512.Store(r, pass.Reset + here + j);
                    Vector512.Store(c, pass.States + here + j);
                    Vector512.Store(Vector512.FusedMultiplyAdd(r, c - x, x), pass.Output + here + j);
                }
            }
        }
    }

    /// <summary>Overwrites the gradients of gates and input, adds to that of the peepholes; <paramref name="carry"/> is scratch of h floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(
        in SruPass pass,
        float* outputGradient,
        float* gateGradient,
        float* inputGradient,
        float* peepGradient,
        float* carry
    )
    {
        var h = pass.Hidden;
        var one = Vector512<float>.One;
        for (var direction = 0; direction < 2; direction++)
        {
            var p = pass.Peep + direction * 2 * h;
            var dp = peepGradient + direction * 2 * h;
            new Span<float>(carry, h).Clear();
            for (var t = pass.Words - 1; t >= 0; t--)
            {
                var at = direction == 0 ? t : pass.Words - 1 - t;
                var before = direction == 0 ? at - 1 : at + 1;
                var g = pass.Gates + (long)at * 6 * h + direction * 3 * h;
                var dg = gateGradient + (long)at * 6 * h + direction * 3 * h;
                var here = (long)at * 2 * h + direction * h;
                var there = (long)before * 2 * h + direction * h;
                for (var j = 0; j < h; j += 16)
                {
                    var old = t == 0 ? Vector512<float>.Zero : Vector512.Load(pass.States + there + j);
                    var f = Vector512.Load(pass.Forget + here + j);
                    var r = Vector512.Load(pass.Reset + here + j);
                    var c = Vector512.Load(pass.States + here + j);
                    var x = Vector512.Load(pass.Input + here + j);
                    var dy = Vector512.Load(outputGradient + here + j);
                    Vector512.Store(dy * (one - r), inputGradient + here + j);
                    var dr = dy * (c - x) * r * (one - r);
                    var dc = Vector512.FusedMultiplyAdd(dy, r, Vector512.Load(carry + j));
                    var df = dc * (old - Vector512.Load(g + j)) * f * (one - f);
                    Vector512.Store(dc * (one - f), dg + j);
                    Vector512.Store(df, dg + h + j);
                    Vector512.Store(dr, dg + 2 * h + j);
                    Vector512.Store(dc * f + df * Vector512.Load(p + j) + dr * Vector512.Load(p + h + j), carry + j);
                    Vector512.Store(Vector512.FusedMultiplyAdd(df, old, Vector512.Load(dp + j)), dp + j);
                    Vector512.Store(Vector512.FusedMultiplyAdd(dr, old, Vector512.Load(dp + h + j)), dp + h + j);
                }
            }
        }
    }
}
