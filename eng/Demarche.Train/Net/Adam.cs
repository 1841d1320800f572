using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Adam's running means for one block of weights. Different parts may be updated by different threads.</summary>
internal sealed unsafe class Adam(int count)
{
    private const float FirstDecay = 0.9f;

    public AlignedBuffer First { get; } = new(count);

    public AlignedBuffer Second { get; } = new(count);

    /// <summary>Updates <paramref name="count"/> (a multiple of 16) weights from <paramref name="offset"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Update(float* weights, float* gradient, long offset, int count, in AdamStep step)
    {
        var (b1, b2) = (Vector512.Create(FirstDecay), Vector512.Create(step.SecondDecay));
        var (c1, c2) = (Vector512.Create(1 - FirstDecay), Vector512.Create(1 - step.SecondDecay));
        var rate = Vector512.Create(step.Rate / (1 - MathF.Pow(FirstDecay, step.Number)));
        var unbias = Vector512.Create(1 / (1 - MathF.Pow(step.SecondDecay, step.Number)));
        var scale = Vector512.Create(step.GradientScale);
        var tiny = Vector512.Create(1e-8f);
        var w = weights + offset;
        var m = First.Pointer + offset;
        var v = Second.Pointer + offset;
        for (var i = 0; i < count; i += 16)
        {
            var g = Vector512.Load(gradient + i) * scale;
            var first = Vector512.Load(m + i) * b1 + g * c1;
            var second = Vector512.Load(v + i) * b2 + g * g * c2;
            Vector512.Store(first, m + i);
            Vector512.Store(second, v + i);
            Vector512.Store(Vector512.Load(w + i) - rate * first / (Vector512.Sqrt(second * unbias) + tiny), w + i);
        }
    }
}

/// <summary>What all weights share in one step of <see cref="Adam"/>.</summary>
/// <param name="Number">The number of the step, from 1.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="SecondDecay">Decay of the mean of squares.</param>
/// <param name="GradientScale">What to multiply gradients with, so that their norm stays within bounds.</param>
internal readonly record struct AdamStep(int Number, float Rate, float SecondDecay, float GradientScale);
