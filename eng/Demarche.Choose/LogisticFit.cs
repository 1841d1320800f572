namespace Demarche.Choose;

/// <summary>One thing to learn from: its traits, whether it is right, and how much it counts.</summary>
internal readonly record struct Sample(float[] Traits, bool Right, double Weight);

/// <summary>
/// Logistic regression by plain descent over all samples, drawn towards given weights by their squared distance. The same
/// samples in the same order give the same weights.
/// </summary>
internal static class LogisticFit
{
    private const int Steps = 3000;
    private const double Rate = 0.5;

    /// <summary>The weights.</summary>
    /// <param name="samples">What is learnt from.</param>
    /// <param name="towards">What the weights are where no sample speaks; also where descent begins.</param>
    /// <param name="pull">How strongly each weight is drawn there; infinite keeps it there.</param>
    public static float[] Fit(IReadOnlyList<Sample> samples, ReadOnlySpan<float> towards, ReadOnlySpan<double> pull)
    {
        var weights = new double[towards.Length];
        var prior = new double[towards.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            prior[i] = weights[i] = towards[i];
        }
        var all = samples.Sum(s => s.Weight);
        var gradient = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach (var sample in samples)
            {
                double sum = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * sample.Traits[i];
                }
                var slope = sample.Weight * ((1 / (1 + Math.Exp(-sum))) - (sample.Right ? 1 : 0));
                for (var i = 0; i < weights.Length; i++)
                {
                    gradient[i] += slope * sample.Traits[i];
                }
            }
            for (var i = 0; i < weights.Length; i++)
            {
                if (double.IsFinite(pull[i]))
                {
                    weights[i] -= Rate * (gradient[i] + (pull[i] * (weights[i] - prior[i]))) / all;
                }
            }
        }
        return [.. weights.Select(w => (float)w)];
    }
}
